/** Which evidence files a site may serve: kinds that no browser runs, and only if their bytes are of that kind. */

/** What begins a file of a kind; a WebP's second mark stands at byte 8. */
const MARKS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  png: [[0, '\x89PNG\r\n\x1a\n']],
  jpg: [[0, '\xff\xd8\xff']],
  gif: [[0, 'GIF8']],
  webp: [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  pdf: [[0, '%PDF-']],
};

/** The extension that a file is served with, by the extension of its name. Texts are served as plain text. */
const SERVED_AS: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  pdf: 'pdf',
  csv: 'csv',
  json: 'json',
  txt: 'txt',
  log: 'txt',
  md: 'txt',
  eml: 'txt',
};

/** The extensions of served evidence files. */
export const SERVED_EXTENSIONS: ReadonlySet<string> = new Set(Object.values(SERVED_AS));

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function hasMarks(bytes: Buffer, marks: readonly (readonly [number, string])[]): boolean {
  return marks.every(([at, mark]) => bytes.subarray(at, at + mark.length).equals(Buffer.from(mark, 'latin1')));
}

/** The extension that a file may be served with by its name alone; null for a kind that is not served. */
export function servedExtension(name: string): string | null {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(SERVED_AS, extension) ? (SERVED_AS[extension] ?? null) : null;
}

/** True where the bytes are what the extension that they would be served with says. */
export function isOfKind(bytes: Buffer, extension: string): boolean {
  const marks = MARKS[extension];
  return marks === undefined ? isText(bytes) : hasMarks(bytes, marks);
}
