/** What may lie under `public/` (content contract, section 1): raster images, pdf, txt, csv, woff2; no path that the site makes. */
import { listing } from '../schema/phrases.ts';

const KINDS = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'ico', 'bmp', 'pdf', 'txt', 'csv', 'woff2'] as const;

/** Folders of the built site that are made from other files than `public/`, by their beginning. */
const MADE_FOLDERS = ['pagefind/', 'evidence/files/'] as const;
/** A folder of such a name would lie where the site has a file. */
const FILE_LIKE = /\.(?:html|json|js|css|xml)$/i;

export interface PublicFault {
  readonly message: string;
  readonly help: string;
}

/** What is wrong with a file under `public/`, or null. `path` is relative to that folder. */
export function publicFault(path: string): PublicFault | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!KINDS.some((kind) => kind === extension)) {
    return {
      message: `public/${path} is ${extension === '' ? 'of no known kind' : `a .${extension} file`}; under public/ stand only ${listing(KINDS.map((kind) => `.${kind}`))} files`,
      help: 'Delete it, or publish it in one of these kinds.',
    };
  }
  const made = MADE_FOLDERS.find((folder) => path.toLowerCase().startsWith(folder));
  if (
    made === undefined &&
    !path
      .split('/')
      .slice(0, -1)
      .some((folder) => FILE_LIKE.test(folder))
  )
    return null;
  return {
    message: `public/${path} has a path that the site itself makes`,
    help: 'Move it to a folder of its own, for example public/files/.',
  };
}
