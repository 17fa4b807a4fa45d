/** An incident response plan or runbook: how a policy version is carried out. */
import { z } from 'zod';
import { link } from '../link.ts';
import { list, oneOf, PHASES, plannedDate, role, slug, text, version } from '../primitives.ts';

export const plan = z.strictObject({
  plan: slug(),
  version: version(),
  title: text(),
  implements: link('policy'),
  effectiveFrom: plannedDate(),
  effectiveTo: plannedDate().optional(),
  owner: role(),
  phases: list(oneOf(PHASES)),
  scenarios: list(text()).optional(),
});

export type PlanData = z.infer<typeof plan>;
