/** The menu as markup: every page has all of it. */
import type { NavGroup, NavLink } from '../view/page/nav.ts';
import { attribute, type Html, html } from './html.ts';

/** Where a reader stands: the page's own address, and that of the index page that it belongs to. */
export interface Standing {
  readonly here: string;
  readonly current: string | null;
}

function linkHtml({ title, href }: NavLink, { here, current }: Standing): Html {
  const state = href === here ? 'page' : href === current ? 'true' : null;
  return html`<li><a href="${href}"${attribute('aria-current', state)}>${title}</a></li>`;
}

/** The groups of the menu, each with its heading. */
export function navHtml(groups: readonly NavGroup[], standing: Standing): Html {
  const lists = groups.map(({ title, links }) => {
    const entries = links.map((link) => linkHtml(link, standing));
    return html`<div><p class="nav-title">${title}</p><ul>${entries}</ul></div>`;
  });
  return html`${lists}`;
}
