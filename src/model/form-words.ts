/** The form of a field in words: what a new record's comments, an editor's hovers and the reference say beside what goes there. */
import type { Field } from './fields-of.ts';
import { forms } from './forms.ts';
import type { LinkSpec } from './link.ts';
import { nounsOf } from './nouns.ts';

function linkForm({ to, words, unlinked }: LinkSpec): string {
  const nouns = nounsOf(to);
  const others = [...words.map((word) => `the word ${word}`), ...(unlinked === null ? [] : [forms[unlinked].expected])];
  return [`the name of ${/^[aeio]/.test(nouns) ? 'an' : 'a'} ${nouns}`, ...others].join(', or ');
}

/** The form of what is written, as a noun phrase; '' where it is plain text, or a mapping with keys of its own. */
export function formOf(field: Field): string {
  if (field.words.size > 0) return `one of ${[...field.words.keys()].join(', ')}`;
  if (field.link !== null) return linkForm(field.link);
  if (field.keyField !== null) return 'a mapping';
  if (field.entry === null) return field.expected === 'text' ? '' : field.expected;
  const each = formOf(field.entry);
  return each === '' ? field.expected : `${field.expected}, each ${each}`;
}
