/**
 * The model keeps some of what it works out for as long as the process lives: times by their text, fields by their
 * type. In a mutation run each unit has such memories of its own, or a mutant would meet with what was worked out
 * without it.
 */

const memories: WeakRef<Memory>[] = [];
let owner = '';

/** A map that is another one for each owner. */
class Memory extends Map<unknown, unknown> {
  readonly #maps = new Map<string, Map<unknown, unknown>>();

  #own(): Map<unknown, unknown> {
    const own = this.#maps.get(owner) ?? new Map<unknown, unknown>();
    this.#maps.set(owner, own);
    return own;
  }

  override get(key: unknown): unknown {
    return this.#own().get(key);
  }

  override has(key: unknown): boolean {
    return this.#own().has(key);
  }

  override set(key: unknown, value: unknown): this {
    this.#own().set(key, value);
    return this;
  }

  override clear(): void {
    this.#maps.clear();
  }

  clearFor(whose: string): void {
    this.#maps.delete(whose);
  }
}

const NAME = '__memory';
Object.assign(globalThis, {
  [NAME]() {
    const memory = new Memory();
    memories.push(new WeakRef(memory));
    return memory;
  },
});

/**
 * A map that is empty when the module is loaded: something is kept in it later on. What is kept by graph, or by schema
 * from the start, is no such memory.
 */
const MEMORY = /^(const \w+ = )new (?:Map(?:<.*>)?|WeakMap<Wanted, .*>)\(\);$/gm;

/** The text of a module, with memories in place of such maps. */
export function forgetful(source: string): string {
  return source.replace(MEMORY, `$1globalThis.${NAME}();`);
}

/** From now on, the memories are those of this owner. */
export function rememberFor(next: string): void {
  owner = next;
}

/** Forgets everything, whoever remembered it. */
export function forget(): void {
  owner = '';
  for (const memory of memories) memory.deref()?.clear();
}

/** Forgets what one owner remembered. */
export function forgetOf(whose: string): void {
  for (const memory of memories) memory.deref()?.clearFor(whose);
}
