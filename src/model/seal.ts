/** The seal of an approved text (content contract, section 2, `seal`): what POL-10, DIS-8 and SYS-7 compare. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Top-level keys that change after an approval and stand outside its seal. */
const OUTSIDE = new Set(['approvals', 'reviews', 'status', 'effectiveTo', 'approvedBy', 'approvedAt', 'sha256']);

/**
 * SHA-256, in lower-case hexadecimal, of the front matter as RFC 8785 canonical JSON without the keys
 * that change after approval, one LF, and the body. Times stand as written; unknown keys are included.
 *
 * @param frontMatter the YAML as parsed, before any default
 * @param body all that follows the closing `---` line's end, with line ends as LF
 */
export function sealOf(frontMatter: Readonly<Record<string, unknown>>, body: string): string {
  const sealed = Object.fromEntries(Object.entries(frontMatter).filter(([key]) => !OUTSIDE.has(key)));
  return createHash('sha256')
    .update(`${canonicalize(sealed)}\n${body}`, 'utf8')
    .digest('hex');
}
