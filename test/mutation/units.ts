/** A part of the run of a case: the parsing of its own files, one rule on all its subjects, or all that is around them. */
export type Unit = string;
export const PARSE: Unit = 'parse';
export const FRAME: Unit = 'frame';
