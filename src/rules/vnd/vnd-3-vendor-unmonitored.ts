/** VND-3: vendors are watched in every period. */
import { hasEnded, isIn } from '../../graph/periods.ts';
import { parseDate } from '../../model/time/instant.ts';
import { at, defineRule } from '../rule.ts';

export const vendorUnmonitored = defineRule({
  code: 'VND-3',
  on: ['vendor'],
  text: {
    what: 'A vendor has no monitoring entry in a type II period that has ended.',
    why: 'Monitoring of subservice organisations is a control like any other: it is tested in each period, and last year’s report of theirs says nothing about this one.',
    fix: 'Record what was done to watch the vendor in the period (monitoring: on, what, evidence). If nothing was, add a DEV record.',
    sources: ['S060', 'S061', 'CC9.2'],
  },
  check: (vendor, graph) =>
    graph
      .approved('period')
      .filter((period) => period.data.type === 'II' && hasEnded(graph, period))
      .filter(
        (period) => !(vendor.data.monitoring ?? []).some((entry) => isIn(period, parseDate(entry.on) ?? Infinity)),
      )
      .map((period) => ({
        at: at(vendor, 'monitoring'),
        message: `${vendor.id} has no monitoring entry in ${period.id} (${period.data.start} to ${period.data.end})`,
        related: [{ at: at(period, 'start'), message: `the period ${period.id}` }],
        past: true,
      })),
});
