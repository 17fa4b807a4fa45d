/** Every record that the audience may see has its page, or its row, with something on it. */

import type { Region } from './element-facts.ts';
import type { ExpectedRecord } from './expected.ts';
import { fileOf } from './links.ts';

/** What was found on one page. */
export interface FoundPage {
  readonly anchors: ReadonlySet<string>;
  readonly regions: readonly Region[];
}

/** A page's regions by the record that they show. */
type Shown = ReadonlyMap<string, readonly Region[]>;

function faultsOn(expected: ExpectedRecord, file: string, { anchors }: FoundPage, shown: Shown): readonly string[] {
  const of = (kind: Region['kind']) => shown.get(expected.id)?.find((region) => region.kind === kind);
  const region = of('record');
  if (region === undefined)
    return [`${file}: does not show ${expected.id} (no element with data-record="${expected.id}")`];
  const faults: string[] = [];
  if (!region.filled) faults.push(`${file}: the element of ${expected.id} is empty`);
  if (expected.row !== null && region.anchor !== expected.row)
    faults.push(`${file}: the row of ${expected.id} has no anchor ${expected.row}`);
  if (!expected.body) return faults;
  if (of('body')?.filled !== true) faults.push(`${file}: the text of ${expected.id} is missing`);
  const missing = expected.headings.find((heading) => !anchors.has(heading));
  if (missing !== undefined) faults.push(`${file}: the heading #${missing} of ${expected.id} has no anchor`);
  return faults;
}

/** The records that are missing, or whose page or row is empty. */
export function recordFaults(
  records: readonly ExpectedRecord[],
  pages: ReadonlyMap<string, FoundPage>,
): readonly string[] {
  const shownBy = new Map<FoundPage, Shown>();
  const shownOn = (page: FoundPage): Shown => {
    const shown = shownBy.get(page) ?? Map.groupBy(page.regions, ({ record }) => record);
    shownBy.set(page, shown);
    return shown;
  };
  return records.flatMap((expected) => {
    const file = fileOf(expected.page);
    const page = pages.get(file);
    if (page === undefined) return [`${expected.id} has no page: ${file} is missing`];
    return faultsOn(expected, file, page, shownOn(page));
  });
}
