/** The rows of a log as records, each judged by itself. */

import { isId } from '../../model/forms.ts';
import type { Path } from '../../model/path.ts';
import { PREFIX_OF } from '../../model/record-types.ts';
import type { LogType } from '../../model/registry.ts';
import type { Fault } from '../fault.ts';
import { judge, measureOf, type Place } from '../schema/judge.ts';
import { isWithin } from '../schema/problems.ts';
import { PORTAL } from '../walk/claim.ts';
import type { OwnedFault } from './findings.ts';
import type { ParsedRecord } from './parsed.ts';

export interface Rows {
  readonly records: readonly ParsedRecord[];
  /** The id of each row; null where it has none that can be told. */
  readonly ids: readonly (string | null)[];
  readonly faults: readonly OwnedFault[];
  /** A row whose id is not known: which record it is cannot be told. */
  readonly opaque: boolean;
}

/** What is known of a log's rows before they are judged. */
export interface RowSource {
  readonly type: LogType;
  /** The key of the list that the rows stand in. */
  readonly list: string;
  /** The log's own name, by which its rows without an id go. */
  readonly log: string;
  readonly place: Place;
  /** Paths within each row that have a fault already, by the row's index. */
  readonly faulty: (index: number) => readonly Path[];
}

function idOf(row: unknown, type: LogType): string | null {
  const id: unknown = row !== null && typeof row === 'object' ? Reflect.get(row, 'id') : null;
  return typeof id === 'string' && isId(id) && id.startsWith(`${PREFIX_OF[type]}-`) ? id : null;
}

/** Judges every row; a row that has no id of its own is named by its number in the log. */
export function readRows(rows: readonly unknown[], source: RowSource): Rows {
  const records: ParsedRecord[] = [];
  const faults: OwnedFault[] = [];
  const ids: (string | null)[] = [];
  for (const [index, row] of rows.entries()) {
    const base = [source.list, index];
    const known = source.faulty(index);
    const judged = isWithin([], known)
      ? { faults: [], faulty: known }
      : judge(measureOf(source.type), row, known, { ...source.place, base });
    const id = isWithin(['id'], known) && !isWithin([], known) ? null : idOf(row, source.type);
    ids.push(id);
    for (const fault of judged.faults) faults.push({ fault, record: id ?? PORTAL });
    const whole = isWithin([], judged.faulty);
    records.push({
      id: id ?? `${source.log}#${index + 1}`,
      alias: null,
      data: whole ? {} : row,
      base,
      body: null,
      draft: false,
      faults: whole ? [[]] : judged.faulty,
    });
  }
  return { records, ids, faults, opaque: ids.includes(null) };
}

/** Faults of a log's data, each with the row that it stands in; the portal's, where that row has no id or there is none. */
export function ownedByRows(faults: readonly Fault[], list: string, ids: Rows['ids'] = []): readonly OwnedFault[] {
  return faults.map((fault) => {
    const [key, index] = fault.path ?? [];
    const id = key === list && typeof index === 'number' ? ids[index] : null;
    return { fault, record: id ?? PORTAL };
  });
}

/** Known faults of a file's data, sorted by the row that they stand in. */
export function byRow(faulty: readonly Path[]): (index: number) => readonly Path[] {
  const rows = new Map<number, Path[]>();
  for (const [, index, ...rest] of faulty) {
    if (typeof index !== 'number') continue;
    const row = rows.get(index);
    if (row) row.push(rest);
    else rows.set(index, [rest]);
  }
  return (index) => rows.get(index) ?? [];
}
