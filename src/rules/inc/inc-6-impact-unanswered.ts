/** INC-6: a closed incident says whose data it touched, and how much. */
import { hasReached, type Incident } from '../../graph/incidents.ts';
import type { Path } from '../../model/path.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Answers = { readonly involved: 'yes' | 'no' | 'unknown'; readonly undeterminedReason?: string | undefined };
type Count = number | string | undefined;

interface Question {
  readonly key: 'personalData' | 'customerData';
  readonly what: string;
  readonly answers: Answers | undefined;
  readonly counts: readonly { readonly key: string; readonly count: Count }[];
}

function questionsOf({ data }: Incident): readonly Question[] {
  const { personalData, customerData } = data;
  return [
    {
      key: 'personalData',
      what: 'personal data',
      answers: personalData,
      counts: [
        { key: 'subjects', count: personalData?.subjects },
        { key: 'records', count: personalData?.records },
      ],
    },
    {
      key: 'customerData',
      what: 'customer data',
      answers: customerData,
      counts: [{ key: 'customers', count: customerData?.customers }],
    },
  ];
}

function fault(incident: Incident, path: Path, words: string, help: string): Fault {
  return {
    at: at(incident, ...path),
    message: `${incident.id} is closed, and ${words}`,
    help: `${help} If it could not be found out, add a DEV record.`,
    related: [{ at: at(incident, 'status'), message: 'status: closed' }],
    // Who closes an incident has done with finding out.
    past: true,
  };
}

/** A known number, or `undetermined` with its reason. */
function judgeCount(incident: Incident, { key, what, answers, counts }: Question): Fault[] {
  const written = counts.filter(({ count }) => count !== undefined);
  if (written.some(({ count }) => count !== 'undetermined')) return [];
  const [first] = counts;
  if (written.length === 0) {
    const help = `Write ${counts.map((one) => one.key).join(' or ')}: a number, a band, or undetermined with undeterminedReason.`;
    return [fault(incident, [key, first?.key ?? ''], `does not say how much ${what} was involved`, help)];
  }
  if (answers?.undeterminedReason !== undefined) return [];
  return [
    fault(
      incident,
      [key, 'undeterminedReason'],
      `how much ${what} was involved is undetermined without a reason`,
      'Write undeterminedReason.',
    ),
  ];
}

function judge(incident: Incident, question: Question): Fault[] {
  const { key, what, answers } = question;
  // INC-9 names what an imported record never had.
  if (answers === undefined && incident.data.imported) return [];
  if (answers === undefined)
    return [
      fault(
        incident,
        [key],
        `does not say whether ${what} was involved`,
        `Write ${key}: { involved: yes } or { involved: no }.`,
      ),
    ];
  if (answers.involved === 'unknown')
    return [
      fault(
        incident,
        [key, 'involved'],
        `whether ${what} was involved is unknown`,
        `Write yes or no at ${key}.involved.`,
      ),
    ];
  return answers.involved === 'yes' ? judgeCount(incident, question) : [];
}

export const impactUnanswered = defineRule({
  code: 'INC-6',
  on: ['incident'],
  text: {
    what: 'A closed incident leaves open whether personal or customer data was involved, or says yes without a count, a band, or undetermined with its reason.',
    why: 'Duties to notify and the disclosure both rest on this answer. An incident cannot be closed while it is open.',
    fix: 'Answer yes or no, with a count or band where yes.',
    sources: ['S138', 'CC7.3', 'CC7.4'],
  },
  check: (incident) =>
    hasReached(incident, 'closed') ? questionsOf(incident).flatMap((question) => judge(incident, question)) : [],
});
