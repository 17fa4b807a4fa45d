/** The next version of a policy, a plan or a threshold: its text as it is, with what an approval brings taken out. */
import { isMap, isScalar, type Pair } from 'yaml';
import { fieldsOf } from '../../model/fields-of.ts';
import { formOf } from '../../model/form-words.ts';
import type { RecordType } from '../../model/record-types.ts';
import { contentsOf, deepest, lineEnd, rangeOf } from '../nodes.ts';
import { withValue } from '../splice.ts';
import { commented } from './sketch.ts';

/** Keys of an earlier version that say nothing of the next one. */
const OWN: Partial<Record<RecordType, readonly string[]>> = {
  policy: ['approvals', 'reviews', 'effectiveFrom', 'effectiveTo', 'rationale', 'supersedes'],
  plan: ['effectiveFrom', 'effectiveTo'],
  threshold: ['effectiveFrom', 'approvedBy', 'approvedAt'],
};

/** Keys that the next version is asked for. */
const ASKED: Partial<Record<RecordType, readonly string[]>> = {
  policy: ['effectiveFrom', 'rationale'],
  plan: ['effectiveFrom'],
  threshold: ['effectiveFrom', 'approvedBy', 'approvedAt'],
};

/** The text without a key, its value, and the lines that these stood on. */
function withoutKey(yaml: string, key: string): string {
  const top = contentsOf(yaml);
  const pair = isMap(top) ? top.items.find((one: Pair) => isScalar(one.key) && one.key.value === key) : undefined;
  if (!pair || !isScalar(pair.key)) return yaml;
  const from = rangeOf(pair.key)[0];
  const last = pair.value === null ? pair.key : deepest(pair.value as Parameters<typeof deepest>[0]);
  return `${yaml.slice(0, from)}${yaml.slice(lineEnd(yaml, last) + 1)}`;
}

function asked(type: RecordType, key: string): readonly string[] {
  const field = fieldsOf(type).keys.get(key);
  const form = field ? formOf(field) : '';
  return [...commented(`${field?.doc ?? ''}${form === '' ? '' : ` (${form})`}`), `${key}:`];
}

/**
 * The YAML of the next version.
 *
 * @param version of the new one
 * @param before of the one that it follows
 * @throws CannotSplice
 */
export function nextVersionYaml(type: RecordType, yaml: string, version: string, before: string): string {
  const bare = (OWN[type] ?? []).reduce(withoutKey, yaml);
  const numbered = withValue(bare, ['version'], version);
  const draft = type === 'policy' ? withValue(numbered, ['status'], 'draft') : numbered;
  const whole = type === 'policy' ? withValue(draft, ['supersedes'], before) : draft;
  const lines = (ASKED[type] ?? []).flatMap((key) => asked(type, key));
  return `${whole.replace(/\n?$/, '\n')}${lines.join('\n')}\n`;
}
