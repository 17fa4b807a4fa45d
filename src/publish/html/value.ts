/** One value as markup, of whatever kind. What is absent is said in words. */
import type { Fact, Value } from '../view/value/value.ts';
import { attribute, type Html, html } from './html.ts';

type Of<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

/** Ids of records stand in the type of ids; names of versions do not. */
function isId(words: string): boolean {
  return /^[A-Z]+-[A-Z0-9-]+$/.test(words);
}

function linkHtml({ href, id, text, external, download }: Of<'link'>): Html {
  const name = id === null ? null : html`<span class="${isId(id) ? 'id' : 'ref'}">${id}</span>`;
  const gap = id !== null && text !== '' ? ' ' : '';
  const rel = attribute('rel', external ? 'noreferrer noopener' : null);
  return html`<a href="${href}"${rel}${attribute('download', download ?? null)}>${name}${gap}${text}</a>`;
}

function timeHtml({ text, machine }: Of<'time'>): Html {
  return machine === null ? html`${text}` : html`<time datetime="${machine}">${text}</time>`;
}

function listHtml({ items, inline }: Of<'list'>): Html {
  const entries = items.map((item) => html`<li>${valueHtml(item)}</li>`);
  return html`<ul class="${inline ? 'inline-list' : 'value-list'}">${entries}</ul>`;
}

function entriesHtml(facts: readonly Fact[]): readonly Html[] {
  return facts.map(({ label, value }) => html`<div><dt>${label}</dt> <dd>${valueHtml(value)}</dd></div>`);
}

/** Labelled values under each other, as a part of a page. */
export function factsHtml(facts: readonly Fact[]): Html {
  return html`<dl class="facts">${entriesHtml(facts)}</dl>`;
}

/** A value. */
export function valueHtml(value: Value): Html {
  switch (value.kind) {
    case 'text':
      return html`${value.text}`;
    case 'absent':
      return html`<i>${value.text}</i>`;
    case 'link':
      return linkHtml(value);
    case 'time':
      return timeHtml(value);
    case 'code':
      return html`<code${attribute('class', isId(value.text) ? 'id' : null)}>${value.text}</code>`;
    case 'mark':
      return html`<span class="mark mark-${value.tone}">${value.text}</span>`;
    case 'withheld':
      return html`<span class="withheld">withheld; SHA-256 <code>${value.sha256}</code></span>`;
    case 'list':
      return listHtml(value);
    case 'facts':
      return html`<dl class="facts-nested">${entriesHtml(value.facts)}</dl>`;
    case 'rich':
      return html`${value.parts.map(valueHtml)}`;
    case 'paragraphs':
      return html`${value.items.map((item) => html`<p>${valueHtml(item)}</p>`)}`;
    case 'run':
      return html`${value.parts.map((part, index) => html`${index > 0 ? ' ' : ''}${valueHtml(part)}`)}`;
  }
}
