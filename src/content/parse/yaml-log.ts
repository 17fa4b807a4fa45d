/** A log in YAML: a list of rows under one key. */
import { getAt } from '../../model/path.ts';
import { LOGS, type LogType } from '../../model/registry.ts';
import type { Fault } from '../fault.ts';
import { judge } from '../schema/judge.ts';
import { isWithin } from '../schema/problems.ts';
import type { Claim } from '../walk/claim.ts';
import { findingsOfRows } from './findings.ts';
import type { ParsedFile } from './parsed.ts';
import { readData } from './read-data.ts';
import { byRow, ownedByRows, readRows } from './rows.ts';
import { charactersOutside, type FileText } from './text-of.ts';

/** The log with its rows left out: they are judged one by one. */
function shellOf(value: unknown, list: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Array.isArray(getAt(value, [list])) ? { ...value, [list]: [] } : value;
}

export function parseYamlLog(claim: Claim, type: LogType, file: FileText): ParsedFile {
  const { key: list, schema } = LOGS[type];
  const log = claim.base;
  const yaml = { from: file.start, to: file.text.length };
  const data = readData(file, yaml);
  const outer = [...charactersOutside(file, yaml), ...data.faults];
  const nothing = (faults: readonly Fault[]): ParsedFile => ({
    kind: type,
    records: [],
    findings: findingsOfRows(file, ownedByRows(faults, list)),
    opaque: true,
  });
  if (isWithin([], data.faulty)) return nothing(outer);
  const shell = judge({ schema, kind: null }, shellOf(data.value, list), data.faulty, data.place);
  const value = getAt(data.value, [list]);
  if (!Array.isArray(value) || isWithin([list], shell.faulty)) return nothing([...outer, ...shell.faults]);
  const rows = readRows(value, { type, list, log, place: data.place, faulty: byRow(data.faulty) });
  const before = ownedByRows([...outer, ...shell.faults], list, rows.ids);
  return {
    kind: type,
    records: rows.records,
    findings: findingsOfRows(file, [...before, ...rows.faults]),
    opaque: rows.opaque,
  };
}
