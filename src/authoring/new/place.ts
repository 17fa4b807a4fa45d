/** Where a new record goes: a file of its own, or a row of the log of its time. */
import type { Corpus } from '../../content/corpus.ts';
import { PLACES, type Place } from '../../model/places.ts';
import type { RecordType } from '../../model/record-types.ts';
import type { LogType } from '../../model/registry.ts';

/** Records of these types are mostly text without elements; the others have `<Claim>`, `<Fact>`, `<Commitment>`. */
const PLAIN_TEXT: ReadonlySet<RecordType> = new Set(['incident', 'remediation', 'deviation']);

function placeFor(type: RecordType): Place {
  const place = PLACES.find(({ kind }) => kind === type);
  if (!place) throw new Error(`${type} has no place`);
  return place;
}

/** The file of a new record, relative to the root. */
export function fileFor(type: RecordType, name: string): string {
  const { folder, between, extensions } = placeFor(type);
  const extension = PLAIN_TEXT.has(type) ? '.md' : (extensions[0] ?? '');
  if (between === 'slug-folder') return `${folder}/${name.replace(/^plan:/, '').replace('@', '/')}${extension}`;
  // Incidents may lie in any folder: a year's together is how they are found again.
  const year = between === 'any' ? /^[A-Z]+-(\d{4})-/.exec(name)?.[1] : undefined;
  return `${folder}/${year === undefined ? '' : `${year}/`}${name}${extension}`;
}

export interface LogPlace {
  readonly file: string;
  readonly exists: boolean;
}

/** The log for a day: that of its month, quarter or year where there is one, else a new one of its month. */
export function logFor(corpus: Corpus, type: LogType, day: string): LogPlace {
  const { folder, extensions } = placeFor(type);
  const [year = '', month = ''] = day.split('-');
  const names = [`${year}-${month}`, `${year}-q${Math.ceil(Number(month) / 3)}`, year];
  const wanted = names.flatMap((name) => extensions.map((extension) => `${folder}/${name}${extension}`));
  const found = wanted.find((path) => corpus.file(path) !== undefined);
  return found === undefined ? { file: wanted[0] ?? '', exists: false } : { file: found, exists: true };
}
