/** Which record's text a page is rendering: elements such as `<Commitment>` print the terms of their own record. */
import type { Rec } from '../../publish/view/types.ts';

const open = new WeakMap<object, Rec>();

/**
 * Says whose text is rendered next on a page.
 *
 * @param page the page's own object, `Astro.locals`
 */
export function openText(page: object, rec: Rec): void {
  open.set(page, rec);
}

/** The record whose text the page renders. @throws outside of any text */
export function textOf(page: object): Rec {
  const rec = open.get(page);
  if (rec === undefined) throw new Error('an element of a text was rendered outside of the text of a record');
  return rec;
}
