/** Where the running engine stands. */
import { fileURLToPath } from 'node:url';

/** The folder that the engine's modules run from: `src/` in a clone, `lib/` in the published package. */
export const CODE_FOLDER = new URL('../', import.meta.url);

/** The Astro site's source. It is always the package's `src/`: `.astro` files are compiled by Astro. */
export const SITE_SOURCE = new URL('../src/', CODE_FOLDER);

/** The extension of the engine's modules where they run: TypeScript in a clone, JavaScript when published. */
export const CODE_EXTENSION = fileURLToPath(import.meta.url).endsWith('.ts') ? '.ts' : '.js';
