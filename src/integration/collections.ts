/** One collection for each record type, with the model's own schema, filled with the records that were checked. */
import { defineCollection } from 'astro/content/config';
import type { RecordType } from '../model/record-types.ts';
import { SCHEMAS } from '../model/registry.ts';
import { recordLoader } from './loader.ts';

function records<T extends RecordType>(type: T) {
  return defineCollection({ loader: recordLoader(type), schema: SCHEMAS[type] });
}

export const collections = {
  policy: records('policy'),
  plan: records('plan'),
  incident: records('incident'),
  event: records('event'),
  review: records('review'),
  remediation: records('remediation'),
  control: records('control'),
  'control-change': records('control-change'),
  role: records('role'),
  'on-call': records('on-call'),
  period: records('period'),
  threshold: records('threshold'),
  obligation: records('obligation'),
  vendor: records('vendor'),
  'access-review': records('access-review'),
  training: records('training'),
  tabletop: records('tabletop'),
  'system-description': records('system-description'),
  disclosure: records('disclosure'),
  evidence: records('evidence'),
  population: records('population'),
  deviation: records('deviation'),
} satisfies Record<RecordType, unknown>;
