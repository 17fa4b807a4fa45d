/** The RED rules, what may not be told, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { aboveAudience } from './red-1-above-audience.ts';
import { exploitDetail } from './red-2-exploit-detail.ts';
import { personalData } from './red-3-personal-data.ts';
import { secret } from './red-4-secret.ts';
import { confidentialEcho } from './red-5-confidential-echo.ts';

export const RED_RULES: readonly Rule[] = [aboveAudience, exploitDetail, personalData, secret, confidentialEcho];
