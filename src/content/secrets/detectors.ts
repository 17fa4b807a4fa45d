/** What counts as a secret (RED-4): secretlint's recommended set, AWS key ids, Google keys, and private keys of any length. */
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { isMasked } from './masked.ts';

// The library notes the time of every step for as long as the process lives: time and memory for notes that nobody reads.
secretLintProfiler.setEnabled(false);

/** A stretch of a text that is a secret. */
export interface Detected {
  readonly from: number;
  readonly to: number;
  /** What it is, in the detector's own words: `AWS Access Key ID`. */
  readonly what: string;
  /** The detector that speaks, by its short name: `basicauth`. */
  readonly detector: string;
}

type Options = Parameters<typeof lintSource>[0]['options'];

/** The rule that lets a comment in a text turn the others off; the preset's own option to leave it out has no effect. */
const TURNS_OFF = '@secretlint/secretlint-rule-filter-comments';

const OPTIONS: Options = {
  config: {
    rules: rules.filter(({ meta }) => meta.id !== TURNS_OFF).map((rule) => ({ id: rule.meta.id, rule })),
  },
  noPhysicFilePath: true,
};

interface Form {
  readonly detector: string;
  readonly what: string;
  readonly pattern: RegExp;
}

/** Forms that the set leaves out by default, or lets pass; each is anchored and bounded, so that it is found in one pass. */
const FORMS: readonly Form[] = [
  {
    detector: 'aws-key-id',
    what: 'AWS Access Key ID',
    pattern: /(?<![A-Za-z0-9])(?:A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  },
  {
    detector: 'google',
    what: 'Google API key',
    pattern: /(?<![A-Za-z0-9_-])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/g,
  },
  {
    detector: 'google',
    what: 'Google OAuth secret',
    pattern: /(?<![A-Za-z0-9_-])(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,512})(?![A-Za-z0-9_-])/g,
  },
  {
    detector: 'stripe',
    what: 'Stripe webhook secret',
    pattern: /(?<![A-Za-z0-9_])whsec_[A-Za-z0-9+/=]{32,128}(?![A-Za-z0-9])/g,
  },
  {
    detector: 'sendgrid',
    what: 'SendGrid API key',
    pattern: /(?<![A-Za-z0-9_.-])SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{32,64}(?![A-Za-z0-9_-])/g,
  },
  {
    detector: 'private-key',
    what: 'private key',
    pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n){1,64}[A-Za-z0-9+/=]{16}/g,
  },
];

function inForms(text: string): Detected[] {
  return FORMS.flatMap(({ detector, what, pattern }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      what,
      detector,
    })),
  );
}

/** `found Stripe Live Secret Key: sk_live_…` → `Stripe Live Secret Key`: never with the secret itself. */
function nameOf(message: string, secret: string): string {
  const name = (message.split(':')[0] ?? '').replace(/^found\s+/i, '').trim();
  return name === '' || name.includes(secret) ? 'secret' : name;
}

/** Of stretches that overlap, the one that begins first, of those the longest. */
function apart(found: readonly Detected[]): readonly Detected[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Detected[] = [];
  for (const one of sorted) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

/**
 * The secrets in a text, in its order and without overlap.
 *
 * @param path of a file that stands by itself: some detectors go by its name; '' for texts put together
 */
export async function detect(text: string, path = ''): Promise<readonly Detected[]> {
  const ext = /\.[^./]+$/.exec(path)?.[0] ?? '.txt';
  const { messages } = await lintSource({
    source: { filePath: path, content: text, ext, contentType: 'text' },
    options: OPTIONS,
  });
  const found = messages.flatMap((message): Detected[] => {
    if (message.type !== 'message') return [];
    const [from, to] = message.range;
    const detector = message.ruleId.replace(/^.*secretlint-rule-/, '');
    return [{ from, to, what: nameOf(message.message, text.slice(from, to)), detector }];
  });
  return apart([...found, ...inForms(text)]).filter(({ from, to }) => !isMasked(text.slice(from, to)));
}
