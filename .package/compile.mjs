// Run by `npm pack` and `npm publish` as the repository's `prepack`: compiles the engine into `lib/`, because Node runs no
// TypeScript below a `node_modules`. The pages stay as they are in `src/`: Astro compiles them where it finds them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// What was compiled before may come from files that are gone.
rmSync(new URL('../lib/', import.meta.url), { recursive: true, force: true });

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const project = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const { status, error } = spawnSync(process.execPath, [tsc, '--project', project], { stdio: 'inherit' });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
