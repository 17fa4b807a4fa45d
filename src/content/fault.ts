/** A fault while a file is being read, by offsets into its text; it becomes a finding once lines are counted. */
import { type Path, pointerIn } from '../model/path.ts';
import type { ContentFinding, SyntaxRule } from './source.ts';
import { type LineIndex, positionOf } from './text/lines.ts';

/** UTF-16 offsets into a file's text, the end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Fault {
  readonly rule: SyntaxRule;
  readonly at: Range | null;
  /** From the top of the file's data; null where the fault is none of a field. */
  readonly path: Path | null;
  readonly message: string;
  readonly help: string;
  readonly related?: readonly { readonly at: Range; readonly message: string }[];
}

/** Faults of one kind that are worth listing one by one; a broken file can have a hundred thousand. */
export const MOST_FAULTS = 20;

/** The first faults, and in the last one's message how many more there are. */
export function capped(faults: readonly Fault[], what: string, most: number = MOST_FAULTS): readonly Fault[] {
  const last = faults[most - 1];
  if (last === undefined || faults.length === most) return faults;
  const more = faults.length - most;
  return [
    ...faults.slice(0, most - 1),
    { ...last, message: `${last.message} (and ${more} more ${what} in this file)` },
  ];
}

/** The finding of a fault; `record` says whose it is. */
export function toFinding(fault: Fault, file: string, record: string, lines: LineIndex): ContentFinding {
  return {
    rule: fault.rule,
    file,
    position: fault.at && positionOf(lines, fault.at.from, fault.at.to),
    pointer: fault.path && pointerIn(file, fault.path),
    path: fault.path,
    record,
    message: fault.message,
    help: fault.help,
    related: (fault.related ?? []).map(({ at, message }) => ({
      file,
      position: positionOf(lines, at.from, at.to),
      message,
    })),
  };
}
