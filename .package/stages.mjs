// Which file of `lib/` a module goes into: what is needed at the same time is loaded at once, and nothing with it that is
// needed later, or never.
import { join, sep } from 'node:path';
import { PROGRAMS, SOURCE } from './entries.mjs';

/**
 * The roots of each stage, in the order in which a module is taken: it goes with the first stage that needs it.
 * Astro compiles its log with the pages, so that nothing else may stand beside it.
 */
const STAGES = {
  log: ['integration/astro-log.ts'],
  start: ['cli/main.ts'],
  reading: ['integration/reading/writer.ts', 'integration/reading/reader.ts', 'integration/reading/searcher.ts'],
  parsing: ['content/pool/worker.ts', 'integration/render/text-maker.ts'],
  check: ['cli/work/check.ts'],
  build: ['cli/work/build.ts'],
};
/** All else. */
const REST = 'rest';
/** What loads Astro with it, whichever stage needs it: that takes as long as all the rest. */
const RENDER = 'render';
const ASTRO = /^(?:astro|@astrojs\/[^/]+)(?:\/|$)/;

const PACKAGES = `${sep}node_modules${sep}`;
const programs = new Set(PROGRAMS.map((module) => join(SOURCE, module)));

/** Knows the stage of each module, once it has seen what imports what. */
export class Stages {
  /** @type {Map<string, string>} */
  #stages = new Map();

  /**
   * @param {Iterable<string>} ids all modules
   * @param {(id: string) => readonly string[]} importsOf what a module imports, dynamic imports apart
   */
  learn(ids, importsOf) {
    this.#learnAstro([...ids], importsOf);
    for (const [stage, roots] of Object.entries(STAGES)) {
      const open = roots.map((root) => join(SOURCE, root));
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (this.#stages.has(id)) continue;
        this.#stages.set(id, stage);
        open.push(...importsOf(id));
      }
    }
  }

  /** @param {readonly string[]} ids @param {(id: string) => readonly string[]} importsOf */
  #learnAstro(ids, importsOf) {
    const loads = (/** @type {string} */ id) => ASTRO.test(id) || this.#stages.get(id) === RENDER;
    for (let found = ids; found.length > 0; ) {
      found = ids.filter((id) => !this.#stages.has(id) && !programs.has(id) && importsOf(id).some(loads));
      for (const id of found) this.#stages.set(id, RENDER);
    }
  }

  /** @param {string} id @returns {string | null} the name of the file without its ending; null for a file of its own */
  #fileOf(id) {
    if (programs.has(id)) return null;
    if (id.endsWith('.json')) return 'examples';
    const stage = this.#stages.get(id) ?? REST;
    return id.includes(PACKAGES) ? `packages-${stage}` : stage;
  }

  /** The groups of modules as Rolldown asks for them, the most wanted first. */
  groups() {
    const stages = [...Object.keys(STAGES), REST, RENDER];
    const files = ['examples', ...stages.flatMap((stage) => [`packages-${stage}`, stage])];
    return files.map((name, nth) => ({
      name,
      priority: files.length - nth,
      /** @param {string} id */
      test: (id) => this.#fileOf(id) === name,
    }));
  }
}
