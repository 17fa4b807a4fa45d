/** How the page of one type of record is laid out: which fields stand where. What is not named here is printed too. */
import type { Audience } from '../../../model/audience.ts';
import type { RecordType } from '../../../model/record-types.ts';
import type { Block } from '../block.ts';
import type { Fact } from '../value/value.ts';
import type { Sheet } from './sheet.ts';

export interface SectionSpec<T extends RecordType> {
  readonly title: string;
  /** The fields that this section prints. */
  readonly keys: readonly string[];
  /** The lowest readers of a section that prints no field of the record's own; by default auditors alone. */
  readonly lowest?: Audience;
  /** Kept though none of its fields is written: what is missing there matters. */
  readonly always?: boolean;
  readonly blocks: (sheet: Sheet<T>) => readonly Block[];
}

export interface Layout<T extends RecordType> {
  /** Fields that the heading says. */
  readonly heading: readonly string[];
  /** Facts worked out from other records; they stand first. */
  readonly derived?: (sheet: Sheet<T>) => readonly Fact[];
  /** In order. `TEXT` stands for the record's own text; without it the text comes last. */
  readonly sections: readonly (SectionSpec<T> | typeof TEXT)[];
}

export const TEXT = 'text';
