/** What each kind of record is, for readers who meet it the first time. */
import type { RecordType } from '../../../model/record-types.ts';
import type { Site } from '../site.ts';

/** In other words, where a portal shows less. */
const LOWER: Readonly<Partial<Record<RecordType, string>>> = {
  policy: 'What the organisation promises: of each policy the version in force, with the day on which it took effect.',
  obligation: 'Duties to notify: when each applies, when its clock starts, and what must be sent by when.',
  training: 'What everybody who takes part in incident response is trained in, and which policies they acknowledge.',
  tabletop: 'What exercises of the incident response policy have taught, and what is done about it.',
  'system-description': 'The description of the system, as it was approved for each examination period.',
  disclosure: 'Identified system incidents: what happened, when, what it meant, and what was done about it.',
};

/** What a kind of record is, in the words of a portal. */
export function introOf({ audience }: Pick<Site, 'audience'>, type: RecordType): string {
  const own = type === 'policy' && audience !== 'public' ? undefined : LOWER[type];
  return audience === 'auditor' ? INTROS[type] : (own ?? INTROS[type]);
}

export const INTROS: Readonly<Record<RecordType, string>> = {
  policy:
    'What the organisation promises. Each version keeps its address for ever; the policy’s own address always shows the version in force.',
  plan: 'How a policy is carried out: incident response plans and runbooks, each for one policy version.',
  incident:
    'Every incident, whatever became of it. Each page sets what was done beside what the policy in force at the time promised.',
  event:
    'The triage log: everything that was reported or detected, and what it turned out to be. Months have pages of their own.',
  review: 'What was learnt after an incident, and what follows from each finding.',
  remediation: 'Tracked actions: where each comes from, when it is due, and what proves it done.',
  control:
    'The control register: what each control states, which criteria it answers, and what shows that it operated.',
  'control-change': 'Controls that were added, changed or retired, each with its cause.',
  role: 'Who may decide what, and who held each role when. Holders are pseudonyms.',
  'on-call': 'Who was on call when. Holders are pseudonyms.',
  period: 'The spans that are examined, each with everything that falls into it.',
  threshold: 'When an incident is significant enough to be disclosed: the questions to answer, in each version.',
  obligation: 'Duties to notify: when each applies, when its clock starts, and what must be sent by when.',
  vendor: 'Subservice organisations and vendors: what was agreed, how they are watched, what they reported.',
  'access-review': 'Reviews of who has access to what, and what followed from them.',
  training: 'Who was trained and who acknowledged which policy. Holders are pseudonyms.',
  tabletop: 'Exercises of the incident response policy: the scenario, the decisions, the lessons.',
  'system-description':
    'The description of the system for each examination period, with its claims marked and what stands behind each.',
  disclosure:
    'Identified system incidents as they are told to the readers of the report, each with the chain of records behind it.',
  evidence: 'What proves the records: items with their origin and the SHA-256 of each file.',
  population: 'Listings pulled from the system of record, against which the completeness of this portal is checked.',
  deviation: 'Findings that were acknowledged, by whom and why. Acknowledged is not green: each stays on show.',
};
