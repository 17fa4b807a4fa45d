/** REF-6: what was once published does not vanish without a word. */
import type { Graph } from '../../graph/graph.ts';
import { TOMBSTONES_FILE } from '../../model/places.ts';
import { RECORD_TYPES, type RecordType } from '../../model/record-types.ts';
import { at, defineRule } from '../rule.ts';

function isRecordType(type: string): type is RecordType {
  return (RECORD_TYPES as readonly string[]).includes(type);
}

/** Still there, or possibly among what could not be read. */
function remains(graph: Graph, id: string, type: string): boolean {
  if (!isRecordType(type)) return graph.index.anyByName(id) !== undefined;
  return graph.index.byName(type, id) !== undefined || graph.index.isOpaque(type);
}

export const vanishedRecord = defineRule({
  code: 'REF-6',
  on: ['portal'],
  text: {
    what: 'A record that the manifest of an earlier build lists is gone, and no tombstone says why. Judged only with --previous.',
    why: 'A population that shrinks between two visits of the auditor is the first sign of records that were removed.',
    fix: 'Put the record back, or add its id to content/tombstones.yaml with the reason, the role and the time of the withdrawal.',
    sources: ['S041', 'S160', 'CC7.4'],
  },
  *check(_portal, graph) {
    const gone = (graph.previous?.records ?? []).filter(({ id, type }) => !remains(graph, id, type));
    if (gone.length === 0) return;
    const buried = new Set(graph.tombstones?.data.tombstones.map((one) => one.id) ?? []);
    for (const { id, type } of gone) {
      if (buried.has(id)) continue;
      yield {
        at: graph.tombstones ? at(graph.tombstones, 'tombstones') : null,
        subject: id,
        message: `${id} (${type}) was published by an earlier build, and neither its record nor a tombstone is there now`,
        help: `Put ${id} back, or add "- { id: ${id}, reason: …, by: …, at: … }" to tombstones in ${TOMBSTONES_FILE}.`,
      };
    }
  },
});
