/** `new`: what is to be written for a record, worked out before anything is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../content/errors.ts';
import type { Rec } from '../../content/record.ts';
import { PLACES } from '../../model/places.ts';
import type { RecordType } from '../../model/record-types.ts';
import { isLogType, type LogType } from '../../model/registry.ts';
import { formatInstant } from '../../model/time/instant.ts';
import type { Checked } from '../../rules/check.ts';
import { contentFileOf } from '../content-file.ts';
import { CannotSplice } from '../nodes.ts';
import { withCsvRow, withYamlRow } from './log-row.ts';
import { isVersioned, nameOfNew, nextRef } from './name.ts';
import { nextVersionYaml } from './next-version.ts';
import { otherEnd } from './other-end.ts';
import { fileFor, logFor } from './place.ts';
import { type Moment, type Origin, presetOf } from './preset.ts';
import type { Preset } from './sketch.ts';
import { linkTo, type Source, sourceNamed } from './source.ts';
import { fileText, logText } from './text.ts';

/** A text that goes into a file, which is new or is there already. */
export interface Writing {
  /** Relative to the root. */
  readonly file: string;
  readonly text: string;
  /** What the file holds now; null where it is new. */
  readonly before: string | null;
}

export interface Made {
  readonly id: string;
  readonly record: Writing;
  /** The record that it comes from, with its end of the link. */
  readonly source: (Writing & { readonly id: string; readonly key: string }) | null;
}

export interface Asked {
  readonly type: RecordType;
  readonly from: string | undefined;
  readonly id: string | undefined;
}

/** An edit that cannot be made safely is made by hand. */
function byHand<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CannotSplice)) throw error;
    throw new UsageError(`${file} cannot be added to: ${error.message}. Add to it by hand.`);
  }
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** The next version, from the text of the one that `--from` names. */
function nextVersionOf(checked: Checked, { type, id }: Asked, { rec }: Source): Made {
  const { corpus } = checked;
  const slug = rec.id.replace(/^plan:/, '').split('@')[0] ?? '';
  const following = type === 'policy' || type === 'plan' ? nextRef(corpus, type, slug) : undefined;
  const name = nameOfNew(corpus, type, id ?? following, '');
  if (type !== 'threshold' && !name.replace(/^plan:/, '').startsWith(`${slug}@`))
    throw new UsageError(`${name} is no version of ${slug}: leave --from out, or name one such as ${following ?? ''}.`);
  const version = name.slice(name.indexOf('@') + 1);
  const before = rec.id.slice(rec.id.indexOf('@') + 1);
  const file = `${rec.file.slice(0, rec.file.lastIndexOf('/') + 1)}${version}${/\.[a-z]+$/.exec(rec.file)?.[0] ?? ''}`;
  const content = contentFileOf(rec.file, read(corpus.root, rec.file));
  const text = byHand(rec.file, () => content.with(nextVersionYaml(type, content.yaml, version, before)));
  return { id: name, record: { file, text, before: null }, source: null };
}

function inLog(root: string, type: LogType, preset: Preset, { file, exists }: ReturnType<typeof logFor>): Writing {
  if (!exists) return { file, text: logText(type, preset), before: null };
  const content = contentFileOf(file, read(root, file));
  const row = file.endsWith('.csv') ? withCsvRow : withYamlRow;
  return { file, text: byHand(file, () => content.with(row(content.yaml, type, preset))), before: content.raw };
}

function inFile(type: RecordType, name: string, preset: Preset): Writing {
  const isText = PLACES.some(({ kind, extensions }) => kind === type && extensions.includes('.md'));
  return { file: fileFor(type, name), text: fileText(type, preset, isText), before: null };
}

function sourceWriting(root: string, origin: Origin | null, id: string): Made['source'] {
  const end = origin && otherEnd(origin, id);
  if (!origin || !end) return null;
  const content = contentFileOf(end.file, read(root, end.file));
  const key = String(end.path.at(-1) ?? '');
  try {
    return {
      id: origin.source.name,
      key,
      file: end.file,
      text: content.with(end.edit(content.yaml)),
      before: content.raw,
    };
  } catch (error) {
    // An end that is not written at all may stay away.
    if (error instanceof CannotSplice) return null;
    throw error;
  }
}

function refuseFaulty(rec: Rec): void {
  const fault = rec.faults[0];
  if (fault === undefined) return;
  throw new UsageError(
    `${rec.file} has an error at /${fault.join('/')}. Run \`corroborate check\`, and repair it first.`,
  );
}

function recordFrom(checked: Checked, { type, id }: Asked, source: Source | null, now: Moment): Made {
  const { corpus, result } = checked;
  const origin = source && { source, link: linkTo(type, source) };
  const name = nameOfNew(corpus, type, id, now.day.slice(0, 4));
  const preset = presetOf(type, name, now, origin, result.findings);
  const record = isLogType(type)
    ? inLog(corpus.root, type, preset, logFor(corpus, type, now.day))
    : inFile(type, name, preset);
  return { id: name, record, source: sourceWriting(corpus.root, origin, name) };
}

/**
 * What is to be written for a new record.
 *
 * @throws UsageError where the name is taken or missing, or the source cannot be named or changed
 */
export function makeNew(checked: Checked, asked: Asked): Made {
  const { corpus, graph } = checked;
  const { type, from } = asked;
  const instant = formatInstant(Math.floor(graph.asOf / 1000) * 1000);
  const source = from === undefined ? null : sourceNamed(corpus, from);
  if (source) refuseFaulty(source.rec);
  const made =
    source?.rec.type === type && isVersioned(type)
      ? nextVersionOf(checked, asked, source)
      : recordFrom(checked, asked, source, { instant, day: instant.slice(0, 10) });
  if (made.record.before === null && existsSync(join(corpus.root, made.record.file)))
    throw new UsageError(`${made.record.file} is there already: nothing was written.`);
  return made;
}
