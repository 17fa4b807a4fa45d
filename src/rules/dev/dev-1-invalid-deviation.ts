/** DEV-1: an acknowledgement that cannot acknowledge. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { actingHolders, hasAuthority, isEntitled } from '../../graph/holders.ts';
import { detectionOf } from '../../graph/incidents.ts';
import { entryOf, isRuleCode, type RuleCode, type Subject } from '../../model/catalogue.ts';
import { aNoun } from '../../model/nouns.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault, type Judged } from '../rule.ts';

type Deviation = Rec<'deviation'>;

/** Does the rule report deviations: by the catalogue, or because portal.yaml raises its advisories? */
function reportsDeviations(rule: RuleCode, graph: Graph): boolean {
  return entryOf(rule).severities.includes('deviation') || graph.portal.data.severities?.[rule] === 'deviation';
}

function wrongRule(deviation: Deviation, graph: Graph): Fault[] {
  const { rule } = deviation.data;
  if (isRuleCode(rule) && reportsDeviations(rule, graph)) return [];
  const why = isRuleCode(rule)
    ? `${rule} reports ${entryOf(rule).severities[0] === 'error' ? 'errors, which are cured and not acknowledged' : 'advisories, which block nothing'}`
    : `there is no rule ${rule}`;
  return [{ at: at(deviation, 'rule'), message: `${deviation.id} acknowledges ${rule}, but ${why}` }];
}

/** What a name in `records` can be: a slug may be a role's and a schedule's at once. */
function kindsOf(name: string, graph: Graph): readonly Subject[] {
  if (name === 'portal') return ['portal'];
  const types = RECORD_TYPES.filter((type) => graph.index.byName(type, name));
  const isComponent = graph.portal.data.components?.some((component) => component.id === name) ?? false;
  return isComponent ? [...types, 'component'] : types;
}

function said(kind: Subject): string {
  return kind === 'portal' ? 'the portal' : aNoun(kind);
}

function foreignRecords(deviation: Deviation, graph: Graph): Fault[] {
  const { rule } = deviation.data;
  const concerned = isRuleCode(rule) ? entryOf(rule).concerns : [];
  if (concerned.length === 0) return [];
  return deviation.data.records.flatMap((name, index): Fault[] => {
    const kinds = kindsOf(name, graph);
    const [kind] = kinds;
    if (kind === undefined || kinds.some((one) => concerned.includes(one))) return [];
    return [
      {
        at: at(deviation, 'records', index),
        message: `${deviation.id} names ${name}, ${said(kind)}; ${rule} judges ${concerned.map(said).join(' or ')}`,
      },
    ];
  });
}

function unauthorised(deviation: Deviation, graph: Graph): Fault[] {
  const { approvedBy, approvedAt, holder } = deviation.data;
  const when = parseInstant(approvedAt) ?? 0;
  const place = at(deviation, 'approvedBy');
  if (!isEntitled(graph, approvedBy, 'approve-deviation', when)) {
    return [
      { at: place, message: `${deviation.id} was approved by ${approvedBy}, which has no authority approve-deviation` },
    ];
  }
  if (!hasAuthority(graph, approvedBy, 'approve-deviation', when)) {
    return [
      {
        at: place,
        message: `${deviation.id} was approved by ${approvedBy} at ${approvedAt}, when nobody held that role`,
      },
    ];
  }
  if (holder !== undefined && !actingHolders(graph, approvedBy, when).includes(holder)) {
    return [
      {
        at: at(deviation, 'holder'),
        message: `${deviation.id} was approved by ${holder} as ${approvedBy}, which ${holder} did not hold at ${approvedAt}`,
      },
    ];
  }
  return [];
}

/** Nobody acknowledges what went wrong under their own lead: by holder where one is written, else by role. */
function byTheLead(deviation: Deviation, graph: Graph): Fault[] {
  const { approvedBy, holder, records } = deviation.data;
  return records.flatMap((name): Fault[] => {
    const incident = graph.index.byName('incident', name);
    const lead = incident?.data.lead;
    if (!incident || lead === undefined) return [];
    const detection = detectionOf(incident);
    const leads = holder !== undefined && detection ? actingHolders(graph, lead, detection.latest) : [];
    if (holder === undefined ? lead !== approvedBy : !leads.includes(holder)) return [];
    return [
      {
        at: at(deviation, holder === undefined ? 'approvedBy' : 'holder'),
        message: `${deviation.id} was approved by ${holder ?? approvedBy}, who led ${name}`,
        related: [{ at: at(incident, 'lead'), message: `the lead of ${name}` }],
      },
    ];
  });
}

function notHistorical(deviation: Deviation, found: readonly Judged[]): Fault[] {
  const { historical, rule, records } = deviation.data;
  if (!historical) return [];
  const running = found.find(
    (finding) =>
      finding.rule === rule && finding.severity === 'deviation' && records.includes(finding.record) && !finding.past,
  );
  if (!running) return [];
  return [
    {
      at: at(deviation, 'historical'),
      message: `${deviation.id} calls ${rule} on ${running.record} historical, but it can still cease`,
      help: 'Write expires (a date) or remediation (the REM that ends it) instead of historical.',
    },
  ];
}

export const invalidDeviation = defineRule({
  code: 'DEV-1',
  on: ['deviation'],
  stage: 'findings',
  text: {
    what: 'A deviation record names a rule that has no deviations, or a record of a kind that the rule does not judge; its approver has no authority approve-deviation or led the incident; or it calls historical what can still cease. Such a record covers nothing.',
    why: 'An exception that anybody may grant for anything is no exception process. The auditor tests who acknowledged, and whether they might.',
    fix: 'Name a rule and records that it judges, have somebody with approve-deviation approve it who did not lead the incident, and choose expires, remediation or historical by what is true.',
    sources: ['S015', 'CC4.2'],
  },
  check(deviation, graph, found) {
    const approval = unauthorised(deviation, graph);
    return [
      ...wrongRule(deviation, graph),
      ...foreignRecords(deviation, graph),
      // Whoever may not approve at all is told that, and not what they led besides.
      ...(approval.length > 0 ? approval : byTheLead(deviation, graph)),
      ...notHistorical(deviation, found),
    ];
  },
});
