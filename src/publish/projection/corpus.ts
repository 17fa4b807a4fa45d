/** A projection as the corpus that pages and their graph are made from. Nothing of the content root is within its reach. */
import type { Body, BodyElement } from '../../content/body.ts';
import type { Corpus, Register } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import type { Position, SourceFile } from '../../content/source.ts';
import type { Audience } from '../../model/audience.ts';
import { guardHidden } from './hidden-fields.ts';
import type { ProjectedBody, ProjectedFile, ProjectedRecord, ProjectedRegister, Projection } from './projection.ts';

/** Places in files are for findings, which know their own. */
const NOWHERE: Position = { line: 1, column: 1 };

function bodyOf(body: ProjectedBody): Body {
  const { offsetLine, mdx, readable, empty } = body;
  const headings = body.headings.map((heading) => ({ ...heading, at: NOWHERE }));
  const elements = body.elements.map(
    (element): BodyElement => ({
      ...element,
      attributeAt: {},
      at: NOWHERE,
      end: NOWHERE,
      parent: null,
      clause: null,
    }),
  );
  return { offsetLine, mdx, readable, empty, headings, elements, references: [], prose: [] };
}

function recordOf(record: ProjectedRecord, audience: Audience): Rec {
  const { type, id, alias, data, file, base, draft, faults, body } = record;
  guardHidden(type, id, data, audience);
  // What the model says of a record's data holds for all that the audience may see.
  return { type, id, alias, data, file, base, draft, faults, body: body && bodyOf(body) } as unknown as Rec;
}

function registerOf<K extends 'portal' | 'tombstones'>(
  type: K,
  register: ProjectedRegister,
  audience: Audience,
): Register<K> {
  guardHidden(type, type, register.data, audience);
  return { type, id: type, base: [], ...register } as unknown as Register<K>;
}

function sourceFile({ path, sha256 }: ProjectedFile): SourceFile {
  return { path, kind: null, bytes: 0, sha256, text: '' };
}

/** The corpus of a projection. */
export function corpusOf(projection: Projection): Corpus {
  const files = new Map(projection.files.map((file) => [file.path, sourceFile(file)]));
  const texts = new Map(projection.records.map(({ file, body }) => [file, body?.text ?? '']));
  const { tombstones, audience } = projection;
  return {
    root: '',
    files: [...files.values()],
    records: projection.records.map((record) => recordOf(record, audience)),
    portal: registerOf('portal', projection.portal, audience),
    tombstones: tombstones && registerOf('tombstones', tombstones, audience),
    findings: [],
    opaqueTypes: new Set(projection.opaqueTypes),
    evidenceFiles: new Map(),
    publicFiles: projection.publicFiles.map(({ path }) => path),
    secrets: [],
    unreadable: [],
    file: (path) => files.get(path),
    publicText: () => null,
    bodyText: (file) => texts.get(file) ?? '',
    locate: () => null,
  };
}
