/** VND-2: a vendor's notice is followed up, and came when the contract says. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Incident, momentOf } from '../../graph/incidents.ts';
import { deadline, isLate } from '../../model/time/deadline.ts';
import { formatWindow } from '../../model/time/format.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { pointSpan } from '../../model/time/span.ts';
import { windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';

type Vendor = Rec<'vendor'>;
type Notice = NonNullable<Vendor['data']['notices']>[number];

/** The incident of a notice: the one it names, or its event's. */
function incidentOf(notice: Notice, graph: Graph): Incident | undefined {
  const id = notice.incident ?? (notice.event && graph.get('event', notice.event)?.data.incident);
  return id === undefined ? undefined : graph.get('incident', id);
}

function late(vendor: Vendor, index: number, notice: Notice, graph: Graph): Fault[] {
  const { noticeWithin } = vendor.data;
  const incident = incidentOf(notice, graph);
  const began = incident && momentOf(incident, 'occurred');
  if (noticeWithin === undefined || !incident || !began || began.precision === 'unknown') return [];
  const window = windowOf(noticeWithin);
  const received = pointSpan(parseInstant(notice.receivedAt) ?? -Infinity);
  const verdict = isLate(received, deadline(began, window, graph.calendar));
  if (verdict === 'no') return [];
  const what = `${incident.id}, which began ${String(incident.data.times.occurred)}`;
  return [
    {
      at: at(vendor, 'notices', index, 'receivedAt'),
      outcome: verdict === 'yes' ? 'fail' : 'not-evidenced',
      message:
        verdict === 'yes'
          ? `${vendor.id} gave notice at ${notice.receivedAt} of ${what}; ${formatWindow(window)} are allowed`
          : `${vendor.id} gave notice at ${notice.receivedAt} of ${what}; whether that is within ${formatWindow(window)} cannot be told`,
      related: [
        { at: at(vendor, 'noticeWithin'), message: 'the promise' },
        { at: at(incident, 'times', 'occurred'), message: `${incident.id}: began` },
      ],
      past: true,
    },
  ];
}

function judge(vendor: Vendor, index: number, notice: Notice, graph: Graph): Fault[] {
  if (notice.event !== undefined || notice.incident !== undefined) return late(vendor, index, notice, graph);
  return [
    {
      at: at(vendor, 'notices', index),
      message: `${vendor.id} gave notice at ${notice.receivedAt}, which neither an event nor an incident followed up`,
    },
  ];
}

export const vendorNotice = defineRule({
  code: 'VND-2',
  on: ['vendor'],
  text: {
    what: 'A vendor’s notice names neither an event nor an incident; or it came later than noticeWithin after the beginning of the incident that it led to.',
    why: 'A notice that nobody logged is an event that nobody triaged. One that came late is a breach of the vendor’s terms that must be raised with it.',
    fix: 'Log the notice as an event (source: the vendor) and name it here. If it in fact came late, raise it with the vendor and add a DEV record.',
    sources: ['S060', 'S061', 'CC9.2', 'CC7.3'],
  },
  check: (vendor, graph) => (vendor.data.notices ?? []).flatMap((notice, index) => judge(vendor, index, notice, graph)),
});
