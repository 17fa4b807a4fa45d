/** What a published text may consist of: only what Markdown makes, nothing that a browser runs or loads from elsewhere. */
import type { Schema } from 'hast-util-sanitize';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** Stands for an element of the contract while the tree is cleaned. */
export const PLACEHOLDER = 'contract-element';

/** What the contract's elements say beside their words, once they are resolved. */
const OF_ELEMENTS = ['title', 'dataOnly'] as const;

const heading = ['id', ['className', 'sr-only']] as const;

export const SAFE: Schema = {
  tagNames: [
    ...HEADINGS,
    ...[
      'p',
      'blockquote',
      'ul',
      'ol',
      'li',
      'pre',
      'code',
      'hr',
      'br',
      'em',
      'strong',
      'del',
      'sup',
      'a',
      'img',
      'input',
    ],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'span', 'section'],
    PLACEHOLDER,
  ],
  attributes: {
    ...Object.fromEntries(
      HEADINGS.map((name) => [name, [...heading].map((entry) => (typeof entry === 'string' ? entry : [...entry]))]),
    ),
    a: [
      'href',
      'id',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
      ['rel', 'noreferrer', 'noopener'],
    ],
    code: [['className', /^language-./]],
    div: [
      ['className', 'table-scroll', 'as-stated', 'audience'],
      ['role', 'group'],
      ['tabIndex', 0],
      'ariaLabel',
      ...OF_ELEMENTS,
    ],
    img: ['src', 'alt', 'title', ['loading', 'lazy']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked', 'ariaLabel'],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    pre: [['tabIndex', 0]],
    span: [['className', 'fact', 'commitment', 'as-stated', 'audience'], ...OF_ELEMENTS],
    section: ['dataFootnotes', 'ariaLabelledBy', ['className', 'footnotes']],
    td: [['className', /^align-(?:left|right|center)$/]],
    th: [
      ['className', /^align-(?:left|right|center)$/],
      ['scope', 'col'],
    ],
    ul: [['className', 'contains-task-list']],
    [PLACEHOLDER]: ['dataIndex'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    // Pictures are the site's own: no scheme is allowed, and a list without an entry would allow them all.
    src: ['none'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: { tbody: ['table'], thead: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  // Ids are anchors of headings and footnotes, made by the engine and not by the text.
  clobber: [],
  strip: ['script', 'style'],
};
