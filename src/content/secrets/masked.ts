/** A password that is not there: what stands in its place when a text leaves it out. */
const MASKED =
  /:\/\/[^\s/:@]*:(?:<[^<>@]{0,64}>|\[[^[\]@]{0,64}\]|\$?\{[^{}@]{0,64}\}|\*+|\.{3}|…|redacted|removed|masked)@/i;

/** Does a URL with a user and a password say only that there was one: `postgres://app:<password>@db`? */
export function isMasked(url: string): boolean {
  return MASKED.test(url);
}
