/** Paths that a manifest may list: of files below one folder, on whatever system it is read. */
import { MANIFEST_FILE } from '../../model/manifest-file.ts';

/** No step upwards or in place, no empty one (`/x` begins with one), neither with slashes nor with backslashes. */
const STEP = /(?:^|[\\/])\.{0,2}(?:[\\/]|$)/;
const DRIVE = /^[A-Za-z]:/;
const CONTROL = /\p{Cc}/u;

/** What is wrong with a path as a manifest lists it; null where it names a file below the site. */
export function pathFault(path: string): string | null {
  if (path === MANIFEST_FILE) return 'is the manifest itself';
  return STEP.test(path) || DRIVE.test(path) || CONTROL.test(path) ? 'is no path of a file in the site' : null;
}

/** The first path that is refused, or stands out of the order of the list: that also finds those that stand twice. */
export function refusedPath(paths: readonly string[]): string | null {
  for (const [index, path] of paths.entries()) {
    const fault = pathFault(path);
    if (fault !== null) return `${JSON.stringify(path)} ${fault}`;
    const before = paths[index - 1];
    if (before !== undefined && before >= path) return `${JSON.stringify(path)} stands twice, or out of order`;
  }
  return null;
}
