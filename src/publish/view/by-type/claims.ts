/** The claims of a text, each with what it is about and what shows it. */
import type { BodyElement } from '../../../content/body.ts';
import type { Rec } from '../../../content/record.ts';
import { parseRef } from '../../../model/forms.ts';
import { urlOf } from '../../urls.ts';
import { type Block, row, tableBlock } from '../block.ts';
import { partAnchor } from '../links.ts';
import { linkedFrom } from '../list/backlinks.ts';
import { subjectLink } from '../list/subjects.ts';
import { periodsOf } from '../own-date.ts';
import type { Site } from '../site.ts';
import { timeValue } from '../value/moments.ts';
import { absent, link, list, run, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';
import { citationsOf, operationOf, operationWords } from './operation.ts';

/** The version that a clause such as `incident-response@2.1.0#escalation` belongs to; undefined where the name is no clause. */
function policyOfClause(site: Site, name: string): Rec<'policy'> | undefined {
  const ref = parseRef(name);
  return ref?.clause ? site.graph.index.byName('policy', `${ref.slug}@${ref.version}`) : undefined;
}

/** A clause as `<Claim about>` names it, a record, or something of portal.yaml. */
function aboutLink(site: Site, name: string): Value {
  const ref = parseRef(name);
  const policy = policyOfClause(site, name);
  if (!policy || !ref?.clause) return subjectLink(site, name);
  return link(`${urlOf(policy, site.base)}#${ref.clause}`, '', `${ref.slug} ${ref.version} § ${ref.clause}`);
}

/** What shows that a control or clause is lived, counted, in a period; nothing is shown of anything else. */
function shownOf(site: Site, name: string, period: string): Value | null {
  const control = site.graph.index.byName('control', name);
  if (control !== undefined)
    return link(linkedFrom(site, control), `${operationWords(operationOf(site, name, period))} in ${period}`);
  const policy = policyOfClause(site, name);
  if (policy === undefined) return null;
  return link(linkedFrom(site, policy), `cited by ${operationWords(citationsOf(site, name, period))} in ${period}`);
}

/** A thing that a claim is about, and what shows it in the periods of the text. */
export interface Backing {
  readonly about: Value;
  readonly shown: readonly Value[];
}

function backingOf(site: Site, rec: Rec, claim: BodyElement): readonly Backing[] {
  const periods = rec.type === 'disclosure' ? [] : periodsOf(site, rec);
  const names = (claim.attributes.about ?? '').split(/\s+/).filter((name) => name !== '');
  return names.map((name) => ({
    about: aboutLink(site, name),
    shown: periods.flatMap(({ id }) => shownOf(site, name, id) ?? []),
  }));
}

export interface ClaimNote {
  readonly id: string;
  /** What sort of claim it is, such as `control`. */
  readonly kind: string;
  readonly backing: readonly Backing[];
}

/** What stands beside a claim of a record's text. @throws where the text makes no such claim */
export function claimNote(site: Site, rec: Rec, id: string): ClaimNote {
  const claim = claimsIn(rec).find(({ attributes }) => attributes.id === id);
  if (claim === undefined) throw new Error(`${rec.id} makes no claim ${id}`);
  return { id, kind: kindOf(claim), backing: backingOf(site, rec, claim) };
}

function span({ attributes }: BodyElement, site: Site): Value {
  const { from, to } = attributes;
  if (from === undefined && to === undefined) return absent('the whole period');
  return run(
    ...(from === undefined ? [] : [text('from'), timeValue(site, from)]),
    ...(to === undefined ? [] : [text('to'), timeValue(site, to)]),
  );
}

function claimsIn(rec: Rec): readonly BodyElement[] {
  return rec.body?.elements.filter(({ name }) => name === 'Claim') ?? [];
}

function kindOf({ attributes }: BodyElement): string {
  return plainWords(attributes.kind ?? 'not said');
}

/** The claims of a record's text in their order; no block where the text makes none. */
export function claimsTable(site: Site, rec: Rec): readonly Block[] {
  const claims = claimsIn(rec);
  if (claims.length === 0) return [];
  const rows = claims.map((claim) => {
    const id = claim.attributes.id ?? '';
    const backing = backingOf(site, rec, claim);
    return row(
      [
        link(`#${partAnchor('claim', id)}`, id),
        text(claim.text.trim()),
        text(kindOf(claim)),
        list(
          backing.map(({ about }) => about),
          false,
          absent('nothing is named'),
        ),
        span(claim, site),
        list(
          backing.flatMap(({ shown }) => shown),
          false,
          absent('no control or clause is named'),
        ),
      ],
      partAnchor('behind', id),
    );
  });
  const columns = ['Claim', 'Sentence', 'Kind', 'About', 'Time', 'Operation shown by'].map((label) => ({
    label,
    wide: label === 'Sentence',
  }));
  return [tableBlock({ caption: 'Claims of the text', columns, rows, empty: 'The text makes no claim.', note: null })];
}
