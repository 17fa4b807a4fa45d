/** Command lines in a text. */
import type { Hit } from './hit.ts';

const SHELLS: readonly string[] = ['sh', 'bash', 'console', 'powershell', 'cmd'];
const FETCH = /(?<![\w-])(?:curl|wget)(?![\w-])/;
const OPTION = /\s--?[A-Za-z]/;

/** Where in a line a command begins; null where it holds none. */
function commandAt(line: string): number | null {
  if (/^\s*\$ \s*\S/.test(line)) return 0;
  const fetch = FETCH.exec(line);
  return fetch !== null && OPTION.test(line.slice(fetch.index)) ? fetch.index : null;
}

/**
 * Lines, and ends of lines, that can be put into a terminal.
 *
 * @param lang the language of the fence that the text is, or null
 */
export function commandsIn(text: string, lang: string | null): Hit[] {
  const what = 'a command line';
  if (lang !== null && SHELLS.includes(lang.toLowerCase())) {
    return text.trim() === '' ? [] : [{ from: 0, to: text.length, what }];
  }
  const hits: Hit[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const begin = commandAt(line);
    if (begin !== null) hits.push({ from: from + begin, to: from + line.length, what });
    from += line.length + 1;
  }
  return hits;
}
