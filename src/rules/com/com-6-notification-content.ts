/** COM-6: a notice says what the duty asks it to say. */
import { type Duty, dutiesOf, type Sending, type StageClock } from '../../graph/duties.ts';
import type { Incident } from '../../graph/incidents.ts';
import { at, defineRule, type Fault, type RelatedSpot } from '../rule.ts';

interface Asked {
  readonly items: readonly string[];
  readonly spot: RelatedSpot;
}

/** The stage's own list; where it has none, the obligation's. */
function askedOf({ obligation }: Duty, { stage, stageAt }: StageClock): Asked {
  const own = stage.contentItems ?? [];
  return own.length > 0
    ? { items: own, spot: { at: at(obligation, ...stageAt, 'contentItems'), message: `what ${stage.id} must say` } }
    : {
        items: obligation.data.contentItems ?? [],
        spot: { at: at(obligation, 'contentItems'), message: 'what a notice must say' },
      };
}

/** What reaches one reader: an authority gets supplements to the same file, each customer one notice. */
function readings(duty: Duty, clock: StageClock): readonly (readonly Sending[])[] {
  return duty.obligation.data.kind === 'regulatory' ? [clock.sent] : clock.sent.map((sending) => [sending]);
}

function judge(incident: Incident, duty: Duty, clock: StageClock): Fault[] {
  const asked = askedOf(duty, clock);
  return readings(duty, clock).flatMap((sendings): Fault[] => {
    const [first] = sendings;
    const said = new Set(sendings.flatMap((sending) => sending.entry.items ?? []));
    const missing = asked.items.filter((item) => !said.has(item));
    if (!first || missing.length === 0) return [];
    return [
      {
        at: at(incident, ...first.path, 'items'),
        message: `${incident.id}: ${clock.stage.id} of ${duty.obligation.id} does not say ${missing.join(', ')}; ${asked.items.join(', ')} are asked for`,
        related: [asked.spot],
        past: true,
      },
    ];
  });
}

export const notificationContent = defineRule({
  code: 'COM-6',
  on: ['incident'],
  text: {
    what: 'A stage that was sent lacks one of the content items that the obligation asks for at that stage (where the stage asks for none: of the obligation’s).',
    why: 'A notice in time that leaves out the number of people or the measures is not yet the notice that the law asks for.',
    fix: 'If the notice said it, add the item to items, spelled as in the obligation. If it did not, add a DEV record, and supply what is missing.',
    sources: ['S119', 'S152', 'CC2.3', 'P6.6'],
  },
  check: (incident, graph) =>
    dutiesOf(graph, incident).flatMap((duty) => duty.stages.flatMap((clock) => judge(incident, duty, clock))),
});
