/** The layout of every record type. */
import type { RecordType } from '../../../model/record-types.ts';
import type { Layout } from '../record/layout.ts';
import { control, controlChange } from './control.ts';
import { deviation } from './deviation.ts';
import { disclosure } from './disclosure.ts';
import { obligation, threshold } from './duties.ts';
import { incident } from './incident.ts';
import { event, training } from './logs.ts';
import { onCall, role } from './people.ts';
import { period } from './period.ts';
import { plan, policy } from './policy.ts';
import { accessReview, evidence, population } from './proof.ts';
import { remediation } from './remediation.ts';
import { review } from './review.ts';
import { systemDescription } from './system-description.ts';
import { tabletop } from './tabletop.ts';
import { vendor } from './vendor.ts';

export const LAYOUTS: { readonly [T in RecordType]: Layout<T> } = {
  policy,
  plan,
  incident,
  event,
  review,
  remediation,
  control,
  'control-change': controlChange,
  role,
  'on-call': onCall,
  period,
  threshold,
  obligation,
  vendor,
  'access-review': accessReview,
  training,
  tabletop,
  'system-description': systemDescription,
  disclosure,
  evidence,
  population,
  deviation,
};
