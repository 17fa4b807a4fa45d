/** The folder that is to be read, and whether it is a content root at all. */
import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { PORTAL_FILE } from '../model/places.ts';
import { NoContentError, UsageError } from './errors.ts';
import { claimOf } from './walk/claim.ts';
import { reasonOf } from './walk/reason.ts';
import type { Tree } from './walk/tree.ts';

/**
 * The real, absolute path of a root; the root itself may be named through a link.
 *
 * @throws UsageError where it is missing, no folder, or cannot be read
 */
export function openRoot(root: string): string {
  try {
    const path = realpathSync(root);
    if (!statSync(path).isDirectory())
      throw new UsageError(`The root ${root} is a file; name the folder that holds policies/, incidents/ and content/`);
    readdirSync(path);
    return path;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The root ${root} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    reasonOf(error);
    return undefined;
  }
}

/** True where something that could not be read may be, or hold, what is looked for. */
function mayHold(tree: Tree, isIt: (path: string) => boolean): boolean {
  return tree.unknown.some(isIt);
}

/**
 * Refuses a root that holds no content: "no content" is never success.
 *
 * @throws NoContentError
 */
export function requireContent(root: string, shown: string, tree: Tree): void {
  const portal =
    tree.files.includes(PORTAL_FILE) ||
    mayHold(tree, (path) => path === PORTAL_FILE || PORTAL_FILE.startsWith(`${path}/`));
  if (!portal) {
    const found = statsOf(join(root, PORTAL_FILE)) ? 'is not a file' : 'is missing';
    throw new NoContentError(`No content in ${shown}: ${PORTAL_FILE} ${found}. Name a content root with --root.`);
  }
  const policy =
    tree.files.some((path) => claimOf(path)?.kind === 'policy') ||
    mayHold(tree, (path) => path === 'policies' || path.startsWith('policies/'));
  if (!policy) {
    throw new NoContentError(
      `No content in ${shown}: there is no policy. Write at least one version, policies/<name>/<version>.md.`,
    );
  }
}
