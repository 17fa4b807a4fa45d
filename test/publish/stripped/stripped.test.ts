/** Pictures lose what stands beside their pixels, and not one pixel; what is not whole is refused. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { stripped } from '../../../src/publish/stripped/stripped.ts';
import { PICTURES, SECRET, turnedJpeg } from './pictures.ts';

const STATUS = '../../../content/evidence/files/incidents/inc-2026-009/status.png';

const decoded = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

test.each(PICTURES)('%s', async (_name, extension, make) => {
  const bytes = await make();
  expect(bytes.includes(SECRET)).toBe(true);
  const clean = stripped(bytes, extension);
  if (clean === null) throw new Error('it was refused');
  expect(clean.includes('kestrel')).toBe(false);
  const { exif, xmp, iptc, icc, comments } = await sharp(clean).metadata();
  expect({ exif, xmp, iptc, icc, comments }).toEqual({});
  expect((await decoded(clean)).equals(await decoded(bytes))).toBe(true);
  expect(stripped(clean, extension)?.equals(clean)).toBe(true);
});

test('a JPEG is still shown upright; its profile, which names a screen, is gone', async () => {
  const bytes = await turnedJpeg();
  const before = await sharp(bytes).metadata();
  expect(before.orientation).toBe(6);
  expect(before.icc).toBeDefined();
  const clean = stripped(bytes, 'jpg') ?? Buffer.alloc(0);
  const after = await sharp(clean).metadata();
  expect(after.orientation).toBe(6);
  expect(after.icc).toBeUndefined();
  expect(clean.includes('kestrel')).toBe(false);
});

test('a picture that holds nothing else stays as it is, byte for byte', async () => {
  const bytes = await readFile(fileURLToPath(new URL(STATUS, import.meta.url)));
  expect(stripped(bytes, 'png')?.equals(bytes)).toBe(true);
});

test('what is no picture is left alone', () => {
  const bytes = Buffer.from('%PDF-1.7');
  expect(stripped(bytes, 'pdf')).toBe(bytes);
});

test.each(PICTURES)(
  '%s that was cut or damaged is refused or stripped, never thrown over',
  async (_name, extension, make) => {
    const bytes = await make();
    for (let length = 12; length < bytes.length - SECRET.length - 2; length += 7)
      expect(stripped(bytes.subarray(0, length), extension)).toBeNull();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (damage) => {
          const damaged = Buffer.from(bytes);
          for (const [at, value] of damage) if (at >= 12) damaged[at] = value;
          const clean = stripped(damaged, extension);
          expect(clean === null || clean.length <= damaged.length).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  },
);
