/**
 * What a template of the starter leaves open: `{{day -28}}` is the day 28 days before the root was made, `{{day -28 +12M}}`
 * twelve months after that one. GitHub's own `${{ … }}` is no token of ours, and stays.
 */
import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../content/front-matter.ts';
import { sealOf } from '../../model/seal.ts';
import { type Millis, utcDay } from '../../model/time/instant.ts';

const TOKEN = /(?<!\$)\{\{([a-z0-9]+)(?: ([^{}]+))?\}\}/g;
const DAY = /^([+-]?\d+)(?: \+(\d+)M)?$/;

/** The value of a token by its argument; null for a token that is left for later. */
type Values = Readonly<Record<string, (argument: string) => string>>;

/** Puts in the values that are known; other tokens stay. */
function filled(text: string, values: Values): string {
  return text.replace(TOKEN, (token, name: string, argument = '') => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? token : value(argument);
  });
}

function dayFrom(today: string, argument: string): string {
  const [, days = '', months = '0'] = DAY.exec(argument) ?? [];
  if (days === '') throw new Error(`{{day ${argument}}} is no day`);
  return Temporal.PlainDate.from(today)
    .add({ days: Number(days) })
    .add({ months: Number(months) })
    .toString();
}

/** The seal of a file that is to hold it: it covers neither itself nor the approvals that it stands in. */
function ownSeal(open: string): string {
  const text = filled(open, { seal: () => '' });
  const { yaml, body } = splitFrontMatter(text, 0);
  if (yaml === null || body === null) throw new Error('a file without front matter has no seal');
  const frontMatter = parse(text.slice(yaml.from, yaml.to)) as Readonly<Record<string, unknown>>;
  return sealOf(frontMatter, text.slice(body.from));
}

function refuseOpen(path: string, text: string): void {
  const [open] = text.match(TOKEN) ?? [];
  if (open !== undefined) throw new Error(`the template of ${path} has the unknown token ${open}`);
}

export interface Occasion {
  /** The instant that the root is made at. */
  readonly at: Millis;
  /** The version of the engine that makes it. */
  readonly version: string;
  /** What the root is called. */
  readonly name: string;
}

/**
 * The texts of a root.
 *
 * @param templates by their path in the root
 * @throws Error for a template with a token that means nothing
 */
export function render(templates: ReadonlyMap<string, string>, occasion: Occasion): ReadonlyMap<string, string> {
  const today = utcDay(occasion.at);
  const plain: Values = {
    day: (argument) => dayFrom(today, argument),
    year: () => today.slice(0, 4),
    version: () => occasion.version,
    name: () => occasion.name,
  };
  const dated = new Map([...templates].map(([path, text]) => [path, filled(text, plain)]));
  const sha256 = (path: string) =>
    createHash('sha256')
      .update(dated.get(path) ?? '')
      .digest('hex');
  const whole = [...dated].map(([path, text]) => {
    const hashed = filled(text, { sha256 });
    const sealed = filled(hashed, { seal: () => ownSeal(hashed) });
    refuseOpen(path, sealed);
    return [path, sealed] as const;
  });
  return new Map(whole);
}
