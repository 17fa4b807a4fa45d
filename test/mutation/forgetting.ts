/**
 * The model keeps some of what it works out for as long as the process lives: times by their text, fields by their
 * type. A mutation run forgets it between units, or a mutant would meet with what was worked out without it.
 */

const memories: WeakRef<Map<unknown, unknown>>[] = [];

const NAME = '__forgetting';
Object.assign(globalThis, {
  [NAME](memory: Map<unknown, unknown>) {
    memories.push(new WeakRef(memory));
    return memory;
  },
});

/** A map that is empty when the module is loaded: something is kept in it later on. */
const MEMORY = /^(const \w+ = )(new Map(?:<.*>)?\(\));$/gm;

/** The text of a module, so that what it keeps in mind can be forgotten. */
export function forgetful(source: string): string {
  return source.replace(MEMORY, `$1globalThis.${NAME}($2);`);
}

export function forget(): void {
  for (const memory of memories) memory.deref()?.clear();
}
