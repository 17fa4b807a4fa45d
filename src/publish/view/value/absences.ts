/** What the absence of a field means, where the content contract says so: a default, or a thing that has no end yet. */
import type { Path } from '../../../model/path.ts';
import type { RecordType } from '../../../model/record-types.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  'policy/communications/approver': 'no approval asked for',
  'policy/audience': 'staff (by default)',
  'policy/effectiveTo': 'the next approved version takes over',
  'policy/reviewEvery': '12 months (by default)',
  'policy/reviewAfter': '90 days (by default)',
  'policy/verifyWithin': '90 days (by default)',
  'plan/effectiveTo': 'no end is set',
  'evidence/file': 'kept elsewhere',
  'evidence/url': 'kept as a file',
  'control/activeTo': 'still active',
  'control-change/emergency': 'no',
  'obligation/effectiveTo': 'no end is set',
  'period/reportDate': 'not set yet',
  'role/retiredOn': 'not retired',
  'role/holdings/to': 'no end is set',
  'threshold/tiers': 'all tiers',
  'tabletop/findings': 'none',
  'training/expiresOn': 'does not expire',
};

/** The meaning of an absent field in words; null where it is simply not recorded. */
export function absenceOf(type: RecordType, path: Path): string | null {
  return MEANINGS[`${type}/${path.filter((step) => typeof step === 'string').join('/')}`] ?? null;
}
