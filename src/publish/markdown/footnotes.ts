/** Addresses of footnotes: no heading's anchor holds a colon, so that none can meet them. */
import type { Options } from 'mdast-util-to-hast';

const NOTE_PREFIX = 'note:';
export const FOOTNOTE_LABEL = `${NOTE_PREFIX}label`;

/** Options for the step from Markdown's tree to HTML's. Raw HTML does not get through it: there is none. */
export const TO_HTML: Options = {
  clobberPrefix: NOTE_PREFIX,
  footnoteLabel: 'Footnotes',
  footnoteLabelTagName: 'h2',
  footnoteLabelProperties: { className: ['sr-only'] },
};
