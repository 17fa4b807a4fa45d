/** The elements that a `.mdx` text may use (content contract, section 4), as data. */
import { AUDIENCE_NAMES } from '../../model/audience.ts';
import type { RecordType } from '../../model/record-types.ts';
import { parseDate } from '../../model/time/instant.ts';
import type { ElementName } from '../body.ts';

export interface AttributeSpec {
  readonly required: boolean;
  /** What is expected of the value, as a noun phrase. */
  readonly expected: string;
  readonly test: (value: string) => boolean;
}

export interface ElementSpec {
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
  /** Of these exactly one stands, where there are any. */
  readonly oneOf: readonly string[];
  /** Record types whose text may use it; null: all. */
  readonly types: readonly RecordType[] | null;
  /** True where text stands between its tags. */
  readonly content: boolean;
  readonly example: string;
}

const notBlank = (value: string) => value.trim() !== '';
const text = (expected: string, required = true): AttributeSpec => ({ required, expected, test: notBlank });
const word = (words: readonly string[], required = true): AttributeSpec => ({
  required,
  expected: `one of ${words.join(', ')}`,
  test: (value) => words.includes(value),
});
const day: AttributeSpec = {
  required: false,
  expected: 'a calendar day, such as 2026-03-03',
  test: (value) => parseDate(value) !== null,
};

/** How a `<Fact>` may print its value. */
const FACT_FORMS = ['date', 'datetime', 'month', 'count', 'band', 'text'] as const;
/** The windows of a tier's `targets` that a `<Commitment>` may print. */
const COMMITMENT_TARGETS = ['triage', 'contain', 'recover', 'updateEvery', 'review'] as const;
const CLAIM_KINDS = [
  'control',
  'process',
  'role',
  'target',
  'conformance',
  'component',
  'statistic',
  'negative',
] as const;

export const ELEMENTS: Readonly<Record<ElementName, ElementSpec>> = {
  Ref: {
    attributes: { to: text('the id of a record') },
    oneOf: [],
    types: null,
    content: false,
    example: '<Ref to="INC-2026-004" />',
  },
  Fact: {
    attributes: {
      of: text('the id of a record'),
      is: text('a path into the record, such as times.contained'),
      as: word(FACT_FORMS, false),
    },
    oneOf: [],
    types: null,
    content: false,
    example: '<Fact of="INC-2026-004" is="times.contained" as="date" />',
  },
  Commitment: {
    attributes: {
      tier: text('the id of a severity tier, such as SEV-1'),
      target: word(COMMITMENT_TARGETS, false),
      to: text('the slug of a role', false),
    },
    oneOf: ['target', 'to'],
    types: ['policy', 'plan'],
    content: false,
    example: '<Commitment tier="SEV-1" target="contain" />',
  },
  Claim: {
    attributes: {
      id: text('a short name of the claim, such as c7'),
      kind: word(CLAIM_KINDS),
      // An absent or empty `about` is SYS-6, which speaks alone.
      about: { required: false, expected: 'what the claim is about', test: () => true },
      from: day,
      to: day,
    },
    oneOf: [],
    types: ['system-description', 'disclosure'],
    content: true,
    example: '<Claim id="c7" about="CTL-MON-1" kind="control">…</Claim>',
  },
  AsStated: {
    attributes: { because: text('the reason why the figure is not taken from a record') },
    oneOf: [],
    types: ['disclosure', 'system-description', 'policy'],
    content: true,
    example: '<AsStated because="…">four hours</AsStated>',
  },
  Audience: {
    attributes: { only: word(AUDIENCE_NAMES) },
    oneOf: [],
    types: null,
    content: true,
    example: '<Audience only="auditor">…</Audience>',
  },
};
