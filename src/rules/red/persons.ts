/** What tells who somebody is, in a text: e-mail addresses, telephone numbers, holders. */
import { holdersIn } from '../../graph/holder-names.ts';
import { parseRef } from '../../model/forms.ts';
import { type Hit, hitsOf } from './hit.ts';

const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
/** A domain ends in letters; a version does not. */
const TOP_LEVEL = /\.(?:\p{L}{2,63}|xn--[\p{L}\p{N}-]+)$/u;
/** Behind a scheme and before the host stand credentials, which RED-2 speaks of. */
const IN_URL = /[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/\S*$/;
const LOOK_BACK = 300;
/** `+` and 8 to 15 digits, with the usual marks between. */
const TELEPHONE = /(?<![\w+.])\+\s?\(?\d(?:[ \u00A0\u202F()./\-\u2010\u2011]{0,2}\d){7,14}(?!\d)/g;

function isAddress(text: string, { from, to }: Hit): boolean {
  const written = text.slice(from, to);
  if (!TOP_LEVEL.test(written) || parseRef(written) !== null) return false;
  return !IN_URL.test(text.slice(Math.max(0, from - LOOK_BACK), from));
}

/** Who is named in a text. */
export function personsIn(text: string, holders: ReadonlySet<string>): Hit[] {
  return [
    ...hitsOf(text, EMAIL, 'an e-mail address').filter((hit) => isAddress(text, hit)),
    ...hitsOf(text, TELEPHONE, 'a telephone number'),
    ...holdersIn(text, holders).map(({ from, to }) => ({ from, to, what: 'the holder of a role' })),
  ];
}
