/** For whom a portal is made (content contract, section 5). */

export const AUDIENCE_NAMES = ['public', 'staff', 'auditor'] as const;
export type Audience = (typeof AUDIENCE_NAMES)[number];

export function isAudience(value: string): value is Audience {
  return (AUDIENCE_NAMES as readonly string[]).includes(value);
}

/** Is `a` a lower audience than `b`, that is, one that sees less? */
export function isLower(a: Audience, b: Audience): boolean {
  return AUDIENCE_NAMES.indexOf(a) < AUDIENCE_NAMES.indexOf(b);
}
