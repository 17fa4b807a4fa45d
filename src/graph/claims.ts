/** The claims of a narrative: addressable sentences, with what they are about. */
import type { BodyElement } from '../content/body.ts';
import type { Rec } from '../content/record.ts';
import { type Millis, parseDate } from '../model/time/instant.ts';
import type { Graph } from './graph.ts';
import { claimedAbout } from './mentions.ts';
import type { Period } from './periods.ts';

export type Narrative = Rec<'system-description'> | Rec<'disclosure'>;

export interface Claim {
  readonly narrative: Narrative;
  readonly id: string;
  readonly kind: string;
  /** What it names: ids, policy refs with clauses, slugs, words. */
  readonly about: readonly string[];
  /** The claim's own span, where it has one; `to` is exclusive. */
  readonly from: Millis | null;
  readonly to: Millis | null;
  readonly element: BodyElement;
  /** Its place among the elements of the text. */
  readonly index: number;
}

function bound(written: string | undefined): Millis | null {
  return written === undefined ? null : parseDate(written);
}

/** The claims of a text, in its order. */
export function claimsOf(narrative: Narrative): readonly Claim[] {
  return (narrative.body?.elements ?? []).flatMap((element, index) => {
    if (element.name !== 'Claim') return [];
    const { id = '', kind = '', about = '', from, to } = element.attributes;
    const names = about.split(/\s+/).filter((name) => name !== '');
    return [{ narrative, id, kind, about: names, from: bound(from), to: bound(to), element, index }];
  });
}

/** The claims whose every name leads somewhere: of the others REF-2 says all that can be said. */
export function soundClaims(narrative: Narrative, graph: Graph): readonly Claim[] {
  return claimsOf(narrative).filter(({ about, kind }) =>
    about.every((name) => claimedAbout(graph, name, kind).state === 'found'),
  );
}

/** The period that a narrative speaks of: a disclosure's is its description's. */
export function periodOf(narrative: Narrative, graph: Graph): Period | undefined {
  const description =
    narrative.type === 'disclosure' ? graph.get('system-description', narrative.data.description) : narrative;
  return description && graph.get('period', description.data.period);
}
