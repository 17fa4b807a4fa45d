/** Records made of nothing but what a test is about. */
import type { Rec } from '../../src/content/record.ts';
import type { RecordType } from '../../src/model/record-types.ts';
import type { RecordData } from '../../src/model/registry.ts';

/** A sound record that is no draft; its `data` holds only what is given. */
export function recordOf<T extends RecordType>(type: T, id: string, data: Partial<RecordData[T]>): Rec<T> {
  return {
    type,
    id,
    alias: null,
    data: data as RecordData[T],
    file: `${id}.yaml`,
    base: [],
    body: null,
    draft: false,
    faults: [],
  };
}
