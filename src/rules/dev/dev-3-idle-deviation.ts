/** DEV-3: an acknowledgement of nothing. */
import { isRuleCode } from '../../model/catalogue.ts';
import { at, defineRule } from '../rule.ts';

export const idleDeviation = defineRule({
  code: 'DEV-3',
  on: ['deviation'],
  stage: 'last',
  text: {
    what: 'A deviation record acknowledges nothing that the check finds.',
    why: 'An exception kept in store is a licence for the next time. It also tells the auditor of a failure that did not happen.',
    fix: 'Remove the record, or correct the rule and records that it names.',
    sources: ['CC4.2'],
  },
  check(deviation, _graph, found, blocked) {
    const { rule, records } = deviation.data;
    if (!isRuleCode(rule)) return [];
    const used = found.some(
      (finding) => finding.rule === rule && finding.severity === 'deviation' && records.includes(finding.record),
    );
    // What a rule would have found where an error keeps it from reading cannot be known.
    const faulty = found.some(
      (finding) => finding.severity === 'error' && [deviation.id, ...records].includes(finding.record),
    );
    if (used || faulty || blocked.includes(rule)) return [];
    const other = found.find((finding) => finding.rule === rule && records.includes(finding.record))?.acknowledgedBy;
    const why = other ? `which ${other} acknowledges already` : 'where nothing is found';
    return [
      {
        at: at(deviation, 'records'),
        message: `${deviation.id} acknowledges ${rule} on ${records.join(', ')}, ${why}`,
      },
    ];
  },
});
