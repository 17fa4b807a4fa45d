/** `severities` of portal.yaml: only advisory rules may be set there (content contract, section 3). */
import { entryOf, isConfigurable, isRuleCode, RULE_CODES } from '../../model/catalogue.ts';
import { getAt, type Path } from '../../model/path.ts';
import type { Fault } from '../fault.ts';
import type { Judgement, Place } from './judge.ts';
import { nearest } from './nearest.ts';
import { listing } from './phrases.ts';
import { isWithin } from './problems.ts';

const CONFIGURABLE = RULE_CODES.filter(isConfigurable);

/** The keys of `severities` that are no rule, or no rule whose severity may be set. */
export function judgeSeverities(data: unknown, faulty: readonly Path[], place: Place): Judgement {
  const severities = getAt(data, ['severities']);
  if (severities === null || typeof severities !== 'object' || Array.isArray(severities))
    return { faults: [], faulty: [] };
  const wrong = Object.keys(severities).filter(
    (code) => !(isRuleCode(code) && isConfigurable(code)) && !isWithin(['severities', code], faulty),
  );
  return { faults: wrong.map((code) => severityFault(code, place)), faulty: wrong.map((code) => ['severities', code]) };
}

function severityFault(code: string, place: Place): Fault {
  const path = [...place.base, 'severities', code];
  return {
    rule: 'SYN-3',
    at: place.find(path, 'key'),
    path,
    message: messageFor(code),
    help: `Delete it. The rules that may be set are ${listing(CONFIGURABLE)}.`,
  };
}

function messageFor(code: string): string {
  if (isRuleCode(code))
    return `The severity of ${code} cannot be set: it is ${listing(entryOf(code).severities)}, and only advisory rules may be set`;
  const name = nearest(code, RULE_CODES);
  return `severities › ${code} is not the code of a rule${name === null ? '' : `; did you mean ${name}?`}`;
}
