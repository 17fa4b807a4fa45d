/** A whole file of each kind, from a small made-up organisation in which every rule is content. */
import type { FileKind } from '../../../model/record-types.ts';
import type { Block } from '../block.ts';
import { mark } from '../value/value.ts';
import EXAMPLES from './reference-examples.json' with { type: 'json' };

export interface ReferenceExample {
  readonly file: string;
  readonly lines: readonly string[];
}

const BY_KIND: Readonly<Record<FileKind, ReferenceExample>> = EXAMPLES;

export function referenceExample(kind: FileKind): Block {
  const { file, lines } = BY_KIND[kind];
  return {
    kind: 'example',
    example: {
      verdict: mark('checks clean', 'good'),
      title: 'A whole file',
      files: [
        { file, act: 'changed', lines: lines.map((line) => ({ sign: ' ', parts: [{ text: line, changed: false }] })) },
      ],
      notes: [],
      findings: [],
      empty: 'No rule finds anything in it.',
    },
  };
}
