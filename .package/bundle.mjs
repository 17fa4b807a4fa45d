// Run by `npm ci` and `npm install` as part of the repository's `prepare`, and before `npm pack`: puts the engine and its
// libraries into a few files of JavaScript in `lib/`. A command that loads a thousand modules one by one takes half a second
// to begin. The pages stay as they are in `src/`: Astro compiles them where it finds them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { entries, SOURCE } from './entries.mjs';
import { licencesOf } from './licences.mjs';
import { isCurrent, madeOf } from './made-of.mjs';
import { Stages } from './stages.mjs';

const LIB = fileURLToPath(new URL('../lib', import.meta.url));

/** They compile the site, and are found by others under their own names. */
const EXTERNAL = [/^node:/, /^astro(?:\/|$)/, /^@astrojs\//, /^pagefind$/];

const ADDRESS = 'import.meta.url';
const PLACE = /__PLACE_OF__\("([^"]+)"\)/g;

/** Each module finds what lies around it as if it had a file of its own in `lib/`. */
function places() {
  return {
    name: 'places',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!id.startsWith(SOURCE + sep) || !code.includes(ADDRESS)) return null;
      const module = relative(SOURCE, id).split(sep).join('/').replace(/\.ts$/, '.js');
      return code.replaceAll(ADDRESS, `__PLACE_OF__(${JSON.stringify(module)})`);
    },
    /** @param {string} code @param {{ fileName: string }} chunk */
    renderChunk(code, { fileName }) {
      const up = '../'.repeat(fileName.split('/').length - 1) || './';
      return code.replace(PLACE, (_, module) => `new URL(${JSON.stringify(up + module)}, ${ADDRESS}).href`);
    },
  };
}

async function bundle() {
  const stages = new Stages();
  const built = await rolldown({
    cwd: SOURCE,
    input: Object.fromEntries(entries().map((module) => [module.replace(/\.ts$/, ''), join(SOURCE, module)])),
    external: EXTERNAL,
    platform: 'node',
    plugins: [
      places(),
      {
        name: 'stages',
        buildEnd() {
          stages.learn(this.getModuleIds(), (id) => this.getModuleInfo(id)?.importedIds ?? []);
        },
      },
    ],
    // A slow machine is no fault.
    checks: { bundlerTimings: false },
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await built.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name].js',
    codeSplitting: { groups: stages.groups() },
  });
  await built.close();
  return output;
}

if (!isCurrent()) {
  const made = madeOf();
  const output = await bundle();
  // What was compiled before may come from files that are gone.
  rmSync(LIB, { recursive: true, force: true });
  for (const file of output) {
    const path = join(LIB, file.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.type === 'chunk' ? file.code : file.source);
  }
  const modules = output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
  writeFileSync(join(LIB, 'LICENSES.txt'), licencesOf(modules));
  writeFileSync(join(LIB, 'made-of'), made);
}
