/** What stands for a confidential value in a projection: that it exists, and its SHA-256. */
import { createHash } from 'node:crypto';

const PREFIX = 'sha256:';
const FORM = /^sha256:([0-9a-f]{64})$/;

/** SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of a value; of what is no text, of its JSON. */
function digest(value: unknown): string {
  return createHash('sha256')
    .update(typeof value === 'string' ? value : JSON.stringify(value), 'utf8')
    .digest('hex');
}

/** A confidential value withheld. Of a mapping each value by itself: the names of its keys are as confidential. */
export function withhold(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return `${PREFIX}${digest(value)}`;
  return Object.fromEntries(Object.values(value).map((each, index) => [String(index + 1), `${PREFIX}${digest(each)}`]));
}

/** The SHA-256 of a withheld value. @throws where it is none: a confidential value has come too far */
export function withheldDigest(value: unknown): string {
  const found = typeof value === 'string' ? FORM.exec(value)?.[1] : undefined;
  if (found === undefined) throw new Error('a confidential value was not withheld when its portal was projected');
  return found;
}
