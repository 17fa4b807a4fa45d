/** TRI-5: a log that says nothing for a month. */
import { soFar } from '../../graph/examined.ts';
import { eventsByTime } from '../../graph/triage.ts';
import { formatDuration } from '../../model/time/format.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { MS } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';

const SILENCE_AT_MOST = 31 * MS.day;

export const silentLog = defineRule({
  code: 'TRI-5',
  on: ['period'],
  text: {
    what: 'For more than 31 days of an examination period, so far, the triage log has not one event.',
    why: 'Monitoring that raises nothing for a month is more often broken, or not logged, than lucky. The auditor asks which.',
    fix: 'Add the events that the tools recorded in that time. If there were none, nothing needs to be done; be ready to show that the sources were alive.',
    sources: ['S075', 'S100', 'S162', 'S163', 'S176', 'CC7.2', 'CC7.3'],
  },
  check(period, graph): Fault[] {
    const span = soFar(graph, period);
    if (!span) return [];
    const within = eventsByTime(graph).filter(({ at: when }) => span.from <= when && when < span.to);
    const end = { at: span.to - 1, event: null };
    const points = [{ at: span.from, event: null }, ...within, end];
    return points.slice(1).flatMap((to, index): Fault[] => {
      const from = points[index] ?? to;
      if (to.at - from.at <= SILENCE_AT_MOST) return [];
      const around = [from.event, to.event].filter((event) => event !== null);
      return [
        {
          at: at(period, 'start'),
          message: `${period.id}: the log has no event for ${formatDuration(to.at - from.at)}, from ${formatInstant(from.at)} to ${formatInstant(to.at)}`,
          related: around.map((event) => ({ at: at(event, 'receivedAt'), message: `${event.id} received` })),
        },
      ];
    });
  },
});
