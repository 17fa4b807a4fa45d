/** What every page does beyond reading: the theme switch, the way to the search, tables, addresses. */
import { enhanceAddresses } from './addresses.ts';
import { enhanceNarrowTables } from './narrow-tables.ts';
import { enhanceSearch } from './search/open.ts';
import { enhanceTables } from './tables.ts';
import { enhanceTheme } from './theme-switch.ts';

/** The menu may be longer than the window: where the page stands in it is in sight. */
function showCurrent(): void {
  const menu = document.querySelector<HTMLElement>('.site-nav');
  const current = menu?.querySelector<HTMLElement>('[aria-current]');
  if (menu && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
}

enhanceTheme();
showCurrent();
enhanceSearch();
if (document.querySelector('#search') !== null) void import('./search/page.ts');
if (document.querySelector('#in-force') !== null) void import('./in-force.ts');

enhanceNarrowTables();
enhanceTables();
enhanceAddresses();
