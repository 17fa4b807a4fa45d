/** VND-1: what is left to a vendor is written down, and so is when it must tell us. */
import { at, atKey, defineRule, type Fault } from '../rule.ts';

export const vendorTerms = defineRule({
  code: 'VND-1',
  on: ['vendor'],
  text: {
    what: 'A carved-out subservice organisation has no complementary controls; or a vendor has neither noticeWithin nor noticeTerms.',
    why: 'With the carve-out method the description rests on controls that somebody else runs: it must say which. And an incident at a vendor reaches us only as fast as the contract makes it.',
    fix: 'List the controls that the vendor is relied on for (complementaryControls), and what the contract says about notice (noticeWithin, or noticeTerms where it names no time).',
    sources: ['S060', 'CC9.2', 'DC 7'],
  },
  check(vendor) {
    const faults: Fault[] = [];
    if (vendor.data.method === 'carve-out' && (vendor.data.complementaryControls ?? []).length === 0) {
      faults.push({
        at: at(vendor, 'complementaryControls'),
        message: `${vendor.id} is carved out, and no complementary controls are written that it is relied on for`,
        related: [{ at: at(vendor, 'method'), message: 'carve-out' }],
      });
    }
    if (vendor.data.noticeWithin === undefined && vendor.data.noticeTerms === undefined) {
      faults.push({
        at: atKey(vendor, 'noticeWithin'),
        severity: 'deviation',
        message: `${vendor.id} has neither noticeWithin nor noticeTerms: when it must tell of an incident is not known`,
      });
    }
    return faults;
  },
});
