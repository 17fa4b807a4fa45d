/** Evidence, populations and acknowledged deviations. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  evidence as evidenceLinks,
  filePath,
  flag,
  id,
  instant,
  integer,
  list,
  nonEmpty,
  oneOf,
  plannedDate,
  role,
  sha256,
  text,
  url,
} from '../primitives.ts';

const KINDS = ['log', 'ticket', 'screenshot', 'report', 'email', 'config', 'export', 'recording', 'sign-off'] as const;

export const evidence = z.strictObject({
  id: id('EVD'),
  title: text(),
  kind: oneOf(KINDS),
  file: filePath().optional(),
  url: url().optional(),
  sha256: sha256().optional(),
  collectedAt: instant(),
  collectedBy: role(),
  span: z.strictObject({ from: instant().optional(), to: instant().optional() }).optional(),
  systemOfRecord: text(),
  query: text().optional(),
  controls: list(link('control')).optional(),
  classification: oneOf(['public', 'restricted', 'confidential']),
});

export const population = z.strictObject({
  id: id('POP'),
  entity: oneOf(['incidents', 'events']),
  period: link('period'),
  systemOfRecord: text(),
  query: text(),
  runAt: instant(),
  runBy: role(),
  total: integer(),
  ids: list(text()),
  evidence: evidenceLinks().optional(),
});

/** `records` names what findings stand on; `rule` is DEV-1's to judge. */
export const deviation = z.strictObject({
  id: id('DEV'),
  rule: text(),
  records: nonEmpty(link('anything')),
  reason: text(),
  approvedBy: role(),
  holder: text().optional(),
  approvedAt: instant(),
  compensating: text().optional(),
  expires: plannedDate().optional(),
  remediation: link('remediation').optional(),
  historical: flag().optional(),
});

export type EvidenceData = z.infer<typeof evidence>;
export type PopulationData = z.infer<typeof population>;
export type DeviationData = z.infer<typeof deviation>;
