/** The HTML of all `.md` texts of a session: rendered once, kept from one build to the next. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Cache, openCache } from '../../content/cache/cache.ts';
import { engineVersion } from '../../content/cache/engine-version.ts';
import type { Rec } from '../../content/record.ts';
import type { Audience } from '../../model/audience.ts';
import { CODE_FOLDER } from '../engine.ts';
import type { Session } from '../session.ts';
import { holds, type Kept } from './kept.ts';
import type { Job } from './protocol.ts';
import { contextFrom, tablesOf } from './tables.ts';
import { renderAll } from './threads.ts';

const RENDERER = new URL('publish/markdown/', CODE_FOLDER);

/** A digest of the code that renders and of what it stands on. */
function rendererVersion(): string {
  const version = createHash('sha256').update(engineVersion());
  for (const name of readdirSync(RENDERER).sort()) version.update(readFileSync(new URL(name, RENDERER)));
  return version.digest('hex');
}

/** What a site build leaves behind holds only what its audience may see: a file for each audience. */
export function textCache(root: string, audience: Audience): Cache {
  return openCache(root, `html-${audience}`, rendererVersion());
}

/** What the cache has for a text, as long as it still holds. */
function fromCache(cache: Cache, job: Job, sha256: string, open: Session): Kept | null {
  const found = cache.get(job.file, sha256);
  const kept = found === null ? null : (JSON.parse(found) as Kept);
  return kept !== null && holds(kept, contextFrom(tablesOf(open), job)) ? kept : null;
}

export interface Bodies {
  /** By the path of the record's file. */
  readonly html: ReadonlyMap<string, string>;
  /** Keeps them for the next build. @throws WriteFailure */
  save(): void;
}

/** Stands for a text that the check refuses, in development alone: a build does not come this far. */
const REFUSED = '<p>This text cannot be shown: its findings say why.</p>';

/** Texts that are no modules: those of `.md` records that show anything. */
function jobOf(rec: Rec, open: Session): Job[] {
  if (rec.body === null || rec.body.mdx || rec.body.empty) return [];
  return [{ type: rec.type, id: rec.id, file: rec.file, text: open.corpus.bodyText(rec.file) }];
}

async function render(open: Session): Promise<Bodies> {
  const cache = open.kept;
  const digest = (file: string) => open.corpus.file(file)?.sha256 ?? '';
  // For the other audiences every text is rendered by now.
  const findings = open.audience === 'auditor' ? open.result.findings : [];
  const refused = new Set(findings.filter((finding) => finding.rule === 'SYN-5').map(({ file }) => file));
  const html = new Map([...open.rendered, ...[...refused].map((file) => [file ?? '', REFUSED] as const)]);
  const jobs = open.records.flatMap((rec) => jobOf(rec, open)).filter((job) => !html.has(job.file));
  const missing = jobs.filter((job) => {
    const kept = fromCache(cache, job, digest(job.file), open);
    if (kept !== null) html.set(job.file, kept.html);
    return kept === null;
  });
  const rendered = await renderAll(tablesOf(open), missing);
  for (const [at, kept] of rendered.entries()) {
    const file = missing[at]?.file ?? '';
    html.set(file, kept.html);
    cache.put(file, digest(file), JSON.stringify(kept));
  }
  return { html, save: () => cache.save() };
}

const memory = new WeakMap<Session, Promise<Bodies>>();

/**
 * The rendered texts of a session; the first call begins the work.
 *
 * @throws Error where a text cannot be published as it is, WriteFailure where the cache folder cannot be used
 */
export function bodiesOf(open: Session): Promise<Bodies> {
  const known = memory.get(open);
  if (known !== undefined) return known;
  const begun = render(open);
  // Whoever waits for it meets the failure; until then it must not end the process.
  begun.catch(() => undefined);
  memory.set(open, begun);
  return begun;
}
