/** The manifest that a build writes, `--previous` reads and `verify` holds a site against (rules.md, Readings). */
import { z } from 'zod';
import { AUDIENCE_NAMES } from './audience.ts';
import { date, instant, sha256, text } from './primitives.ts';

const record = { id: text(), type: text(), sha256: sha256(), due: date().nullish() };

/** A file of the site. `original` is the hash of a picture as it lies in the content, metadata included. */
const siteFile = z.strictObject({
  path: text(),
  sha256: sha256(),
  bytes: z.int().nonnegative(),
  original: sha256().optional(),
});

/** What every manifest has, of whatever build: enough to find records that vanished. */
export const manifest = z.object({ schemaVersion: z.literal(1), records: z.array(z.object(record)) });

/** All of a manifest: for whom the portal is, of which instant, made by what, and each of its files but this one. */
export const siteManifest = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: text(), version: text() }),
  audience: z.enum(AUDIENCE_NAMES),
  asOf: instant(),
  base: text(),
  records: z.array(z.strictObject(record)),
  files: z.array(siteFile),
});

export type Manifest = z.infer<typeof manifest>;
export type SiteManifest = z.infer<typeof siteManifest>;
export type ListedFile = SiteManifest['files'][number];
