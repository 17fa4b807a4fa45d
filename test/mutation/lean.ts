/**
 * What Stryker writes into each module to know the active mutant and to count what is reached, made lean: it is asked at
 * every step of the program, so that its own costs were a third of a run. Mutants go by number, and what is reached is
 * told to whoever listens, if anybody does.
 */

/** The helpers at the top of a module, as the instrumenter writes them. */
const HELPERS = /function stryCov_(\w+)\(\) \{\n[\s\S]*?\n\}\nfunction stryMutAct_\1\(id\) \{\n[\s\S]*?\n\}\n/;
const ASKED = /\b(stryCov_\w+|stryMutAct_\w+)\(((?:"\d+"(?:, )?)+)\)/g;

/** What the program and the runner share. */
export interface Switch {
  /** The number of the active mutant; below 0 where there is none. */
  active: number;
  /** Is told the numbers of the mutants that are reached. */
  listener: ((mutants: ArrayLike<number>) => void) | null;
  /** How often the active mutant may yet act: one that acts without end is in a loop. */
  left: number;
}

const NAME = '__mutants';
const NONE = -1;

export const mutants: Switch & { reached(numbers: ArrayLike<number>): void; acts(): true } = {
  active: NONE,
  listener: null,
  left: Number.POSITIVE_INFINITY,
  reached(numbers) {
    this.listener?.(numbers);
  },
  acts() {
    this.left -= 1;
    if (this.left < 0) throw new Error('The mutant acts without end');
    return true;
  },
};
Object.assign(globalThis, { [NAME]: mutants });

/** Makes a mutant the active one, or none. */
export function activate(id: string | null): void {
  mutants.active = id === null ? NONE : Number(id);
}

/** The text of an instrumented module with lean helpers; one that is not instrumented stays as it is. */
export function lean(source: string): string {
  if (!/\bstryMutAct_/.test(source)) return source;
  if (!HELPERS.test(source)) throw new Error('The instrumenter writes other helpers than it did');
  return source
    .replace(
      HELPERS,
      (_, suffix: string) =>
        `function stryCov_${suffix}() { if (${NAME}.listener !== null) ${NAME}.reached(arguments); }
function stryMutAct_${suffix}(id) { return id === ${NAME}.active && ${NAME}.acts(); }
`,
    )
    .replace(ASKED, (_, name: string, ids: string) => `${name}(${ids.replaceAll('"', '')})`);
}
