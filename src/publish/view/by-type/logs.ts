/** Rows of logs: they have no page of their own; these layouts say what a row prints. */
import type { Layout } from '../record/layout.ts';

export const event: Layout<'event'> = { heading: ['id'], sections: [] };
export const training: Layout<'training'> = { heading: ['id'], sections: [] };
