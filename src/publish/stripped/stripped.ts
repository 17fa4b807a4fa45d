/**
 * Pictures without what a camera or a screen wrote beside their pixels: places, times, names, devices. The
 * compressed pixels are copied as they are. What is kept is listed, so that what nobody thought of is dropped.
 */
import { strippedGif } from './gif.ts';
import { strippedJpeg } from './jpeg.ts';
import { strippedPng } from './png.ts';
import { strippedWebp } from './webp.ts';

const STRIPPERS: ReadonlyMap<string, (bytes: Buffer) => Buffer | null> = new Map([
  ['png', strippedPng],
  ['jpg', strippedJpeg],
  ['jpeg', strippedJpeg],
  ['gif', strippedGif],
  ['webp', strippedWebp],
]);

/**
 * A file as it may be published.
 *
 * @param bytes they begin as a file of that kind does
 * @param extension of its name, in lower case
 * @returns the same bytes where there is nothing to strip, and for kinds that are no pictures; null where a picture
 * is not whole, so that nobody knows what it holds
 */
export function stripped(bytes: Buffer, extension: string): Buffer | null {
  const strip = STRIPPERS.get(extension);
  return strip === undefined ? bytes : strip(bytes);
}
