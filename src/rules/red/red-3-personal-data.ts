/** RED-3: what is public names nobody, and lets nobody be singled out. */
import { figuresIn } from '../../content/body/figures.ts';
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { holderNames } from '../../graph/holder-names.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { EXPOSED, type Exposed, type ExposedText, exposedTexts } from './exposed-texts.ts';
import { apart, type Hit } from './hit.ts';
import { personsIn } from './persons.ts';

const PEOPLE: readonly string[] = ['customer', 'subject', 'user', 'person'];

function smallCount(graph: Graph): number {
  return graph.portal.data.smallCount ?? 10;
}

/** Exact counts of people below the least that is published; bands say less. */
function smallCounts(text: string, least: number): Hit[] {
  return figuresIn(text).flatMap((figure): Hit[] => {
    const small = figure.kind === 'count' && figure.band === null && figure.least > 0 && figure.least < least;
    if (!small || !PEOPLE.includes(figure.unit)) return [];
    return [{ from: figure.from, to: figure.to, what: `an exact count below ${least}` }];
  });
}

function judge(subject: Exposed, exposed: ExposedText, graph: Graph): Fault[] {
  const { text, lang } = exposed;
  const counts = lang === null ? smallCounts(text, smallCount(graph)) : [];
  return apart([...personsIn(text, holderNames(graph)), ...counts]).map(({ from, to, what }) => ({
    at: exposed.spotOf(from, to),
    message: `${subject.id} holds ${what}, “${text.slice(from, to)}”, in text that the public may read`,
  }));
}

/** The counts of a disclosure's extent. */
function extent(disclosure: Rec<'disclosure'>, graph: Graph): Fault[] {
  const least = smallCount(graph);
  return (['customers', 'subjects'] as const).flatMap((name): Fault[] => {
    const count = disclosure.data.extent[name];
    if (typeof count !== 'number' || count <= 0 || count >= least) return [];
    return [
      {
        at: at(disclosure, 'extent', name),
        message: `${disclosure.id} states exactly ${count} ${name}; counts below ${least} are published as a band`,
        help: `Write the band that holds the number: ${name}: 1-9.`,
        related: [{ at: at(graph.portal, 'smallCount'), message: 'the least exact count' }],
      },
    ];
  });
}

export const personalData = defineRule({
  code: 'RED-3',
  on: EXPOSED,
  text: {
    what: 'A public field, a system description or a disclosure holds an e-mail address, a telephone number, the holder of a role, or an exact count of customers, subjects, users or people below smallCount.',
    why: 'Report users need to know what happened, not to whom. A small exact count, beside a date and a region, is a name.',
    fix: 'Name the role in place of the person, leave addresses and numbers out, and write small counts as a band (1-9 customers).',
    sources: ['S124', 'S046', 'P6.3'],
  },
  check: (subject, graph) => [
    ...[...exposedTexts(subject)].flatMap((exposed) => judge(subject, exposed, graph)),
    ...(subject.type === 'disclosure' ? extent(subject, graph) : []),
  ],
});
