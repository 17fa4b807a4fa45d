/** The manifest that a build writes and `--previous` reads (rules.md, Readings). */
import { z } from 'zod';
import { date, sha256, text } from './primitives.ts';

export const manifest = z.object({
  schemaVersion: z.literal(1),
  records: z.array(z.object({ id: text(), type: text(), sha256: sha256(), due: date().nullish() })),
});

export type Manifest = z.infer<typeof manifest>;
export const MANIFEST_FILE = 'manifest.json';
