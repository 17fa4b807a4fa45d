/** A file that holds one record, or a register: YAML alone, or front matter and a text. */
import type { Root } from 'mdast';
import type { FileKind, RecordType } from '../../model/record-types.ts';
import { isDraft } from '../../model/registry.ts';
import { type BodyContext, parseBody } from '../body/parse-body.ts';
import type { Body } from '../body.ts';
import type { Fault } from '../fault.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { judge, measureOf } from '../schema/judge.ts';
import { isWithin } from '../schema/problems.ts';
import { judgeSeverities } from '../schema/severities.ts';
import type { ContentFinding } from '../source.ts';
import { type Claim, subjectOf } from '../walk/claim.ts';
import { findingsOf } from './findings.ts';
import { type Naming, nameRecord } from './names.ts';
import type { ParsedFile, ParsedRecord } from './parsed.ts';
import { type Data, readData } from './read-data.ts';
import { stubOf } from './stub.ts';
import { charactersOutside, type FileText } from './text-of.ts';

/** Given the tree of a sound text of a `.md` file, with the record that it belongs to. */
export type OnText = (tree: Root, context: BodyContext) => void;

interface Read {
  readonly record: ParsedRecord;
  readonly faults: readonly Fault[];
}

function isRegister(kind: FileKind): kind is 'portal' | 'tombstones' {
  return kind === 'portal' || kind === 'tombstones';
}

function nameOfData(claim: Claim, data: Data, faulty: Naming['faulty']): Naming {
  if (isRegister(claim.kind)) return { id: claim.kind, alias: null, faults: [], faulty: [] };
  return nameRecord(claim.kind, data.value, faulty, claim, data.place);
}

function readRecord(claim: Claim, data: Data): Read {
  if (isWithin([], data.faulty)) return { record: stubOf(claim), faults: data.faults };
  const judged = judge(measureOf(claim.kind), data.value, data.faulty, data.place);
  const severities =
    claim.kind === 'portal' ? judgeSeverities(data.value, judged.faulty, data.place) : { faults: [], faulty: [] };
  const faulty = [...judged.faulty, ...severities.faulty];
  const faults = [...data.faults, ...judged.faults, ...severities.faults];
  if (isWithin([], faulty)) return { record: stubOf(claim), faults };
  const naming = nameOfData(claim, data, faulty);
  const record: ParsedRecord = {
    id: naming.id,
    alias: naming.alias,
    data: data.value,
    base: [],
    body: null,
    draft: !isRegister(claim.kind) && isDraft(claim.kind, data.value as Readonly<Record<string, unknown>>),
    faults: [...faulty, ...naming.faulty],
  };
  return { record, faults: [...faults, ...naming.faults] };
}

/** A `.yaml` file with one record. */
export function parseYamlFile(claim: Claim, file: FileText): ParsedFile {
  const yaml = { from: file.start, to: file.text.length };
  const { record, faults } = readRecord(claim, readData(file, yaml));
  const findings = findingsOf(file, [...charactersOutside(file, yaml), ...faults], subjectOf(claim, record.id));
  return { kind: claim.kind, records: [record], findings, opaque: false };
}

/** A `.md` or `.mdx` file: the body is judged also where the front matter has faults. */
export function parseTextFile(claim: Claim, file: FileText, onText: OnText): ParsedFile {
  const { yaml, body, faults: delimiters } = splitFrontMatter(file.clean, file.start);
  const data = yaml === null ? null : readData(file, yaml);
  const read = data === null ? { record: stubOf(claim), faults: [] } : readRecord(claim, data);
  const record = delimiters.length === 0 ? read.record : stubOf(claim);
  const findings = findingsOf(file, [...charactersOutside(file, yaml), ...delimiters, ...read.faults], record.id);
  if (body === null) return { kind: claim.kind, records: [record], findings, opaque: false };
  const text = readBody(claim, file, body, record.id, onText);
  return {
    kind: claim.kind,
    records: [{ ...record, body: text.body }],
    findings: [...findings, ...text.findings],
    opaque: false,
  };
}

function readBody(
  claim: Claim,
  file: FileText,
  at: { from: number; line: number },
  record: string,
  onText: OnText,
): { body: Body; findings: readonly ContentFinding[] } {
  const context = { type: claim.kind as RecordType, file: file.path, record };
  const mdx = claim.extension === '.mdx';
  const isMade = !mdx && file.characters.length === 0;
  const onSound = (tree: Root) => isMade && onText(tree, context);
  return parseBody(file.clean.slice(at.from), at.line, mdx, context, onSound);
}
