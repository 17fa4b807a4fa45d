/** The faults of one file as findings. */
import { capped, type Fault, toFinding } from '../fault.ts';
import type { ContentFinding } from '../source.ts';
import { type LineIndex, lineIndex } from '../text/lines.ts';
import type { FileText } from './text-of.ts';

/** No file that is edited by hand has more faults than this; a file of another kind has them without end. */
const MOST = 1000;

/** Findings of faults that are all one record's. */
export function findingsOf(file: FileText, faults: readonly Fault[], record: string): readonly ContentFinding[] {
  if (faults.length === 0) return [];
  const lines = lineIndex(file.text);
  return capped(faults, 'faults', MOST).map((fault) => toFinding(fault, file.path, record, lines));
}

/** Faults with the record that each is found in. */
export interface OwnedFault {
  readonly fault: Fault;
  readonly record: string;
}

/** Findings of the faults of a log, whose rows are records of their own. */
export function findingsOfRows(file: FileText, owned: readonly OwnedFault[]): readonly ContentFinding[] {
  if (owned.length === 0) return [];
  const lines: LineIndex = lineIndex(file.text);
  const shown = capped(
    owned.map(({ fault }) => fault),
    'faults',
    MOST,
  );
  return shown.map((fault, index) => toFinding(fault, file.path, owned[index]?.record ?? '', lines));
}
