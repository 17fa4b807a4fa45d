/** What a site must hold for the records that its audience may see. */
import type { Corpus } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import { urlOf } from '../urls.ts';

export interface ExpectedRecord {
  readonly id: string;
  /** Path of its page within the site: `incidents/INC-2026-001/`. */
  readonly page: string;
  /** The anchor of its row; null where the page is its own. */
  readonly row: string | null;
  /** The text below its front matter must be shown. */
  readonly body: boolean;
  /** Anchors of the headings of that text. */
  readonly headings: readonly string[];
}

function expectedOf(rec: Rec): ExpectedRecord {
  const [page = '', row] = decodeURIComponent(urlOf(rec)).slice(1).split('#');
  const body = rec.body !== null && !rec.body.empty;
  return {
    id: rec.id,
    page,
    row: row ?? null,
    body,
    headings: rec.body?.headings.map((heading) => heading.anchor) ?? [],
  };
}

export interface Expectation {
  readonly records: readonly ExpectedRecord[];
  readonly publicFiles: ReadonlySet<string>;
}

/** The expectation for these records. */
export function expectationOf(corpus: Corpus, records: readonly Rec[]): Expectation {
  return { records: records.map(expectedOf), publicFiles: new Set(corpus.publicFiles) };
}
