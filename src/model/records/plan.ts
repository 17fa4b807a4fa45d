/** An incident response plan or runbook: how a policy version is carried out. */
import { z } from 'zod';
import { link } from '../link.ts';
import { list, oneOf, PHASES, plannedDate, role, slug, text, version } from '../primitives.ts';

export const plan = z
  .strictObject({
    plan: slug().describe('The short name of the plan: the name of its folder.'),
    version: version().describe('The version: the name of the file.'),
    title: text().describe('The title of the plan.'),
    implements: link('policy').describe('The policy version that it carries out.'),
    effectiveFrom: plannedDate().describe('The first day on which it is used.'),
    effectiveTo: plannedDate().describe('The day from which on it is used no more.').optional(),
    owner: role().describe('The role that answers for it.'),
    phases: list(oneOf(PHASES)).describe('The phases of the response that it describes.'),
    scenarios: list(text()).describe('What it is for, such as ransomware.').optional(),
  })
  .describe('An incident response plan or a runbook: one file per version.');

export type PlanData = z.infer<typeof plan>;
