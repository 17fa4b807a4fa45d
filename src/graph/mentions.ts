/**
 * What a text names: bare ids, `<Ref to>`, what a `<Claim>` is about, links to files. The check that it
 * exists (REF-2) and the page that links it share this one answer.
 */
import type { Rec } from '../content/record.ts';
import { splitFragment } from '../model/forms.ts';
import { EVIDENCE_FILES, PUBLIC_FILES } from '../model/places.ts';
import { RECORD_TYPES, type RecordType, typeOfId } from '../model/record-types.ts';
import type { Graph } from './graph.ts';
import { anchorsOf, idsIn, partsOf } from './parts.ts';
import type { Resolution } from './resolve.ts';

const FOUND: Resolution = { state: 'found', rec: null, fragment: null };
const MISSING: Resolution = { state: 'missing' };
const UNREADABLE: Resolution = { state: 'unreadable' };

/** Things without a record that a negative claim may be about. */
export const NEGATIVE_WORDS: readonly string[] = ['incident', 'disclosable-incident', 'personal-data', 'customer-data'];

/** The types of record that go by a slug. */
const BY_SLUG: readonly RecordType[] = ['role', 'on-call', 'period', 'system-description', 'threshold'];

/** Could the name be one of a file that could not be read? */
function mayBeUnread(graph: Graph, name: string): boolean {
  const type = typeOfId(name) ?? (name.startsWith('plan:') ? 'plan' : name.includes('@') ? 'policy' : null);
  return (type === null ? BY_SLUG : [type]).some((one) => graph.index.isOpaque(one));
}

function partOf(rec: Rec, fragment: string, parts: readonly string[] | null): Resolution {
  if (parts === null) return UNREADABLE;
  return parts.includes(fragment) ? { state: 'found', rec, fragment } : { state: 'no-part', rec, fragment, parts };
}

/** An entry of one of portal.yaml's lists. */
function inPortal(
  graph: Graph,
  name: string,
  lists: readonly ('components' | 'commitments' | 'detectionSources')[],
): Resolution {
  const known = lists.map((list) => graph.index.portalIds(list));
  if (known.some((ids) => ids?.includes(name))) return FOUND;
  return known.includes(null) ? UNREADABLE : MISSING;
}

/** A record, or one part of it, by name: an id, `slug@version#clause`, `plan:slug@version`, a slug, a commitment. */
export function mentioned(graph: Graph, name: string): Resolution {
  const { owner, fragment } = splitFragment(name);
  const rec = graph.index.anyByName(owner);
  if (rec) return fragment === null ? { state: 'found', rec, fragment } : partOf(rec, fragment, partsOf(rec));
  if (mayBeUnread(graph, owner)) return UNREADABLE;
  return fragment === null ? inPortal(graph, name, ['commitments']) : MISSING;
}

/** Has any version of a policy a tier of that name? */
function tier(graph: Graph, name: string): Resolution {
  const lists = graph.index.all('policy').map((policy) => idsIn(policy, 'severityTiers'));
  if (lists.some((ids) => ids?.includes(name))) return FOUND;
  return lists.includes(null) || graph.index.isOpaque('policy') ? UNREADABLE : MISSING;
}

/** What a claim is about: a record or a part of one, an entry of portal.yaml, a tier, in a negative claim also a word. */
export function claimedAbout(graph: Graph, name: string, kind: string): Resolution {
  if (kind === 'negative' && NEGATIVE_WORDS.includes(name)) return FOUND;
  const answers = [
    mentioned(graph, name),
    inPortal(graph, name, ['components', 'detectionSources']),
    tier(graph, name),
  ];
  return (
    answers.find((one) => one.state === 'found') ??
    answers.find((one) => one.state === 'no-part') ??
    answers.find((one) => one.state === 'unreadable') ??
    MISSING
  );
}

const recordsByFile = new WeakMap<Graph, ReadonlyMap<string, readonly Rec[]>>();

/** The records of a file, one for each row of a log. */
export function recordsIn(graph: Graph, file: string): readonly Rec[] {
  const known =
    recordsByFile.get(graph) ??
    Map.groupBy(
      RECORD_TYPES.flatMap((type): readonly Rec[] => graph.index.all(type)),
      (rec) => rec.file,
    );
  recordsByFile.set(graph, known);
  return known.get(file) ?? [];
}

/** A heading of a record's text, or a row of a log by its id. */
function inFile(graph: Graph, file: string, fragment: string): Resolution {
  const records = recordsIn(graph, file);
  const row = records.find((rec) => rec.base.length > 0 && rec.id === fragment);
  if (row) return { state: 'found', rec: row, fragment: null };
  const [rec] = records;
  if (!rec) return UNREADABLE;
  if (rec.base.length > 0)
    return graph.index.isOpaque(rec.type)
      ? UNREADABLE
      : { state: 'no-part', rec, fragment, parts: records.map((one) => one.id) };
  // A record without a text has no headings; of a text that could not be told from its record nothing is known.
  return partOf(rec, fragment, rec.body === null && rec.faults.length === 0 ? [] : anchorsOf(rec));
}

/** Does a path lie in a folder that could not be read, or is it one that could not? */
export function isUnread(graph: Graph, path: string): boolean {
  return graph.corpus.unreadable.some((unread) => path === unread || path.startsWith(`${unread}/`));
}

/** What a local link or image of a text leads to: `#anchor`, `/file` below `public/`, or a path from the root. */
export function linkedTo(graph: Graph, from: Rec, target: string): Resolution {
  const { owner: path, fragment } = splitFragment(target);
  if (path === '') return partOf(from, fragment ?? '', anchorsOf(from));
  const absent = (file: string) => (isUnread(graph, file) ? UNREADABLE : MISSING);
  if (path.startsWith('/'))
    return graph.corpus.publicFiles.includes(path.slice(1)) ? FOUND : absent(`${PUBLIC_FILES}${path}`);
  const evidence = `${EVIDENCE_FILES}/`;
  if (path.startsWith(evidence))
    return graph.corpus.evidenceFiles.has(path.slice(evidence.length)) ? FOUND : absent(path);
  if (graph.corpus.file(path) === undefined) return absent(path);
  return fragment === null
    ? { state: 'found', rec: recordsIn(graph, path)[0] ?? null, fragment }
    : inFile(graph, path, fragment);
}
