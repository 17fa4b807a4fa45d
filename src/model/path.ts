/** Paths into a record: keys and indexes from the top of its data. */

export type PathStep = string | number;
export type Path = readonly PathStep[];

/** RFC 6901 pointer of a path: `["escalations", 0, "at"]` → `/escalations/0/at`. */
export function toPointer(path: Path): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** The pointer of a path in a file's data; in a CSV log it ends with the cell (rules.md, "Where"). */
export function pointerIn(file: string, path: Path): string {
  return toPointer(file.endsWith('.csv') ? path.slice(0, 3) : path);
}

/** The value at a path, or undefined where the path leaves the data. */
export function getAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (current === null || typeof current !== 'object') return undefined;
    if (!Object.hasOwn(current, step)) return undefined;
    current = (current as Readonly<Record<PathStep, unknown>>)[step];
  }
  return current;
}

/** True where `path` begins with `prefix` (a path begins with itself). */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}

/** `severity.0.tier` → `["severity", 0, "tier"]`: the dotted paths of `<Fact is>`. */
export function fromDotted(dotted: string): Path {
  return dotted.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
