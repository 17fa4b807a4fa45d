/** Where a record says its own name: the other end of a reference to it. */
import type { Rec } from '../../content/record.ts';
import { at, type Spot } from '../rule.ts';

const BY_VERSION = new Set(['policy', 'plan', 'threshold']);

export function nameSpot(rec: Rec): Spot {
  return at(rec, BY_VERSION.has(rec.type) ? 'version' : 'id');
}
