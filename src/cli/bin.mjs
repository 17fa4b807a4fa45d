#!/usr/bin/env node
// The `corroborate` command. Plain JavaScript, so that a Node too old for the rest can still say so.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** TypeScript sources run as they are, without a flag, from this version on; compiled JavaScript needs only what Astro needs. */
const required = { source: [22, 18], compiled: [22, 12] };

const source = new URL('./main.ts', import.meta.url);
const compiled = new URL('../../lib/cli/main.js', import.meta.url);
const isClone = existsSync(source);

/** A clone runs what was compiled where that is what its sources are; else the sources. */
async function isCurrent() {
  const made = new URL('../../.package/made-of.mjs', import.meta.url);
  return (await import(made.href)).isCurrent();
}

const form = isClone && !(await isCurrent()) ? 'source' : 'compiled';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [needMajor = 0, needMinor = 0] = required[form];

if (major > needMajor || (major === needMajor && minor >= needMinor)) {
  await import((form === 'source' ? source : compiled).href);
} else {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
  const clone = existsSync(own)
    ? 'start it with `npx corroborate` or `npm run corroborate --`, which use the Node in node_modules/.bin'
    : 'install a newer Node (https://nodejs.org) or run `npm ci`, which brings one';
  const remedy = isClone ? clone : 'install a newer Node (https://nodejs.org)';
  process.stderr.write(
    `corroborate: needs Node ${needMajor}.${needMinor} or newer, this is ${process.versions.node}; ${remedy}.\n`,
  );
  process.exitCode = 2;
}
