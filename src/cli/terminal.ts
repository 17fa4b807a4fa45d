/** What the streams that a command writes to can show. */
import type { Environment, Stream } from './surroundings.ts';

const DEFAULT_COLUMNS = 80;

export interface Terminal {
  readonly color: boolean;
  readonly columns: number;
  /** Whether passing messages may be drawn on standard error. */
  readonly progress: boolean;
}

/** Reads `NO_COLOR`, `CI` and `TERM`, the flags, and what the streams are. */
export function terminalOf(
  flags: { readonly color: boolean; readonly quiet: boolean },
  environment: Environment,
  streams: { readonly out: Stream; readonly err: Stream },
): Terminal {
  const { out, err } = streams;
  const dumb = environment.TERM === 'dumb';
  const ci = isSet(environment.CI);
  const columns = out.isTTY && !ci ? (out.columns ?? 0) : 0;
  return {
    color: flags.color && out.isTTY === true && !dumb && (environment.NO_COLOR ?? '') === '',
    columns: columns > 0 ? columns : DEFAULT_COLUMNS,
    progress: !flags.quiet && !ci && !dumb && err.isTTY === true,
  };
}

/** CI systems write `CI=true`; some people write `CI=false` or `CI=0` to say that this is none. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
