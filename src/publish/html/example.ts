/** An example as markup: the edit of a record line by line, and what the rules find after it. */
import type { DiffFile, DiffLine, Worked } from '../view/block.ts';
import { attribute, type Html, html } from './html.ts';
import { valueHtml } from './value.ts';

const CLASSES = { '+': 'diff-in', '-': 'diff-out', '⋮': 'diff-gap', ' ': null } as const;
const SAID = { '+': 'added: ', '-': 'taken out: ', '⋮': null, ' ': null } as const;

function lineHtml({ sign, parts }: DiffLine): Html {
  const said = SAID[sign] === null ? null : html`<span class="sr-only">${SAID[sign]}</span>`;
  const text = parts.map((part) => (part.changed ? html`<mark>${part.text}</mark>` : html`${part.text}`));
  const mark = html`<span class="diff-sign" aria-hidden="true">${sign}</span>`;
  return html`<span${attribute('class', CLASSES[sign])}>${mark}${said}<span class="diff-text">${text}</span></span>
`;
}

function fileHtml({ file, act, lines }: DiffFile): Html {
  const head = html`<p class="diff-file"><code>${file}</code>${act === 'changed' ? '' : ` ${act}`}</p>`;
  return html`<div class="diff">${head}<pre>${lines.map(lineHtml)}</pre></div>`;
}

function foundHtml({ findings, empty }: Worked): Html {
  if (findings.length === 0) return html`<p class="example-found">${empty}</p>`;
  const items = findings.map(({ standing, rule, message, place }) => {
    const where = place === null ? null : html`<code class="example-place">${place}</code>`;
    return html`<li>${valueHtml(standing)} ${valueHtml(rule)} ${message}.${where}</li>`;
  });
  return html`<ul class="example-found">${items}</ul>`;
}

/** Not searched: what it tells of is no record of this portal. */
export function exampleHtml(example: Worked): Html {
  const { verdict, title, files, notes } = example;
  const caption = html`<figcaption>${valueHtml(verdict)} ${title}</figcaption>`;
  const told = notes.map((note) => html`<p class="example-note">${note}</p>`);
  return html`<figure class="example" data-pagefind-ignore>${caption}${files.map(fileHtml)}${told}${foundHtml(example)}</figure>`;
}
