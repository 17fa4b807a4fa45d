/** SYS-6: a claim is about something, has an id of its own, and stands alone. */
import { type Claim, claimsOf } from '../../graph/claims.ts';
import { utcDay } from '../../model/time/instant.ts';
import { defineRule, type Fault, inText } from '../rule.ts';

/** The claim that another stands in, at whatever depth. */
function outer(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const elements = claim.narrative.body?.elements ?? [];
  for (let index = claim.element.parent; index !== null; index = elements[index]?.parent ?? null) {
    const around = claims.find((one) => one.index === index);
    if (around) return around;
  }
  return undefined;
}

function judge(claim: Claim, claims: readonly Claim[]): Fault[] {
  const { narrative, id, about, element } = claim;
  const faults: Fault[] = [];
  if (about.length === 0) {
    faults.push({
      at: inText(narrative, element.attributeAt.about ?? element.at),
      message: `${narrative.id}: the claim ${id} does not say what it is about`,
    });
  }
  if (claim.from !== null && claim.to !== null && claim.to <= claim.from) {
    faults.push({
      at: inText(narrative, element.attributeAt.to ?? element.at),
      message: `${narrative.id}: the claim ${id} speaks of no time: it begins on ${utcDay(claim.from)} and ends before ${utcDay(claim.to)}`,
      help: 'Write from: the first day of the claim, and to: the day after its last.',
      related: [{ at: inText(narrative, element.attributeAt.from ?? element.at), message: 'begins' }],
    });
  }
  const first = claims.find((one) => one.id === id);
  if (first && first !== claim) {
    faults.push({
      at: inText(narrative, element.attributeAt.id ?? element.at),
      message: `${narrative.id}: two claims have the id ${id}`,
      related: [{ at: inText(narrative, first.element.attributeAt.id ?? first.element.at), message: 'the first one' }],
    });
  }
  const around = outer(claim, claims);
  if (around) {
    faults.push({
      at: inText(narrative, element.at),
      message: `${narrative.id}: the claim ${id} stands within the claim ${around.id}`,
      related: [{ at: inText(narrative, around.element.at), message: `the claim ${around.id}` }],
    });
  }
  return faults;
}

export const emptyClaim = defineRule({
  code: 'SYS-6',
  on: ['system-description', 'disclosure'],
  text: {
    what: 'A claim whose about is missing or empty, whose to is not after its from, whose id another claim of the text has, or that stands within another claim.',
    why: 'A claim is marked so that it can be held against the record. One that is about nothing, or that cannot be addressed, only looks as if it were.',
    fix: 'Name in about what the claim speaks of (a control, a clause, a component, an incident …), give each claim an id of its own, and close one claim before the next begins.',
    sources: ['S049', 'S062'],
  },
  check(narrative) {
    const claims = claimsOf(narrative);
    return claims.flatMap((claim) => judge(claim, claims));
  },
});
