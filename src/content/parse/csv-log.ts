/** A log in CSV: a column for each field, a line for each row. */
import type { z } from 'zod';
import type { Path } from '../../model/path.ts';
import { LOGS, type LogType, SCHEMAS } from '../../model/registry.ts';
import { type CsvDocument, readCsv } from '../csv/document.ts';
import { findInCsv, headerCell, pathInCsv } from '../csv/find.ts';
import type { Fault } from '../fault.ts';
import type { Place } from '../schema/judge.ts';
import { nearest } from '../schema/nearest.ts';
import { listing } from '../schema/phrases.ts';
import { isListAt, keysAt, requiredKeysAt } from '../schema/schema-at.ts';
import type { Claim } from '../walk/claim.ts';
import { findingsOfRows } from './findings.ts';
import type { ParsedFile } from './parsed.ts';
import { byRow, ownedByRows, readRows } from './rows.ts';
import { type FileText, placeCharacters } from './text-of.ts';

interface Header {
  readonly faults: readonly Fault[];
  /** Columns of which nothing more is said, in any row. */
  readonly faulty: readonly Path[];
}

/** A column is wrong, or missing, once: in the header, and not in every row. */
function judgeHeader(document: CsvDocument, schema: z.ZodType, list: string, text: string): Header {
  const known = keysAt(schema, []);
  const absent = known.filter((key) => !document.columns.includes(key));
  const unknown = document.columns.filter((column) => !known.includes(column));
  const meant = unknown.flatMap((column) => nearest(column, absent) ?? []);
  const missing = requiredKeysAt(schema, []).filter((key) => absent.includes(key) && !meant.includes(key));
  return {
    faults: [
      ...unknown.map((column) => unknownColumn(column, nearest(column, absent), document, list, text, absent)),
      ...missing.map((column) => missingColumn(column, document, list, text)),
    ],
    faulty: [...unknown, ...meant, ...missing].map((column) => [column]),
  };
}

function unknownColumn(
  column: string,
  name: string | null,
  document: CsvDocument,
  list: string,
  text: string,
  absent: readonly string[],
): Fault {
  return {
    rule: 'SYN-3',
    at: headerCell(document, text, column),
    path: [list, 0, column],
    message:
      column === ''
        ? 'A column has no name'
        : `${column} is not a known column${name === null ? '' : `; did you mean ${name}?`}`,
    help:
      name === null
        ? `Delete the column, or rename it to one of ${listing(absent)}.`
        : `Rename the column to ${name}, or delete it.`,
  };
}

function missingColumn(column: string, document: CsvDocument, list: string, text: string): Fault {
  const path = [list, 0, column];
  return {
    rule: 'SYN-3',
    at: findInCsv(document, text, path),
    path,
    message: `The column ${column} is missing; every row needs it`,
    help: `Add the column ${column} to the header, and its cell to every row.`,
  };
}

export function parseCsvLog(claim: Claim, type: LogType, file: FileText): ParsedFile {
  const { key: list } = LOGS[type];
  const schema: z.ZodType = SCHEMAS[type];
  const lists = new Set(keysAt(schema, []).filter((key) => isListAt(schema, [key])));
  const document = readCsv(file.clean, list, (column) => lists.has(column));
  const characters = placeCharacters(file.characters, { from: 0, to: file.text.length }, (offset) =>
    pathInCsv(document, file.clean, list, offset),
  );
  const outer = [...characters.faults, ...document.faults];
  if (!document.readable)
    return {
      kind: type,
      records: [],
      findings: findingsOfRows(file, ownedByRows(outer, list)),
      opaque: true,
    };
  const header = judgeHeader(document, schema, list, file.clean);
  const place: Place = {
    base: [],
    find: (path) => findInCsv(document, file.clean, path),
    source: (range) => file.text.slice(range.from, range.to),
  };
  const inRow = byRow([...characters.paths, ...document.faults.map(({ path }) => path ?? [])]);
  const rows = readRows(document.rows, {
    type,
    list,
    log: claim.base,
    place,
    faulty: (index) => [...header.faulty, ...inRow(index)],
  });
  const before = [...ownedByRows(outer, list, rows.ids), ...ownedByRows(header.faults, list)];
  return {
    kind: type,
    records: rows.records,
    findings: findingsOfRows(file, [...before, ...rows.faults]),
    opaque: rows.opaque,
  };
}
