/** A dated thing of a record: where it is written, when it was, and what a message calls it. */
import type { Owner } from '../../graph/graph.ts';
import { getAt, type Path } from '../../model/path.ts';
import { type Span, spanOf } from '../../model/time/span.ts';
import { at, type Spot } from '../rule.ts';

export interface Dated {
  readonly owner: Owner;
  readonly path: Path;
  readonly span: Span;
  readonly written: string;
  readonly what: string;
}

/** The instant, date or time at a path of a record; null where there is none. */
export function dated(owner: Owner & { readonly data: object }, path: Path, what: string): Dated | null {
  const value = getAt(owner.data, path);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const span = spanOf(value);
  return span && { owner, path, span, written: String(value), what };
}

/** The things of a list that are there. */
export function present(list: readonly (Dated | null)[]): Dated[] {
  return list.filter((one) => one !== null);
}

export function spotOf(thing: Dated): Spot {
  return at(thing.owner, ...thing.path);
}

/** A thing as another place that the finding compares with. */
export function relatedTo(thing: Dated): { readonly at: Spot; readonly message: string } {
  return { at: spotOf(thing), message: `${thing.what}: ${thing.written}` };
}
