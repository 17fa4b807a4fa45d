/** `<Fact>`s, `<Commitment>`s and `<Claim>`s of a text that name what is not there. */
import type { BodyElement } from '../../content/body.ts';
import type { Rec } from '../../content/record.ts';
import { listing } from '../../content/schema/phrases.ts';
import { commitmentOf } from '../../graph/commitments.ts';
import { factOf } from '../../graph/facts.ts';
import type { Graph } from '../../graph/graph.ts';
import { claimedAbout, mentioned, NEGATIVE_WORDS } from '../../graph/mentions.ts';
import type { LinkTarget } from '../../model/link.ts';
import { at, type Fault, inText } from '../rule.ts';
import { lackOf } from './lack.ts';
import { nameSpot } from './name-spot.ts';

const ANYTHING: readonly LinkTarget[] = ['anything', 'commitment'];

function fact(graph: Graph, rec: Rec, element: BodyElement): readonly Fault[] {
  const { of = '', is = '', as } = element.attributes;
  if (of === '' || is === '') return [];
  const state = factOf(graph, of, is, as);
  if (state.state === 'no-record') {
    if (mentioned(graph, of).state === 'unreadable') return [];
    const { words, help, related } = lackOf(graph, { state: 'missing' }, { name: of, targets: ['anything'] });
    return [
      {
        at: inText(rec, element.attributeAt.of ?? element.at),
        message: `${rec.id} prints a fact of ${of}, ${words}`,
        help,
        related,
      },
    ];
  }
  if (state.state !== 'no-value') return [];
  return [
    {
      at: inText(rec, element.attributeAt.is ?? element.at),
      message: `${rec.id} prints the fact ${is} of ${of}, which ${state.why}`,
      help: `Name a value that ${of} has: a dotted path to one field (times.contained, severity.0.tier), or "duration detected contained".`,
      related: [{ at: nameSpot(state.record), message: of }],
    },
  ];
}

function commitment(graph: Graph, rec: Rec, element: BodyElement): readonly Fault[] {
  const { tier = '', target, to } = element.attributes;
  if (tier === '' || (target === undefined) === (to === undefined)) return [];
  const state = commitmentOf(graph, rec, tier, target, to);
  if (state.state === 'no-tier') {
    return [
      {
        at: inText(rec, element.attributeAt.tier ?? element.at),
        message: `${rec.id} prints a promise for ${tier}, but ${state.policy.id} has no severity tier ${tier}`,
        help: `Name one of its tiers: ${listing(state.tiers)}.`,
        related: [{ at: at(state.policy, 'severityTiers'), message: `the tiers of ${state.policy.id}` }],
      },
    ];
  }
  if (state.state !== 'no-promise') return [];
  const what = to === undefined ? `no target ${String(target)}` : `no escalation to ${to}`;
  const place = to === undefined ? element.attributeAt.target : element.attributeAt.to;
  return [
    {
      at: inText(rec, place ?? element.at),
      message: `${rec.id} prints a promise that is not made: ${state.policy.id} has ${what} for ${tier}`,
      help:
        state.promises.length === 0
          ? `Make the promise in ${state.policy.file}, or take the element out.`
          : `${tier} has ${listing(state.promises)}: name one of these, or make the promise in ${state.policy.file}.`,
      related: [{ at: at(state.policy, ...state.path), message: `what ${state.policy.id} promises for ${tier}` }],
    },
  ];
}

function claim(graph: Graph, rec: Rec, element: BodyElement): readonly Fault[] {
  const { id = '', kind = '', about = '' } = element.attributes;
  return about
    .split(/\s+/)
    .filter((name) => name !== '')
    .flatMap((name): Fault[] => {
      const to = claimedAbout(graph, name, kind);
      if (to.state === 'found' || to.state === 'unreadable') return [];
      const { words, help, related } = lackOf(graph, to, {
        name,
        targets: ANYTHING,
      });
      const hint = kind === 'negative' ? ` A negative claim may also be about ${listing(NEGATIVE_WORDS)}.` : '';
      return [
        {
          at: inText(rec, element.attributeAt.about ?? element.at),
          message: `${rec.id}: claim ${id} is about ${name}, ${words}`,
          help: `${help}${hint}`,
          related,
        },
      ];
    });
}

const JUDGES: Partial<Record<BodyElement['name'], (graph: Graph, rec: Rec, element: BodyElement) => readonly Fault[]>> =
  {
    Fact: fact,
    Commitment: commitment,
    Claim: claim,
  };

/** What the elements of a record's text name and is not there, in its order. */
export function danglingElements(graph: Graph, rec: Rec): readonly Fault[] {
  return (rec.body?.elements ?? []).flatMap((element) => JUDGES[element.name]?.(graph, rec, element) ?? []);
}
