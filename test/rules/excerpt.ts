/** An edit as an editor sees it: the changed lines with the keys that they stand under. */
import { structuredPatch } from 'diff';

const GAP = '⋮';
/** Lines that are shown; of a deleted file, whose text no longer matters, fewer. */
const MOST = 24;
const MOST_DELETED = 6;
const WIDEST_CONTEXT = 72;

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

/** The lines before `from` that a line of YAML is nested in, by their indents; none for text. */
function parentsOf(lines: readonly string[], nested: string, from: number): readonly number[] {
  const parents: number[] = [];
  let least = indentOf(nested);
  for (let above = from - 1; above >= 0 && least > 0; above -= 1) {
    const line = lines[above] ?? '';
    if (isBlank(line) || indentOf(line) >= least) continue;
    parents.unshift(above);
    least = indentOf(line);
  }
  return parents;
}

function context(line: string): string {
  return ` ${line.length > WIDEST_CONTEXT ? `${line.slice(0, WIDEST_CONTEXT)}…` : line}`;
}

function shortened(lines: readonly string[], most = MOST): readonly string[] {
  return lines.length > most ? [...lines.slice(0, most - 2), GAP] : lines;
}

/** A whole file, added or deleted. */
export function wholeFile(sign: '+' | '-', text: string): readonly string[] {
  return shortened(
    text
      .trimEnd()
      .split('\n')
      .map((line) => visible(sign + line)),
    sign === '-' ? MOST_DELETED : MOST,
  );
}

/** Seals and digests are known by how they begin. */
function masked(text: string): string {
  return text.replace(/(sha256: *)[0-9a-f]{64}/g, '$1…');
}

/** What cannot be seen is written out: `⟨U+200B⟩`. */
function visible(line: string): string {
  return line.replace(/\p{Cf}/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** The difference of two texts, each change with the lines beside it and the keys that it stands under. */
export function difference(before: string, after: string, sealed: boolean): readonly string[] {
  const [from, to] = sealed ? [masked(before), masked(after)] : [before, after];
  const old = from.split('\n');
  const { hunks } = structuredPatch('', '', from, to, '', '', { context: 1 });
  let next = 0;
  const shown = hunks.flatMap((hunk): string[] => {
    const start = hunk.oldStart - 1;
    const own = hunk.lines.filter((line) => !line.startsWith('\\') && !(line.startsWith(' ') && isBlank(line)));
    const leading = hunk.lines.findIndex((line) => !line.startsWith(' '));
    const changed = hunk.lines[leading]?.slice(1) ?? '';
    const lines: string[] = [];
    const above = parentsOf(old, changed, start + leading).filter((line) => next <= line && line < start);
    for (const line of above) {
      if (line > next && next + lines.length > 0) lines.push(GAP);
      lines.push(context(old[line] ?? ''));
      next = line + 1;
    }
    if (start > next && next > 0) lines.push(GAP);
    next = start + hunk.oldLines;
    return [...lines, ...own.map((line) => (line.startsWith(' ') ? context(line.slice(1)) : line))];
  });
  return shortened(shown.map(visible));
}
