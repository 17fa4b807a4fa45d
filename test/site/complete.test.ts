/**
 * What is in the content is on the pages: every value of every record of the sample stands on its page or row,
 * and no confidential value stands anywhere in the built portal.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { resolveLink } from '../../src/graph/resolve.ts';
import type { Field } from '../../src/model/fields-of.ts';
import { isReference } from '../../src/model/link.ts';
import type { Path } from '../../src/model/path.ts';
import { RECORD_TYPES } from '../../src/model/record-types.ts';
import { formatWritten } from '../../src/model/time/format.ts';
import { parseTime } from '../../src/model/time/span.ts';
import { parseDuration } from '../../src/model/time/window.ts';
import { visitFields } from '../../src/model/visit-fields.ts';
import { urlOf } from '../../src/publish/urls.ts';
import { shortName } from '../../src/publish/view/links.ts';
import { titleOf } from '../../src/publish/view/title.ts';
import { dayWords, instantWords } from '../../src/publish/view/value/moments.ts';
import { capitalised, plainWords } from '../../src/publish/view/value/words.ts';
import { type Checked, check } from '../../src/rules/check.ts';
import { portal, SAMPLE } from '../setup/portal.ts';

let folder: string;
let checked: Checked;

beforeAll(async () => {
  folder = await portal();
  checked = await check(SAMPLE, { cache: false });
});

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

function regionOf(node: Tree.Node, record: string): Tree.Node | null {
  if ('attrs' in node && node.attrs.some(({ name, value }) => name === 'data-record' && value === record)) return node;
  const children = 'childNodes' in node ? node.childNodes : [];
  for (const child of children) {
    const found = regionOf(child, record);
    if (found) return found;
  }
  return null;
}

/** Without white space: a link in a text stands in an element of its own. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

const pages = new Map<string, Tree.Document>();

/** The words of a record's page or row. */
async function shownOf(rec: Rec): Promise<string> {
  const path = decodeURIComponent(urlOf(rec).split('#')[0] ?? '');
  const page = pages.get(path) ?? parse(await readFile(join(folder, path, 'index.html'), 'utf8'));
  pages.set(path, page);
  const region = regionOf(page, rec.id);
  if (region === null) throw new Error(`${path} does not show ${rec.id}`);
  return squeezed(textOf(region));
}

/** The ways in which a value may be printed. */
function printsOf(rec: Rec, value: string | number | boolean, field: Field, path: Path): readonly string[] {
  if (typeof value === 'boolean') return [value ? 'yes' : 'no', value ? 'required' : 'not required'];
  const words = String(value);
  const own = [squeezed(words), plainWords(words), capitalised(plainWords(words)), value.toLocaleString('en-GB')];
  const span = field.temporal === null ? null : parseTime(value);
  if (span !== null) {
    const ends = [span.earliest, span.latest].filter(Number.isFinite);
    const [from, to] = ends.map((end) => instantWords(end, checked.graph.portal.data.timeZone));
    return span.precision === 'instant' ? [`${from}`] : [`between ${from} and ${to}`, ...own, dayWords(words)];
  }
  if (field.link === null || !isReference(words, field.link))
    return parseDuration(words) === null ? own : [formatWritten(words)];
  const target = resolveLink(checked.graph.index, field.link, words, rec, path);
  const { components = [], detectionSources = [] } = checked.graph.portal.data;
  const named = [...components, ...detectionSources].filter(({ id }) => id === words).map(({ name }) => name);
  if (target.state !== 'found' || target.rec === null) return [...own, ...named];
  return [...own, shortName(target.rec), titleOf(target.rec)].map((one) => squeezed(one));
}

interface Leaf {
  readonly pointer: string;
  readonly prints: readonly string[];
}

/** What the record itself holds, confidential values apart. */
function leavesOf(rec: Rec): readonly Leaf[] {
  const leaves: Leaf[] = [];
  visitFields(rec.type, rec.data, (value, field, path) => {
    if (field.class === 'confidential' || value === null || typeof value === 'object') return;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return;
    // The version of a policy is part of its name; the rank of a window is its parent's to print.
    if (path.at(-1) === 'businessDays' || path.at(-1) === 'perCalendarYear') return;
    leaves.push({ pointer: path.join('.'), prints: printsOf(rec, value, field, path) });
  });
  return leaves;
}

/** Said by the page as a whole: its marks and its heading say how a record stands. */
const SAID_OTHERWISE = /^(?:status|disposition)$/;

describe.each(RECORD_TYPES)('every %s', (type) => {
  test('is on its page with every value that it holds', async () => {
    const missing: string[] = [];
    let values = 0;
    for (const rec of checked.graph.all(type)) {
      const shown = await shownOf(rec);
      for (const { pointer, prints } of leavesOf(rec)) {
        if (SAID_OTHERWISE.test(pointer)) continue;
        values += 1;
        if (!prints.some((print) => shown.includes(squeezed(print))))
          missing.push(`${rec.id} ${pointer}: ${prints[0]}`);
      }
    }
    expect(missing).toEqual([]);
    expect(values).toBeGreaterThan(0);
  });
});

describe('confidential values', () => {
  /** Everything in the portal as text, Pagefind's compressed parts unpacked. */
  async function* texts(): AsyncGenerator<readonly [string, string]> {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      yield [path, (packed ? gunzipSync(bytes) : bytes).toString('utf8')];
    }
  }

  test('stand in no file of the portal', async () => {
    const secrets = checked.graph
      .all('incident')
      .flatMap(({ data }) => [
        ...Object.values(data.confidential ?? {}),
        ...(data.rootCauses ?? []).flatMap(({ detail }) => detail ?? []),
      ]);
    expect(secrets.length).toBeGreaterThan(3);
    const leaks: string[] = [];
    for await (const [path, text] of texts()) {
      for (const secret of secrets) if (text.includes(secret)) leaks.push(`${path}: ${secret}`);
    }
    expect(leaks).toEqual([]);
  });
});
