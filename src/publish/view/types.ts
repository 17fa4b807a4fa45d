/** Types that components name: they may not reach into the rooms where these are declared. */
export type { Rec } from '../../content/record.ts';
export type { RecordType } from '../../model/record-types.ts';
