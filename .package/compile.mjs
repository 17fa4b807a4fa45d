// Run by `npm pack` and `npm publish` as the repository's `prepack`: the engine as JavaScript, because Node runs no
// TypeScript below a `node_modules`, and the types of its modules.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import './bundle.mjs';

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const project = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const { status, error } = spawnSync(process.execPath, [tsc, '--project', project], { stdio: 'inherit' });
if (error !== undefined) throw error;
process.exitCode = status ?? 1;
