/** What a reader must know before reading on: a version that is not the one in force, a draft. */
import type { Rec } from '../../../content/record.ts';
import { forceSpan } from '../../../graph/policies.ts';
import { utcDay } from '../../../model/time/instant.ts';
import { policyPath, urlOf } from '../../urls.ts';
import { recordLink } from '../links.ts';
import { addressOf, type Site } from '../site.ts';
import { stateOf, successorOf } from '../state.ts';
import { timeValue } from '../value/moments.ts';
import { link, NOT_RECORDED, run, type Tone, text, type Value } from '../value/value.ts';

export interface Banner {
  readonly tone: Tone;
  readonly title: string;
  /** Each stands by itself behind the title. */
  readonly notes: readonly Value[];
}

function banner(tone: Tone, title: string, ...notes: readonly Value[]): Banner {
  return { tone, title, notes };
}

function superseded(site: Site, rec: Rec<'policy'>): Banner {
  const current = link(addressOf(site, policyPath(rec.data.policy)), 'Read the version in force');
  const next = successorOf(site, rec);
  const ended = run(text('It ended on'), timeValue(site, utcDay(forceSpan(site.graph, rec)?.to ?? site.graph.asOf)));
  const title = 'This version is no longer in force.';
  return next === null
    ? banner('warn', title, ended)
    : banner('warn', title, ended, run(text('Followed by'), recordLink(site, next)), current);
}

function policy(site: Site, rec: Rec<'policy'>, standIn: boolean): Banner {
  const { effectiveFrom } = rec.data;
  const from = effectiveFrom === undefined ? NOT_RECORDED : timeValue(site, effectiveFrom);
  switch (stateOf(site, rec)?.word) {
    case 'draft':
      return banner('warn', 'This is a draft. It has not been approved and promises nothing.');
    case 'not yet in force':
      return banner('plain', 'This version is approved and not yet in force.', run(text('It takes effect on'), from));
    case 'in force': {
      const own = link(urlOf(rec, site.base), 'Permanent address of this version');
      const always = link(addressOf(site, policyPath(rec.data.policy)), 'Address of whatever version is in force');
      return banner('good', 'This version is in force.', run(text('Since'), from), standIn ? own : always);
    }
    default:
      return superseded(site, rec);
  }
}

/** The banner of a record's page; null where its marks say enough. */
export function bannerOf(site: Site, rec: Rec, standIn = false): Banner | null {
  if (rec.type === 'policy') return policy(site, rec as Rec<'policy'>, standIn);
  if (rec.draft) return banner('warn', 'This is a draft: it is read and linked, and satisfies nothing.');
  const { imported } = rec.type === 'incident' ? (rec as Rec<'incident'>).data : {};
  if (imported === undefined) return null;
  const title = `This record was taken over from another source: ${imported.source}.`;
  return banner(
    'plain',
    title,
    run(text('Taken over on'), timeValue(site, imported.on)),
    text('What that source never had is not recorded here'),
  );
}
