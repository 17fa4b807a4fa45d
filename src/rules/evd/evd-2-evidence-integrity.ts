/** EVD-2: the evidence is what it was when it was collected. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { isUnread } from '../../graph/mentions.ts';
import { Blocked } from '../../graph/poison.ts';
import { getAt } from '../../model/path.ts';
import { EVIDENCE_FILES } from '../../model/places.ts';
import { at, defineRule, type Fault, inFile } from '../rule.ts';

const LARGEST = 25 * 1024 * 1024;

function size(bytes: number): string {
  return `${bytes.toLocaleString('en-GB')} bytes`;
}

function judgeFile(item: Rec<'evidence'>, graph: Graph): Fault[] {
  const { file, sha256 } = item.data;
  if (file === undefined) return [];
  const path = `${EVIDENCE_FILES}/${file}`;
  const place = at(item, 'file');
  const found = graph.corpus.evidenceFiles.get(file);
  // SYN-1 has said so: what stands in the file is not known.
  if (isUnread(graph, path) || (found?.sha256 === null && found.bytes <= LARGEST))
    throw new Blocked(`${path} cannot be read`);
  if (!found) {
    return [
      {
        at: place,
        message: `${item.id} names the file ${path}, which does not exist`,
        help: `Put the file there, or correct file in ${item.file}.`,
      },
    ];
  }
  if (found.bytes > LARGEST) {
    return [
      {
        at: place,
        message: `${item.id} names ${path}, which has ${size(found.bytes)}; at most ${size(LARGEST)} (25 MiB) are allowed`,
        help: 'Keep the file in its system of record and write url in place of file and sha256.',
      },
    ];
  }
  if (found.sha256 === sha256) return [];
  return [
    {
      at: at(item, 'sha256'),
      message: `${item.id} has the SHA-256 ${String(sha256)}, but ${path} has ${String(found.sha256)}`,
      help: 'The file is not the one that was collected: put the original back. Only if the digest was written wrongly, correct it.',
      related: [{ at: inFile(path), message: `the file, ${found.bytes} bytes` }],
    },
  ];
}

function unnamed(graph: Graph): Fault[] {
  // Also the items that REF-1 reports: their files are named, if by a second item of one id.
  const twice = graph.corpus.records.filter((rec) => rec.type === 'evidence').map((rec) => getAt(rec.data, ['file']));
  const named = new Set<unknown>([...graph.all('evidence').map((item) => item.data.file), ...twice]);
  return [...graph.corpus.evidenceFiles.keys()]
    .filter((file) => !named.has(file))
    .map((file) => ({
      at: inFile(`${EVIDENCE_FILES}/${file}`),
      message: `${EVIDENCE_FILES}/${file} is named by no evidence item`,
      help: `Add an item to content/evidence/ with file: ${file} and its sha256, or delete the file.`,
    }));
}

export const evidenceIntegrity = defineRule({
  code: 'EVD-2',
  on: ['portal', 'evidence'],
  text: {
    what: 'The file of an evidence item is missing, larger than 25 MiB, or its SHA-256 is not the one recorded; or a file below content/evidence/files is named by no item.',
    why: 'Evidence that can change after it was collected proves nothing, and a file that no item names has no origin.',
    fix: 'Put the original file back, or describe the file in an evidence item with its SHA-256.',
    sources: ['S041', 'S042', 'CC7.4'],
  },
  check: (subject, graph) => (subject.type === 'evidence' ? judgeFile(subject, graph) : unnamed(graph)),
});
