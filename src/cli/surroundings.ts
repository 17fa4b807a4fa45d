/** The parts of a process that decide how a command speaks, so that they can be named. */

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}
