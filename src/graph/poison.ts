/**
 * "No cascades": a rule is not evaluated on a record when something that it reads has an error. Rules read
 * records through views that throw `Blocked` where a faulty path is touched; the runner counts the pair of
 * rule and subject as blocked. Rules themselves never think about invalid data.
 */
import type { Path } from '../model/path.ts';

/** Thrown when a rule reads what has an error of its own. Caught by the runner alone. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
}

/** Faulty paths as a tree: a null entry is faulty as a whole. */
type Faults = Map<string, Faults | null>;

function treeOf(paths: readonly Path[]): Faults | null {
  const tree: Faults = new Map();
  for (const path of paths) {
    if (path.length === 0) return null;
    let node = tree;
    path.forEach((step, index) => {
      const key = String(step);
      const known = node.get(key);
      if (known === null) return;
      if (index === path.length - 1) {
        node.set(key, null);
        return;
      }
      const next = known ?? new Map();
      node.set(key, next);
      node = next;
    });
  }
  return tree;
}

function refuse(key: string): never {
  throw new Blocked(`${key} has an error of its own`);
}

const WHOLLY_FAULTY: ProxyHandler<object> = {
  get: (_target, key) => refuse(String(key)),
  has: (_target, key) => refuse(String(key)),
  ownKeys: () => refuse('the record'),
  getOwnPropertyDescriptor: (_target, key) => refuse(String(key)),
};

function view<T extends object>(value: T, faults: Faults): T {
  const guard = (key: string | symbol): void => {
    if (typeof key === 'string' && faults.get(key) === null) refuse(key);
  };
  return new Proxy(value, {
    get(target, key, receiver) {
      guard(key);
      const item: unknown = Reflect.get(target, key, receiver);
      const below = typeof key === 'string' ? faults.get(key) : undefined;
      if (!below || item === null || typeof item !== 'object') return item;
      return view(item, below);
    },
    has(target, key) {
      guard(key);
      return Reflect.has(target, key);
    },
    getOwnPropertyDescriptor(target, key) {
      guard(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}

/** The same data, except that reading a faulty path throws `Blocked`. Sound data is returned as it is. */
export function poisoned<T extends object>(data: T, faults: readonly Path[]): T {
  if (faults.length === 0) return data;
  const tree = treeOf(faults);
  return tree === null ? (new Proxy(data, WHOLLY_FAULTY) as T) : view(data, tree);
}
