/** What reports say of the program itself. */
import { readFileSync } from 'node:fs';

/** Read, not imported: it lies outside of what is compiled, and as far above the compiled module as above this one. */
const PACKAGE = new URL('../../package.json', import.meta.url);

const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string };

export const TOOL = { name: 'corroborate', version } as const;
