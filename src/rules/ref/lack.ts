/** What is wrong with a reference, in words: shared by fields and texts. */

import type { Rec } from '../../content/record.ts';
import { listing } from '../../content/schema/phrases.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Resolution } from '../../graph/resolve.ts';
import type { LinkTarget } from '../../model/link.ts';
import { aNoun, nounOf, nounsOf } from '../../model/nouns.ts';
import { TOMBSTONES_FILE } from '../../model/places.ts';
import { type RecordType, typeOfId } from '../../model/record-types.ts';
import { at, type RelatedSpot } from '../rule.ts';
import { nameSpot } from './name-spot.ts';
import { nearestOf, offerFor } from './offer.ts';
import { placeOfNew, placeOfNewId } from './where-to-add.ts';

export interface Lack {
  /** Completes "… names X, …". */
  readonly words: string;
  readonly help: string;
  readonly related: readonly RelatedSpot[];
}

/** What a text or field names, and what may stand there. */
export interface Reference {
  readonly name: string;
  readonly targets: readonly LinkTarget[];
  /** What a part of the thing named is called here, such as `heading`. */
  readonly part?: string;
}

/** Parts that are listed in a message; a long text has a hundred headings. */
const MOST_PARTS = 12;

function tombstone(graph: Graph, name: string): RelatedSpot | null {
  const index = graph.tombstones?.data.tombstones.findIndex((one) => one.id === name) ?? -1;
  return graph.tombstones && index >= 0
    ? { at: at(graph.tombstones, 'tombstones', index, 'id'), message: `${name} was withdrawn` }
    : null;
}

/** The kinds of thing meant: by an id's prefix where it says so, else all that may stand there. */
function meant({ name, targets }: Reference): readonly LinkTarget[] {
  const type = typeOfId(name);
  return type !== null && (targets.includes(type) || targets.includes('anything')) ? [type] : targets;
}

function newFile(reference: Reference): string | null {
  const [only, more] = meant(reference);
  const byPrefix = placeOfNewId(reference.name);
  if (byPrefix !== null || more !== undefined || only === undefined) return byPrefix;
  return placeOfNew(only as RecordType, reference.name);
}

function missing(graph: Graph, reference: Reference): Lack {
  const withdrawn = tombstone(graph, reference.name);
  if (withdrawn) {
    const help = 'Take the reference out; a withdrawn id may be named in running text only.';
    return { words: `which was withdrawn (${TOMBSTONES_FILE})`, help, related: [withdrawn] };
  }
  const targets = meant(reference);
  const offer = offerFor(graph, reference.name, targets);
  const file = newFile(reference);
  const add = file === null ? 'take the reference out' : `add ${file}`;
  return {
    words: `but there is no such ${nounsOf(targets)}${offer === null ? '' : `; the nearest is ${offer}`}`,
    help:
      offer === null
        ? `${add.charAt(0).toUpperCase()}${add.slice(1)}, or name one that exists.`
        : `Write ${offer} if that is meant; else ${add}.`,
    related: [],
  };
}

const PART_OF: Partial<Record<RecordType, string>> = {
  policy: 'clause',
  plan: 'clause',
  incident: 'root cause',
  review: 'finding',
  tabletop: 'finding',
  obligation: 'stage',
  threshold: 'factor',
};

/** What the part that is missing is called: by the field that names it, else by what its owner has. */
function partNoun(rec: Rec, { targets, part }: Reference): string {
  const [only, more] = targets;
  if (part !== undefined) return part;
  return only !== undefined && more === undefined && only !== 'anything' ? nounOf(only) : (PART_OF[rec.type] ?? 'part');
}

function noPart(graph: Graph, lack: Extract<Resolution, { state: 'no-part' }>, reference: Reference): Lack {
  const { rec, fragment, parts } = lack;
  // A row is no part of another row, but of their log.
  const owner = rec.base.length > 0 ? rec.file : rec.id;
  const noun = rec.base.length > 0 ? 'row' : partNoun(rec, reference);
  const offer = nearestOf(graph, fragment, parts);
  const named = parts.filter((part) => part !== '');
  const has = named.length === 0 ? 'none' : named.length > MOST_PARTS ? `${named.length} of them` : listing(named);
  return {
    words: `but ${owner} has no ${noun} ${fragment}${offer === null ? '' : `; the nearest is ${offer}`}`,
    help:
      offer === null ? `Name one that ${owner} has: ${has}.` : `Write ${offer} if that is meant; ${owner} has ${has}.`,
    related: [{ at: nameSpot(rec), message: owner }],
  };
}

/** The words for a resolution that is neither found nor unreadable. */
export function lackOf(graph: Graph, to: Resolution, reference: Reference): Lack {
  if (to.state === 'no-part') return noPart(graph, to, reference);
  if (to.state !== 'wrong-type') return missing(graph, reference);
  const [first, more] = reference.targets;
  const expected = more === undefined && first !== undefined ? aNoun(first) : `one of: ${nounsOf(reference.targets)}`;
  return {
    words: `which is ${aNoun(to.rec.type)}; ${expected} was expected`,
    help: `Name ${expected} here, or move the reference to the field that it belongs in.`,
    related: [{ at: nameSpot(to.rec), message: `${to.rec.id} is ${aNoun(to.rec.type)}` }],
  };
}
