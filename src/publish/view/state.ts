/** How a record stands at as-of, in a word or two: what its marks, its row in lists and the search filter say. */
import type { Rec } from '../../content/record.ts';
import { currentTier } from '../../graph/incidents.ts';
import { hasEnded, periodSpan } from '../../graph/periods.ts';
import { forceSpan } from '../../graph/policies.ts';
import type { RecordType } from '../../model/record-types.ts';
import { type Millis, parseDate } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import type { Site } from './site.ts';
import type { Tone } from './value/value.ts';
import { plainWords } from './value/words.ts';

export interface State {
  readonly word: string;
  readonly tone: Tone;
}

function state(word: string, tone: Tone): State {
  return { word, tone };
}

const DRAFT = state('draft', 'warn');
const IN_FORCE = state('in force', 'good');

function startOf(date: string | undefined): Millis {
  return date === undefined ? Infinity : (parseDate(date) ?? Infinity);
}

/** Of a thing that has effect from one day, inclusive, to another, exclusive. */
function effect(
  site: Site,
  from: string | undefined,
  to: string | undefined,
  words: readonly [ahead: string, now: string, over: string],
): State {
  if (startOf(from) > site.graph.asOf) return state(words[0], 'plain');
  return startOf(to) <= site.graph.asOf ? state(words[2], 'faint') : state(words[1], 'good');
}

/** A policy version: draft, not yet in force, in force, superseded by a later version, or retired. */
function policy(site: Site, rec: Rec<'policy'>): State {
  // Of each policy the public has the version in force alone.
  if (site.audience === 'public') return IN_FORCE;
  const span = forceSpan(site.graph, rec);
  if (rec.draft || span === null) return DRAFT;
  if (span.from > site.graph.asOf) return state('not yet in force', 'plain');
  if (span.to > site.graph.asOf) return IN_FORCE;
  return successorOf(site, rec) === null ? state('retired', 'faint') : state('superseded', 'faint');
}

/** The approved version of a policy that took effect next after this one; null for the last. */
export function successorOf(site: Site, rec: Rec<'policy'>): Rec<'policy'> | null {
  const later = site.graph
    .approved('policy')
    .filter(
      (one) => one.data.policy === rec.data.policy && startOf(one.data.effectiveFrom) > startOf(rec.data.effectiveFrom),
    );
  return later.sort((a, b) => startOf(a.data.effectiveFrom) - startOf(b.data.effectiveFrom))[0] ?? null;
}

const INCIDENT_TONES: Readonly<Record<Rec<'incident'>['data']['status'], Tone>> = {
  open: 'live',
  contained: 'live',
  recovered: 'live',
  closed: 'good',
  'stood-down': 'faint',
  merged: 'faint',
  unknown: 'warn',
};

function remediation(site: Site, { data }: Rec<'remediation'>): State {
  if (data.status === 'done') {
    return data.verification?.result === 'effective'
      ? state('done, verified', 'good')
      : state('done, not verified', 'warn');
  }
  const pending = data.status === 'open' || data.status === 'in-progress';
  if (pending && daySpan(data.due).latest < site.graph.asOf) return state(`${plainWords(data.status)}, overdue`, 'bad');
  return state(plainWords(data.status), pending ? 'live' : 'warn');
}

function period(site: Site, rec: Rec<'period'>): State {
  if (hasEnded(site.graph, rec)) return state('ended', 'faint');
  return periodSpan(rec).start > site.graph.asOf ? state('not yet begun', 'plain') : state('running', 'live');
}

const DISPOSITION_TONES = { incident: 'plain', 'non-incident': 'faint', duplicate: 'faint', pending: 'live' } as const;

function deviation(site: Site, { data }: Rec<'deviation'>): State {
  if (data.historical === true) return state('historical', 'faint');
  if (data.expires === undefined) return state('until remediated', 'warn');
  return daySpan(data.expires).latest < site.graph.asOf ? state('expired', 'bad') : state('running', 'warn');
}

function role(site: Site, { data }: Rec<'role'>): State {
  if (startOf(data.retiredOn) <= site.graph.asOf) return state('retired', 'faint');
  const held = data.holdings.some(({ from, to }) => startOf(from) <= site.graph.asOf && startOf(to) > site.graph.asOf);
  return held ? state('held', 'good') : state('vacant', 'bad');
}

const APPROVED = state('approved', 'good');
const ACTIVE = ['not yet active', 'active', 'no longer active'] as const;
const FORCE = ['not yet in force', 'in force', 'no longer in force'] as const;

type States = { readonly [T in RecordType]?: (site: Site, rec: Rec<T>) => State };

const STATES: States = {
  policy,
  remediation,
  period,
  deviation,
  role,
  plan: (site, { data }) => effect(site, data.effectiveFrom, data.effectiveTo, FORCE),
  incident: (_site, { data }) => state(plainWords(data.status), INCIDENT_TONES[data.status]),
  event: (_site, { data }) => state(plainWords(data.disposition), DISPOSITION_TONES[data.disposition]),
  control: (site, { data }) => effect(site, data.activeFrom, data.activeTo, ACTIVE),
  obligation: (site, { data }) =>
    effect(site, data.effectiveFrom, data.effectiveTo, ['not yet in effect', 'in effect', 'no longer in effect']),
  threshold: (site, rec) =>
    thresholdInForce(site) === rec.id
      ? IN_FORCE
      : effect(site, rec.data.effectiveFrom, rec.data.effectiveFrom, ['not yet in force', '', 'superseded']),
  'control-change': (_site, { draft }) => (draft ? DRAFT : APPROVED),
  review: (_site, { draft }) => (draft ? DRAFT : APPROVED),
  tabletop: (_site, { draft }) => (draft ? DRAFT : state('held', 'good')),
  'system-description': (_site, { draft }) => (draft ? DRAFT : APPROVED),
  disclosure: (_site, { draft }) => (draft ? DRAFT : APPROVED),
};

/** The version of the threshold that decides at as-of; null where none has taken effect. */
function thresholdInForce(site: Site): string | null {
  const begun = site.graph.approved('threshold').filter((rec) => startOf(rec.data.effectiveFrom) <= site.graph.asOf);
  return begun.sort((a, b) => startOf(b.data.effectiveFrom) - startOf(a.data.effectiveFrom))[0]?.id ?? null;
}

/** How a record stands; null for types that only are what they are. */
export function stateOf<T extends RecordType>(site: Site, rec: Rec<T>): State | null {
  return STATES[rec.type]?.(site, rec) ?? null;
}

/** The tier that a record has for lists and the search filter: an incident's current one, an event's indicative one. */
export function tierOfRecord(rec: Rec): string | null {
  if (rec.type === 'incident') return currentTier(rec as Rec<'incident'>);
  return rec.type === 'event' ? ((rec as Rec<'event'>).data.tier ?? null) : null;
}
