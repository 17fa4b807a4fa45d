/** One YAML 1.2 document: text → composed nodes and a plain value, or the SYN-2 faults that make it none. */
import { Composer, type Document, isScalar, type Node, Parser } from 'yaml';
import type { Fault, Range } from '../fault.ts';
import { depthFault } from './limits.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { readValue } from './value.ts';

export interface YamlDocument {
  /** The composed nodes, for places; null where the text is no document. */
  readonly contents: Node | null;
  /** Undefined where the text is no document. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Where the parsed text begins in the file's text. */
  readonly from: number;
}

/** Duplicate keys are found in the walk: the library's own search takes quadratic time. */
const OPTIONS = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;

/** Reads a stretch of a file's text as one YAML document. */
export function readYaml(text: string, at: Range): YamlDocument {
  const source = text.slice(at.from, at.to);
  const tokens = [...new Parser().parse(source)];
  const tooDeep = depthFault(tokens, at.from);
  if (tooDeep) return unreadable([tooDeep], at);
  const [document, second] = firstTwo(new Composer(OPTIONS).compose(tokens, true, source.length));
  if (second) return unreadable([secondDocument(second, at)], at);
  if (!document) return unreadable([emptyDocument(at)], at);
  const warnings = document.warnings.filter((warning) => warning.code !== 'TAG_RESOLVE_FAILED');
  const errors = syntaxFaults([...document.errors, ...warnings], tokens, source, at.from);
  if (errors.length > 0) return unreadable(errors, at);
  if (document.directives?.yaml.version !== '1.2') return unreadable([otherVersion(at)], at);
  const contents = document.contents as Node | null;
  if (isUnwritten(contents)) return unreadable([emptyDocument(at)], at);
  return { contents, ...readValue(contents, text, at.from), from: at.from };
}

/** True where nothing is written but comments and a `---`; a written `null` is a value. */
function isUnwritten(contents: Node | null): boolean {
  return contents === null || (isScalar(contents) && contents.source === '' && contents.type === 'PLAIN');
}

type Composed = Document.Parsed;

function firstTwo(documents: Iterable<Composed>): readonly Composed[] {
  const found: Composed[] = [];
  for (const document of documents) {
    found.push(document);
    if (found.length === 2) break;
  }
  return found;
}

function unreadable(faults: readonly Fault[], at: Range): YamlDocument {
  return { contents: null, value: undefined, faults, from: at.from };
}

function fault(at: Range, message: string, help: string): Fault {
  return { rule: 'SYN-2', at, path: null, message, help };
}

function secondDocument(document: Composed, at: Range): Fault {
  const from = document.range[0] + at.from;
  return fault(
    { from, to: from },
    'A second YAML document begins here; a file holds one',
    'Delete the line --- (or ...) above, or write one file for each record.',
  );
}

function emptyDocument(at: Range): Fault {
  return fault(
    { from: at.from, to: at.from },
    'A record was expected here, and nothing is written',
    'Write the record as "key: value" lines, or delete the file.',
  );
}

function otherVersion(at: Range): Fault {
  return fault(
    { from: at.from, to: at.from },
    'The document asks for another version of YAML than 1.2',
    'Delete the line that begins with %YAML.',
  );
}
