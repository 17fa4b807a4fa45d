/** The HTML of all `.md` texts of a session. */
import type { Rec } from '../../content/record.ts';
import { renderMarkdown } from '../../publish/markdown/render.ts';
import { filled } from '../../publish/markdown/sketch.ts';
import type { Session } from '../session.ts';
import { contextFrom, tablesOf } from './tables.ts';

/** By the path of the record's file. */
export type Bodies = ReadonlyMap<string, string>;

/** Stands for a text that the check refuses, in development alone: a build does not come this far. */
const REFUSED = '<p>This text cannot be shown: its findings say why.</p>';

/** Files with a text that is refused; for the other audiences every text is rendered by now. */
function refusedIn({ audience, result }: Session): ReadonlySet<string | null> {
  const findings = audience === 'auditor' ? result.findings : [];
  return new Set(findings.filter(({ rule }) => rule === 'SYN-5').map(({ file }) => file));
}

/** From the sketch that was made when the text was read, where there is one and all that the text names has a page. */
function htmlOf(rec: Rec, open: Session): string {
  const context = contextFrom(tablesOf(open), rec);
  const sketch = open.sketches.of(rec.file);
  const html = sketch === null ? null : filled(sketch, context);
  return html ?? renderMarkdown(open.corpus.bodyText(rec.file), context);
}

function render(open: Session): Bodies {
  const refused = refusedIn(open);
  // Texts that are no modules: those of `.md` records that show anything.
  const shown = open.records.filter(({ body, file }) => body?.mdx === false && !body.empty && !open.rendered.has(file));
  const html = (rec: Rec) => (refused.has(rec.file) ? REFUSED : htmlOf(rec, open));
  return new Map([...open.rendered, ...shown.map((rec) => [rec.file, html(rec)] as const)]);
}

const memory = new WeakMap<Session, Bodies>();

/**
 * The rendered texts of a session, made at the first call.
 *
 * @throws Error where a text cannot be published as it is
 */
export function bodiesOf(open: Session): Bodies {
  const known = memory.get(open) ?? render(open);
  memory.set(open, known);
  return known;
}
