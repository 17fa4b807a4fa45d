/**
 * What stands in a link field for something that the audience may not see: its label instead of its name. A
 * link's own values are plain ASCII; the mark before a label is not.
 */
const MARK = '\uE000';

/** A label in the place of a reference. */
export function hiddenLink(label: string): string {
  return `${MARK}${label}`;
}

/** The label of a hidden thing; null where the value is a reference as written. */
export function hiddenLinkLabel(value: string): string | null {
  return value.startsWith(MARK) ? value.slice(MARK.length) : null;
}
