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
import { recordsOf, type Site } from '../site.ts';
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

/** What shows the operation of the controls and clauses that a claim is about, counted, in the period of the text. */
function behind(site: Site, rec: Rec, about: readonly string[]): Value {
  const periods = rec.type === 'disclosure' ? [] : periodsOf(site, rec);
  const controls = recordsOf(site, 'control').filter(({ id }) => about.includes(id));
  const operated = controls.flatMap((control) =>
    periods.map((period) =>
      link(
        linkedFrom(site, control),
        `${operationWords(operationOf(site, control.id, period.id))} in ${period.id}`,
        control.id,
      ),
    ),
  );
  const cited = about.flatMap((name) => {
    const policy = policyOfClause(site, name);
    if (policy === undefined) return [];
    return periods.map((period) =>
      link(linkedFrom(site, policy), `cited by ${operationWords(citationsOf(site, name, period.id))} in ${period.id}`),
    );
  });
  return list([...operated, ...cited], false, absent('no control or clause is named'));
}

function span({ attributes }: BodyElement, site: Site): Value {
  const { from, to } = attributes;
  if (from === undefined && to === undefined) return absent('the whole period');
  return run(
    ...(from === undefined ? [] : [text('from'), timeValue(site, from)]),
    ...(to === undefined ? [] : [text('to'), timeValue(site, to)]),
  );
}

/** The claims of a record's text in their order; no block where the text makes none. */
export function claimsTable(site: Site, rec: Rec): readonly Block[] {
  const claims = rec.body?.elements.filter(({ name }) => name === 'Claim') ?? [];
  if (claims.length === 0) return [];
  const rows = claims.map((claim) => {
    const id = claim.attributes.id ?? '';
    const about = (claim.attributes.about ?? '').split(/\s+/).filter((name) => name !== '');
    return row(
      [
        link(`#${partAnchor('claim', id)}`, id),
        text(claim.text.trim()),
        text(plainWords(claim.attributes.kind ?? 'not said')),
        list(
          about.map((name) => aboutLink(site, name)),
          false,
          absent('nothing is named'),
        ),
        span(claim, site),
        behind(site, rec, about),
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
