/** An edit made on a text with LF line ends, carried into the text as it stands in the file. */

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

/** Where an offset of the text with LF line ends stands in the file's own. */
function inRaw(raw: string, offset: number): number {
  let at = 0;
  for (let left = offset; left > 0; left -= 1) at += raw.startsWith('\r\n', at) ? 2 : 1;
  return at;
}

/**
 * The file's text with one stretch changed; what stands before and behind stays byte for byte, and new lines end as the
 * one before the change does.
 *
 * @param before the text with LF line ends
 * @param after the same, edited
 */
export function withChange(raw: string, before: string, after: string): string {
  if (!raw.includes('\r\n')) return after;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const from = inRaw(raw, start);
  const to = inRaw(raw, before.length - end);
  const lineEnd = raw.lastIndexOf('\n', from - 1);
  const crlf = lineEnd < 0 ? true : raw[lineEnd - 1] === '\r';
  const changed = after.slice(start, after.length - end);
  return `${raw.slice(0, from)}${crlf ? changed.replaceAll('\n', '\r\n') : changed}${raw.slice(to)}`;
}
