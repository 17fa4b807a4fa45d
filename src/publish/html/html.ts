/**
 * Markup as a string. Values, tables and sections stand on pages by the hundred thousand; a component for each
 * would cost more than everything else that a page is made of. Whatever is put into a template is escaped, unless
 * a template made it.
 */

/** A piece of markup. Only templates make one: text that came from a record never passes for it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** For `html` alone. */
  static of(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes; null stands for nothing. */
export type Part = string | number | null | Html | readonly Html[];

const SPECIAL = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for both of its places: between tags, and in an attribute's double quotes. */
function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (part === null) return '';
  if (part instanceof Html || typeof part === 'number') return part.toString();
  return part.join('');
}

/** The template tag. Attributes are written with double quotes; nothing is put into tags' or attributes' names. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let all = markup[0] ?? '';
  // Not by `entries`: this loop is gone through a million times.
  for (let index = 0; index < parts.length; index += 1)
    all += markupOf(parts[index] ?? null) + (markup[index + 1] ?? '');
  return Html.of(all);
}

/** An attribute with the space before it; nothing where it has no value. */
export function attribute(
  name: 'aria-current' | 'class' | 'data-label' | 'data-record' | 'datetime' | 'download' | 'id' | 'rel',
  value: string | null,
): Html {
  return value === null ? html`` : html` ${name}="${value}"`;
}
