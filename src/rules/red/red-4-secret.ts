/** RED-4: no secret stands anywhere in the content. */
import type { Secret } from '../../content/secrets/scan.ts';
import type { Graph, Owner } from '../../graph/graph.ts';
import { recordsIn } from '../../graph/mentions.ts';
import { fieldAt } from '../../model/fields-of.ts';
import { startsWith } from '../../model/path.ts';
import { EVIDENCE_FILES } from '../../model/places.ts';
import { at, defineRule, type Fault, inFile, inText, type Spot } from '../rule.ts';
import { isNarrative } from './exposed-texts.ts';

/** Detectors whose finds are URLs with credentials: in what RED-2 looks through, it speaks of them. */
const URLS: readonly string[] = ['basicauth', 'database-connection-string'];

/** The record, or the register, that a place of a file belongs to. */
function ownerOf(secret: Secret, graph: Graph): Owner | undefined {
  const registers = [graph.portal, ...(graph.tombstones ? [graph.tombstones] : [])];
  const owners: readonly Owner[] = [
    ...registers.filter((one) => one.file === secret.file),
    ...recordsIn(graph, secret.file),
  ];
  const { path } = secret;
  return path === null ? owners.find((one) => one.base.length === 0) : owners.find((one) => startsWith(path, one.base));
}

function spotOf(secret: Secret, owner: Owner | undefined): Spot {
  if (!owner) return inFile(secret.file, secret.position);
  return secret.path ? at(owner, ...secret.path.slice(owner.base.length)) : inText(owner, secret.position);
}

/** Whose the finding is where no record holds the place: the evidence item's that names the file, a log's own. */
function subjectOf({ file }: Secret, graph: Graph): string {
  const evidence = file.startsWith(`${EVIDENCE_FILES}/`) ? file.slice(EVIDENCE_FILES.length + 1) : null;
  const item = graph.index
    .all('evidence')
    .find((one) => evidence !== null && one.faults.length === 0 && one.data.file === evidence);
  if (item) return item.id;
  const [record] = recordsIn(graph, file);
  return record ? (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '') : 'portal';
}

/** Does RED-2 speak of a URL with credentials at this place? */
function isSpokenOf({ detector, path, position }: Secret, owner: Owner | undefined, graph: Graph): boolean {
  if (!owner || !URLS.includes(detector)) return false;
  const rec =
    owner.type === 'portal' || owner.type === 'tombstones' ? undefined : graph.index.byName(owner.type, owner.id);
  if (owner.type !== 'portal' && (!rec || rec.draft || rec.faults.length > 0)) return false;
  if (path === null) return isNarrative(owner.type) && position.line >= (rec?.body?.offsetLine ?? Infinity);
  const field = fieldAt(owner.type, path.slice(owner.base.length));
  return isNarrative(owner.type) || field?.class === 'public';
}

function judge(secret: Secret, graph: Graph): Fault[] {
  const owner = ownerOf(secret, graph);
  if (isSpokenOf(secret, owner, graph)) return [];
  return [
    {
      at: spotOf(secret, owner),
      ...(owner ? {} : { subject: subjectOf(secret, graph) }),
      message: `${secret.file} holds a secret at line ${secret.position.line}, column ${secret.position.column}: ${secret.what}, ${secret.shown}`,
    },
  ];
}

export const secret = defineRule({
  code: 'RED-4',
  on: ['portal'],
  text: {
    what: 'A secret (a key, token, password in a connection string, or private key) stands anywhere in the content: fields, confidential ones too, texts, comments, logs, text evidence, and text files under public/. A comment that turns a scanner off has no effect here.',
    why: 'What is committed is copied to every clone and stays in the history. A secret in the compliance repository is an incident of its own.',
    fix: 'Revoke the secret first, then take it out of the file and out of the history, and write what it was in words (“a deploy key of the build machine”).',
    sources: ['S046', 'CC6.1'],
  },
  check: (_portal, graph) => graph.corpus.secrets.flatMap((one) => judge(one, graph)),
});
