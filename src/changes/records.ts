/** Which records came, went and changed. */
import { diffWordsWithSpace } from 'diff';
import type { Rec } from '../content/record.ts';
import type { Checked } from '../rules/check.ts';
import type { RecordChange } from './changes.ts';
import { fieldChanges } from './fields.ts';
import type { Pair } from './pairs.ts';

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function textChange(before: string, after: string): RecordChange['text'] {
  if (before === after) return null;
  const parts = diffWordsWithSpace(before, after);
  const count = (kind: 'added' | 'removed') =>
    parts.filter((part) => part[kind]).reduce((sum, part) => sum + wordsIn(part.value), 0);
  return { inserted: count('added'), deleted: count('removed') };
}

function gone({ type, id }: Rec, after: Checked): RecordChange {
  const tombstone = after.corpus.tombstones?.data.tombstones?.find((one) => one?.id === id);
  const fate = tombstone === undefined ? 'deleted' : 'withdrawn';
  return { type, id, fate, fields: [], text: null, reason: tombstone?.reason ?? null };
}

function changed(was: Rec, is: Rec, before: Checked, after: Checked): readonly RecordChange[] {
  const fields = fieldChanges(is.type, was.data, is.data);
  const text = textChange(before.corpus.bodyText(was.file), after.corpus.bodyText(is.file));
  if (fields.length === 0 && text === null) return [];
  return [{ type: is.type, id: is.id, fate: 'changed', fields, text, reason: null }];
}

/** The records that differ, by type and id. */
export function recordChanges(pairs: readonly Pair[], before: Checked, after: Checked): readonly RecordChange[] {
  return pairs.flatMap(({ type, id, before: was, after: is }): readonly RecordChange[] => {
    if (was === null) return [{ type, id, fate: 'added', fields: [], text: null, reason: null }];
    return is === null ? [gone(was, after)] : changed(was, is, before, after);
  });
}
