/** Where a link or an image may go (content contract, section 4): a total function from what is written to what it names. */
import { dirname, join } from 'node:path/posix';
import { EVIDENCE_FILES, PLACES, PUBLIC_FILES } from '../../model/places.ts';

export type Use = 'link' | 'image';

/**
 * - `external`: a web or mail address.
 * - `fragment`: a heading of the same text; `fragment` is its anchor.
 * - `public`: a file below `public/`; `path` begins with `/`.
 * - `file`: a record's file, or an evidence file for images; `path` is relative to the root.
 * - `refused`: anything else; `why` ends a sentence that begins with "goes to …".
 */
export type Target =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'fragment'; readonly fragment: string }
  | { readonly kind: 'public' | 'file'; readonly path: string; readonly fragment: string | null }
  | { readonly kind: 'refused'; readonly why: string };

/** Pictures made of pixels; a drawing such as SVG can carry a program. */
const RASTER = /\.(?:png|jpe?g|gif|webp|avif|bmp|ico)$/i;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/;
const WEB = /^https?:\/\/[^/?#\s]/i;
const MAIL = /^mailto:[^\s]+$/i;
/** Characters that a browser drops or trims before it reads an address, so that it reads another than a person does. */
const HIDDEN = /[\p{Cc}\p{Cf}]|^\s|\s$/u;
/** Escapes that hide what a path means: control characters, `%`, `.`, `/`, `\`. */
const DECEPTIVE_ESCAPE = /%(?:[01][0-9a-f]|7f|25|2e|2f|5c)/i;

function refused(why: string): Target {
  return { kind: 'refused', why };
}

/**
 * Reads the target of a link or an image.
 *
 * @param url as the Markdown parser gives it: escapes and character references are decoded
 * @param file path of the file that it stands in, relative to the root
 */
export function readTarget(url: string, file: string, use: Use): Target {
  if (url === '') return refused('has no target');
  if (HIDDEN.test(url)) return refused('has a target with a hidden character, or with space around it');
  if (url.includes('\\')) return refused('has a target with a backslash');
  const scheme = SCHEME.exec(url)?.[1];
  if (scheme !== undefined) return readAddress(url, scheme.toLowerCase(), use);
  if (url.startsWith('//')) return refused('goes to another site and does not say "https:"');
  return readLocal(url, file, use);
}

function readAddress(url: string, scheme: string, use: Use): Target {
  if (use === 'image') return refused(`is loaded from a "${scheme}:" address`);
  const web = scheme === 'https' || scheme === 'http';
  if (web ? WEB.test(url) && URL.canParse(url) : scheme === 'mailto' && MAIL.test(url))
    return { kind: 'external', url };
  return refused(
    web || scheme === 'mailto' ? `has a "${scheme}:" address that is not complete` : `goes to a "${scheme}:" address`,
  );
}

function readLocal(url: string, file: string, use: Use): Target {
  const hash = url.indexOf('#');
  const written = hash < 0 ? url : url.slice(0, hash);
  if (DECEPTIVE_ESCAPE.test(url)) return refused('has a target that hides its path in % signs');
  if (written.includes('?')) return refused('has a local target with a question mark');
  const path = decode(written);
  const fragment = hash < 0 ? null : decode(url.slice(hash + 1));
  if (path === null || (hash >= 0 && fragment === null))
    return refused('has a target with a % sign that encodes nothing');
  if (path === '')
    return use === 'image' ? refused('goes to a heading') : { kind: 'fragment', fragment: fragment ?? '' };
  const steps = (path.startsWith('/') ? path.slice(1) : path).split('/');
  if (steps.includes('')) return refused('has a local target that is no path of a file');
  return path.startsWith('/') ? readPublic(path, steps, fragment, use) : readRelative(path, file, fragment, use);
}

function decode(text: string): string | null {
  if (!text.includes('%')) return text;
  if (/%(?![0-9a-f]{2})/i.test(text)) return null;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function readPublic(path: string, steps: readonly string[], fragment: string | null, use: Use): Target {
  if (steps.some((step) => step === '.' || step === '..'))
    return refused('has a target below public/ with "." or ".." in its path');
  if (use === 'image' && !RASTER.test(path)) return refused('goes to a file that is no raster image');
  return { kind: 'public', path, fragment };
}

function readRelative(written: string, file: string, fragment: string | null, use: Use): Target {
  const path = join(dirname(file), written);
  if (path === '..' || path.startsWith('../')) return refused('goes to a file outside of the content root');
  if (use === 'link')
    return isRecordFile(path) ? { kind: 'file', path, fragment } : refused("goes to a file that is no record's");
  if (!RASTER.test(path)) return refused('goes to a file that is no raster image');
  if (path.startsWith(`${EVIDENCE_FILES}/`)) return { kind: 'file', path, fragment };
  if (path.startsWith(`${PUBLIC_FILES}/`)) return { kind: 'public', path: path.slice(PUBLIC_FILES.length), fragment };
  return refused(`goes to a file that is neither below ${EVIDENCE_FILES}/ nor below ${PUBLIC_FILES}/`);
}

/** True where a folder of the contract claims a file of this name, whether or not it exists. */
function isRecordFile(path: string): boolean {
  return PLACES.some(({ folder, between, extensions }) => {
    if (!path.startsWith(`${folder}/`) || !extensions.some((extension) => path.endsWith(extension))) return false;
    const folders = path.slice(folder.length + 1).split('/').length - 1;
    return between === 'any' || folders === (between === 'slug-folder' ? 1 : 0);
  });
}
