/** What stands over every page while the content is written: the open findings, those of the page's own record first. */
import type { Finding } from '../../../rules/finding.ts';
import type { Site } from '../site.ts';
import { run, text, type Value } from '../value/value.ts';
import { place } from './findings.ts';
import { ruleLink, subjectLink } from './subjects.ts';

export interface Overlay {
  readonly summary: string;
  readonly items: readonly Value[];
  /** Some of them are on the record of this page. */
  readonly isOfThisPage: boolean;
  /** How many are left to the page of findings. */
  readonly rest: number;
}

const SHOWN = 30;

function item(site: Site, finding: Finding): Value {
  const severity = text(finding.severity);
  const said = text(`${finding.message}.`);
  return run(
    ruleLink(site, finding.rule),
    severity,
    subjectLink(site, finding.record, true),
    said,
    place(site, finding),
  );
}

/**
 * The overlay of a page; null in a site that is built, for readers who see no findings, and where there are none.
 *
 * @param record whose page it is
 */
export function overlayOf(site: Site, record: string | null): Overlay | null {
  if (site.workingRoot === null) return null;
  const open = site.result.findings.filter(({ status }) => status === 'open');
  if (open.length === 0) return null;
  const own = open.filter((finding) => finding.record === record);
  const others = open.filter((finding) => finding.record !== record);
  const ofPage = own.length === 0 ? '' : `, ${own.length} of them here`;
  return {
    summary: `${open.length} ${open.length === 1 ? 'finding' : 'findings'}${ofPage}`,
    items: [...own, ...others].slice(0, SHOWN).map((finding) => item(site, finding)),
    isOfThisPage: own.length > 0,
    rest: Math.max(open.length - SHOWN, 0),
  };
}
