/** Blocks that several types of records have: evidence, an accepted risk, findings with their answers. */
import type { Rec } from '../../../content/record.ts';
import { type Block, row, type Table, tableBlock } from '../block.ts';
import { recordLink } from '../links.ts';
import { addressOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, code, type Fact, fact, fileLink, NOT_RECORDED, text, type Value, webLink } from '../value/value.ts';
import { counted, plainWords } from '../value/words.ts';

const WHY_NOT_SERVED = {
  'no-file': 'kept elsewhere',
  confidential: 'confidential: withheld',
  kind: 'withheld: not a kind of file that the portal serves',
  content: 'withheld: its bytes are not what its name says',
} as const;

/** The served file under its hash, the address where it is kept, or why it is withheld. */
export function evidenceFile(site: Site, rec: Rec<'evidence'>): Value {
  const publication = site.evidence.get(rec.id);
  if (publication?.served) {
    const name = `${rec.id}.${publication.path.split('.').at(-1)}`;
    return fileLink(
      addressOf(site, publication.path),
      `${publication.file} (${counted(publication.bytes, 'byte')})`,
      name,
    );
  }
  if (rec.data.url !== undefined) return webLink(rec.data.url);
  return publication ? absent(WHY_NOT_SERVED[publication.reason]) : NOT_RECORDED;
}

/** The hash of the served file, where that is not the evidence itself: a picture's metadata is not published. */
export function servedFacts(site: Site, rec: Rec<'evidence'>): readonly Fact[] {
  const publication = site.evidence.get(rec.id);
  if (!publication?.served || publication.servedSha256 === publication.sha256) return [];
  return [fact('Served without its metadata, with the SHA-256', code(publication.servedSha256))];
}

/** A table of evidence items. */
export function evidenceTable(site: Site, items: readonly Rec<'evidence'>[], caption = 'Evidence items'): Table {
  return {
    caption,
    columns: [{ label: 'Item' }, { label: 'Kind' }, { label: 'Collected' }, { label: 'From' }, { label: 'File' }],
    rows: items.map((item) =>
      row([
        recordLink(site, item),
        text(plainWords(item.data.kind)),
        at(site, item, ['collectedAt']),
        text(item.data.systemOfRecord),
        evidenceFile(site, item),
      ]),
    ),
    empty: 'No evidence is cited.',
    note: null,
  };
}

/** The evidence items that a field names. */
export function evidenceBlock(site: Site, rec: Rec, ids: readonly string[] | undefined): Block {
  const items = (ids ?? []).map((id) => site.graph.index.byName('evidence', id)).filter((item) => item !== undefined);
  return tableBlock(evidenceTable(site, items, `Evidence for ${rec.id}`));
}
