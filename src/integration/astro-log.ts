/**
 * What Astro would print while it builds for the command line. Astro logs some faults and goes on (a text that
 * cannot be rendered becomes an empty page): so they are kept, and the build ends with them.
 */
import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

const KEY = Symbol.for('corroborate.astro-log');

/** One list for the process: Astro compiles a second copy of this module for the pages. */
function kept(): AstroLoggerMessage[] {
  const known = Reflect.get(globalThis, KEY) as AstroLoggerMessage[] | undefined;
  if (known !== undefined) return known;
  const messages: AstroLoggerMessage[] = [];
  Reflect.set(globalThis, KEY, messages);
  return messages;
}

/** Takes what was logged so far at a level, as one text each; what is taken is gone. */
export function takeLogged(level: 'warn' | 'error'): readonly string[] {
  const all = kept();
  const taken = all.filter((event) => event.level === level);
  const rest = all.filter((event) => event.level !== level);
  all.splice(0, all.length, ...rest);
  return taken.map(({ label, message }) => (label === null ? message : `${label}: ${message}`));
}

/** The destination of Astro's log, in the form that Astro asks for. */
export default function astroLog(): AstroLoggerDestination {
  return {
    write(event) {
      if (event.level === 'warn' || event.level === 'error') kept().push(event);
    },
  };
}
