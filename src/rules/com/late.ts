/** The stages of a duty that were sent late (COM-3, COM-5). */
import { type Duty, measured, type Sending, type StageClock } from '../../graph/duties.ts';
import { isLate } from '../../model/time/deadline.ts';
import { pointSpan, type Verdict } from '../../model/time/span.ts';

export interface LateStage {
  readonly clock: StageClock;
  readonly sending: Sending;
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** One for each stage: the first sending that came, or may have come, after the stage was due. */
export function lateStages(duty: Duty): readonly LateStage[] {
  return duty.stages.flatMap((clock): LateStage[] => {
    const { due } = clock;
    if (!due) return [];
    const late = measured(duty, clock).flatMap((sending): LateStage[] => {
      const verdict = isLate(pointSpan(sending.at), due);
      return verdict === 'no' ? [] : [{ clock, sending, verdict }];
    });
    const worst = late.find((one) => one.verdict === 'yes') ?? late[0];
    return worst ? [worst] : [];
  });
}
