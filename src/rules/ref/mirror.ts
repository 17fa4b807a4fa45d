/** The other end of a mirrored link: where it is written, and whether it names this end. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { resolveLink } from '../../graph/resolve.ts';
import type { LinkSpec, LinkTarget } from '../../model/link.ts';
import type { Written } from '../../model/mirrors.ts';
import { getAt, type Path } from '../../model/path.ts';

export interface Mirror {
  readonly target: Rec;
  /** Where the other end would be written. */
  readonly path: Path;
  /** What is written there: a list, one value, or nothing. */
  readonly written: readonly string[] | string | undefined;
  /** The name of this end, as the other one has to write it. */
  readonly name: string;
}

function asWritten(value: unknown): Mirror['written'] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null ? undefined : String(value);
}

/** `PIR-2026-001#slow-paging` for a link of a finding, else the record's own name. */
function nameOfEnd(rec: Rec, path: Path): string {
  const id = String(getAt(rec.data, ['id']));
  return path[0] === 'findings' ? `${id}#${String(getAt(rec.data, ['findings', path[1] ?? 0, 'id']))}` : id;
}

/** The path of the mirror field; of a finding's field, within that finding. */
function mirrorPath(target: Rec, field: string, fragment: string | null): Path {
  const steps = field.split('.');
  if (fragment === null) return steps;
  const [list = '', ...rest] = steps;
  const entries = getAt(target.data, [list]);
  const index = Array.isArray(entries) ? entries.findIndex((entry: unknown) => getAt(entry, ['id']) === fragment) : -1;
  return [list, index, ...rest];
}

/** The mirror of a link; null where the link leads nowhere, or to a thing that writes no mirror. */
export function mirrorOf(graph: Graph, rec: Rec, spec: LinkSpec, { path, value }: Written): Mirror | null {
  const to = resolveLink(graph.index, spec, value, rec, path);
  if (to.state !== 'found' || to.rec === null) return null;
  const kind: LinkTarget =
    to.fragment === null ? to.rec.type : to.rec.type === 'review' ? 'review-finding' : 'tabletop-finding';
  const field = spec.mirrors[kind];
  if (field === undefined) return null;
  const at = mirrorPath(to.rec, field, to.fragment);
  return { target: to.rec, path: at, written: asWritten(getAt(to.rec.data, at)), name: nameOfEnd(rec, path) };
}

/** Does the other end name this one? An end whose key is left out altogether says nothing against it. */
export function isMirrored({ written, name }: Mirror): boolean {
  if (written === undefined) return true;
  return typeof written === 'string' ? written === name : written.includes(name);
}
