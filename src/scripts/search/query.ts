/** What is asked of the search: words, and a value for each filter. */
import type { Filters } from './pagefind.ts';

export interface Fields {
  readonly words: HTMLInputElement;
  readonly selects: readonly HTMLSelectElement[];
  /** Superseded policy versions are found only where it is checked. */
  readonly superseded: HTMLInputElement;
}

/** The words of an address, before anybody can have typed others. */
export function readWords({ words, superseded }: Fields, address: URLSearchParams): void {
  words.value = address.get('q') ?? '';
  superseded.checked = address.get('superseded') !== null;
}

/** The filters of an address, once their values are known. */
export function readFilters({ selects }: Fields, address: URLSearchParams): void {
  for (const select of selects) {
    const value = address.get(select.name);
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
}

/** What is asked, as the query of the search page's address: empty where nothing is. */
export function queryOf({ words, selects, superseded }: Fields): string {
  const asked = new URLSearchParams();
  if (words.value.trim() !== '') asked.set('q', words.value.trim());
  for (const select of selects) if (select.value !== '') asked.set(select.name, select.value);
  if (superseded.checked) asked.set('superseded', '');
  const query = asked.toString();
  return query === '' ? '' : `?${query}`;
}

/** Are there words, or is a filter chosen? */
export function isAsked({ words, selects }: Fields): boolean {
  return words.value.trim() !== '' || selects.some(({ value }) => value !== '');
}

export function filtersOf({ selects, superseded }: Fields): Filters {
  const chosen = Object.fromEntries(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
  return superseded.checked || chosen.status === 'superseded' ? chosen : { ...chosen, not: { status: 'superseded' } };
}

/** The id that the words are, in capitals; null where they are something else. */
export function idAsked({ words }: Fields): string | null {
  const text = words.value.trim().toUpperCase();
  return /^[A-Z]{2,}[A-Z0-9.]*(?:-[A-Z0-9]+)*$/.test(text) && /\d/.test(text) ? text : null;
}
