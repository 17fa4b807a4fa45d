/** The page of a record: its sections say nothing twice, and stand in the order in which they are read. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { RecordType } from '../../../src/model/record-types.ts';
import type { Section } from '../../../src/publish/view/block.ts';
import { recordView } from '../../../src/publish/view/record/record-view.ts';
import { recordOf, type Site } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { siteOf } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await siteOf(await check(fileURLToPath(new URL('../../../', import.meta.url)), { cache: false }));
});

function sectionOf(type: RecordType, id: string, title: string): Section {
  const found = recordView(site, recordOf(site, type, id)).sections.find((one) => one.title === title);
  if (found === undefined) throw new Error(`${id} has no section ${title}`);
  return found;
}

test('the only fact of a section that has its title is not labelled with it again', () => {
  const [block, ...others] = sectionOf('vendor', 'VND-TEXTWAVE', 'Complementary controls').blocks;
  expect(others).toEqual([]);
  expect(block).toMatchObject({ kind: 'words', value: { kind: 'list' } });
});

test('a fact of another name keeps its label, and so do several', () => {
  for (const [title, labels] of [
    ['Due dates', ['Due']],
    ['Where it comes from', ['Sources', 'Root causes']],
  ] as const) {
    const [block] = sectionOf('remediation', 'REM-2026-003', title).blocks;
    expect(block?.kind === 'facts' && block.facts.map(({ label }) => label)).toEqual(labels);
  }
});

test('the caption of a list says how long it is', () => {
  const [block] = sectionOf('obligation', 'OBL-DPA-2', 'Reviews').blocks;
  expect(block?.kind === 'table' && [block.table.caption, block.table.rows.length]).toEqual(['Reviews: 1', 1]);
});

test('what a disclosure states stands together, and its text after it', () => {
  const titles = recordView(site, recordOf(site, 'disclosure', 'DIS-2026-002')).sections.map(({ title }) => title);
  expect(titles).toEqual([
    'Facts',
    'Nature',
    'Timing',
    'Extent',
    'Effect',
    'Disposition',
    'Text',
    'The chain behind it',
    'Claims',
  ]);
});
