/** The lines of the files that findings point into, split once for each file. */

/** The LF-normalised text of a file by its path below the root; null or empty where it could not be read. */
export type SourceLookup = (file: string) => string | null;

export interface SourceLines {
  /** A line by its number from 1, without its line end; null where the file has no such line or no text. */
  line(file: string, number: number): string | null;
  /** The number of the closing `---` of a file's front matter; null where it has none. */
  frontMatterEnd(file: string): number | null;
}

/** Reads lines through a lookup; each file is split only once. */
export function sourceLines(lookup: SourceLookup): SourceLines {
  const files = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const text = lookup(file);
    const lines = text === null || text === '' ? [] : text.split('\n');
    files.set(file, lines);
    return lines;
  };
  return {
    line: (file, number) => linesOf(file)[number - 1] ?? null,
    frontMatterEnd(file) {
      const lines = linesOf(file);
      if (lines[0] !== '---') return null;
      const end = lines.indexOf('---', 1);
      return end < 0 ? null : end + 1;
    },
  };
}
