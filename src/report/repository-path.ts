/** Paths as a CI system wants them: from the top of the repository that the content root stands in. */
import { posix } from 'node:path';

/**
 * A finding's file, seen from the folder that the check was run in. A root that lies elsewhere (an absolute path, or
 * one that leads upwards) has no place in that repository: its files are then named from the root.
 *
 * @param root the root as reports name it
 * @param file relative to the root, with `/`
 */
export function repositoryPath(root: string, file: string): string {
  const folder = posix.normalize(root);
  const elsewhere = posix.isAbsolute(folder) || /^[A-Za-z]:/.test(folder) || folder.split('/')[0] === '..';
  return elsewhere ? file : posix.join(folder, file);
}
