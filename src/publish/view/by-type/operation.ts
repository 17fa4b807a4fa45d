/** What shows that a control operated in each period: incidents, exercises, evidence items that name it. */
import type { Rec } from '../../../content/record.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { linkedFrom } from '../list/backlinks.ts';
import { periodsOf } from '../own-date.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { absent, link, list, type Value } from '../value/value.ts';
import { counted } from '../value/words.ts';

type Shown = Rec<'incident'> | Rec<'tabletop'> | Rec<'evidence'>;

/** Longer lists are counted and linked: the control's list of back-links holds every one. */
const LISTED = 12;

function key(control: string, period: string): string {
  return `${control} ${period}`;
}

/** What names each control, by control and period. */
const operations = perSite((site) => {
  const found = new Map<string, Shown[]>();
  const records: readonly Shown[] = [
    ...recordsOf(site, 'incident'),
    ...recordsOf(site, 'tabletop').filter((rec) => !rec.draft),
    ...recordsOf(site, 'evidence'),
  ];
  for (const rec of records) {
    for (const period of periodsOf(site, rec)) {
      for (const control of new Set(rec.data.controls ?? [])) {
        const name = key(control, period.id);
        const known = found.get(name);
        if (known) known.push(rec);
        else found.set(name, [rec]);
      }
    }
  }
  return found;
});

/** The records that show a control's operation in a period. */
export function operationOf(site: Site, control: string, period: string): readonly Shown[] {
  return operations(site).get(key(control, period)) ?? [];
}

function shownCell(site: Site, control: Rec<'control'>, shown: readonly Shown[], one: string): Value {
  if (shown.length > LISTED) return link(linkedFrom(site, control), counted(shown.length, one));
  return list(
    shown.map((rec) => recordLink(site, rec, true)),
    true,
    absent('none'),
  );
}

/** `13 incidents, 1 exercise`: what shows the operation, without what is not there. */
export function operationWords(shown: readonly Shown[]): string {
  const of = (type: Shown['type']) => shown.filter((rec) => rec.type === type).length;
  const counts = [
    [of('incident'), 'incident'],
    [of('tabletop'), 'exercise'],
    [of('evidence'), 'evidence item'],
  ] as const;
  return (
    counts
      .filter(([count]) => count > 0)
      .map(([count, one]) => counted(count, one))
      .join(', ') || 'nothing'
  );
}

/** Incidents and exercises of which an entry cites each clause, by clause and period. */
const citations = perSite((site) => {
  const found = new Map<string, Set<Shown>>();
  const cite = (rec: Shown, clauses: readonly (string | undefined)[]) => {
    for (const period of periodsOf(site, rec)) {
      for (const clause of clauses) {
        if (clause === undefined) continue;
        const name = key(clause, period.id);
        found.set(name, (found.get(name) ?? new Set<Shown>()).add(rec));
      }
    }
  };
  for (const rec of recordsOf(site, 'incident'))
    cite(
      rec,
      (rec.data.timeline ?? []).map(({ clause }) => clause),
    );
  for (const rec of recordsOf(site, 'tabletop'))
    if (!rec.draft)
      cite(
        rec,
        rec.data.decisions.map(({ clause }) => clause),
      );
  return found;
});

/** The incidents and exercises of a period that cite a clause, such as `incident-response@2.1.0#escalation`. */
export function citationsOf(site: Site, clause: string, period: string): readonly Shown[] {
  return [...(citations(site).get(key(clause, period)) ?? [])];
}

/** One row for each period. */
export function operationTable(site: Site, control: Rec<'control'>): Table {
  const rows = recordsOf(site, 'period').map((period) => {
    const shown = operationOf(site, control.id, period.id);
    const of = (type: Shown['type']) => shown.filter((rec) => rec.type === type);
    return row([
      recordLink(site, period),
      shownCell(site, control, of('incident'), 'incident'),
      shownCell(site, control, of('tabletop'), 'exercise'),
      shownCell(site, control, of('evidence'), 'evidence item'),
    ]);
  });
  return {
    caption: 'Records that name the control, by examination period',
    columns: [
      { label: 'Period' },
      { label: 'Incidents detected' },
      { label: 'Exercises held' },
      { label: 'Evidence collected' },
    ],
    rows,
    empty: 'No examination period is defined.',
    note: null,
  };
}
