/**
 * The content loader of every collection: it passes on the records that were read and checked. Astro's own
 * loaders read the files a second time, with another YAML parser, and go on when something is wrong.
 */
import type { Loader } from 'astro/loaders';
import type { Rec } from '../content/record.ts';
import type { RecordType } from '../model/record-types.ts';
import { type Bodies, bodiesOf } from './render/bodies.ts';
import { type Session, sessionUnlessTypesOnly } from './session.ts';
import { bodyModule } from './vite/bodies.ts';

/** The name by which a development server asks for all collections to be filled again. */
export const LOADER_NAME = 'corroborate';

/** What a collection of this type shows. In development records with faults are left to the findings page. */
function recordsOf(type: RecordType, open: Session): readonly Rec[] {
  const all = open.records.filter((rec) => rec.type === type);
  return open.mode === 'dev' ? all.filter((rec) => rec.faults.length === 0) : all;
}

/** How the text of a record reaches its page: as a module, as HTML, or not at all. */
function textOf(rec: Rec, bodies: Bodies): object {
  if (rec.body === null || rec.body.empty) return {};
  if (rec.body.mdx) return { filePath: bodyModule(rec), deferredRender: true };
  const rendered = bodies.get(rec.file);
  if (rendered === undefined) throw new Error(`the text of ${rec.id} was not rendered`);
  return { rendered: { html: rendered } };
}

/**
 * The loader of one collection. Whatever it throws fails the build: a duplicate id, a record that its schema
 * refuses, a text that cannot be rendered.
 */
export function recordLoader(type: RecordType): Loader {
  return {
    name: LOADER_NAME,
    async load({ store, parseData }) {
      const open = sessionUnlessTypesOnly();
      store.clear();
      if (open === null) return;
      const bodies = bodiesOf(open);
      for (const rec of recordsOf(type, open)) {
        if (store.has(rec.id)) throw new Error(`two records of type ${type} have the id ${rec.id}`);
        // Of a record that is shown in part the model's schema would miss the rest.
        const isWhole = open.audience === 'auditor';
        const data = isWhole ? await parseData({ id: rec.id, data: rec.data }) : { ...rec.data };
        store.set({ id: rec.id, data, ...textOf(rec, bodies) });
        if (rec.body?.mdx === true && !rec.body.empty) store.addModuleImport(bodyModule(rec));
      }
    },
  };
}
