/** The names of a comparison's formats, apart from what prints them. */
export const CHANGES_FORMATS = ['pretty', 'markdown', 'json'] as const;
export type ChangesFormat = (typeof CHANGES_FORMATS)[number];
