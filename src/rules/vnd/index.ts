/** The VND rules, vendors, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { vendorTerms } from './vnd-1-vendor-terms.ts';
import { vendorNotice } from './vnd-2-vendor-notice-untracked.ts';
import { vendorUnmonitored } from './vnd-3-vendor-unmonitored.ts';

export const VND_RULES: readonly Rule[] = [vendorTerms, vendorNotice, vendorUnmonitored];
