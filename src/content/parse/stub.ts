/** A record of which nothing is known but its name. */
import { type Claim, nameByPlace } from '../walk/claim.ts';
import type { ParsedRecord } from './parsed.ts';

/** Stands for a record that could not be read: references to it do not dangle. */
export function stubOf(claim: Claim): ParsedRecord {
  return { id: nameByPlace(claim), alias: null, data: {}, base: [], body: null, draft: false, faults: [[]] };
}
