/** Prose in lines that fit a terminal. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** The text in lines of at most `width` cells; a word that is longer than a line is cut. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(width, 8), { hard: true }).split('\n');
}

/** Items joined by ` · ` in as few lines as fit; an item is never parted. */
export function joinFitting(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = last === undefined ? item : `${last} · ${item}`;
    if (last === undefined || stringWidth(longer) > width) lines.push(item);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
