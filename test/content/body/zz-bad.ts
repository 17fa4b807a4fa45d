import { parseBody } from '/work/main/src/content/body/parse-body.ts';
const ctx = { type: 'incident', file: 'incidents/2026/INC-2026-001.md', record: 'INC-2026-001' } as const;
const K = Number(process.argv[2] ?? 20000);
const shapes: Record<string, [string, boolean?]> = {
  quotes: ['>'.repeat(K)], quoteLines: [('>'.repeat(100) + ' a\n').repeat(K / 100)], lists: [Array.from({ length: Math.min(K/50, 400) }, (_, i) => ' '.repeat(i * 2) + '- a').join('\n')],
  stars: ['*'.repeat(K)], starsA: ['*a '.repeat(K / 3)], emph: ['*a **b '.repeat(K / 7)], under: ['_a'.repeat(K / 2)], tilde: ['~a '.repeat(K / 3)],
  brackets: ['['.repeat(K)], brackets2: ['[a]('.repeat(K / 4)], imgs: ['!['.repeat(K / 2)], closes: [']'.repeat(K)], nestlink: ['['.repeat(K / 2) + ']('.repeat(K / 4)],
  ticks: ['`'.repeat(K)], ticks2: [Array.from({ length: Math.sqrt(K) | 0 }, (_, i) => '`'.repeat(i) + 'a').join(' ')], 
  emails: ['a.'.repeat(K / 2) + '@'], ats: ['a@'.repeat(K / 2)], www: ['www.'.repeat(K / 4)], http: ['http://'.repeat(K / 7)],
  table: ['|a'.repeat(K / 4) + '|\n' + '|-'.repeat(K / 4) + '|\n'], tableRows: ['a|b\n-|-\n' + 'x|y\n'.repeat(K / 4)],
  foot: ['[^a]'.repeat(K / 4) + '\n\n[^a]: x'], footdefs: [Array.from({ length: K / 10 }, (_, i) => `[^${i}]: x`).join('\n\n')], defs: [Array.from({ length: K / 10 }, (_, i) => `[${i}]: x`).join('\n')],
  amp: ['&'.repeat(K)], ents: ['&amp;'.repeat(K / 5)], shy: ['&shy;'.repeat(K / 5)], html: ['<b>'.repeat(K / 3)], lt: ['<'.repeat(K)], comments: ['<!--'.repeat(K / 4)],
  inlineLists: ['- '.repeat(K / 2) + 'a'], inlineMixed: ['> - '.repeat(K / 4) + 'a'], orderedInline: ['1. '.repeat(K/3)+'a'],
  hr: ['- '.repeat(K / 2)], setext: ['a\n'.repeat(K / 2) + '==='], ids: ['INC-1 '.repeat(K / 6)], idrun: ['INC' + '-A'.repeat(K / 2) + '-'], backslash: ['\\'.repeat(K)],
  headings: ['# a\n'.repeat(K / 4)], code: ['```\n'.repeat(K / 4)], breaks: ['a  \n'.repeat(K / 4)],
  jsxOpen: ['<Audience only="auditor">'.repeat(K / 25), true], jsxNest: ['<Audience only="auditor">'.repeat(K / 50) + '</Audience>'.repeat(K / 50), true], braces: ['{'.repeat(K), true], braces2: ['{}'.repeat(K / 2), true], bracesBad: ['{a b'.repeat(K / 4), true], esm: ['import a from "b"\n'.repeat(K / 18), true], esmBad: ['import a\n'.repeat(K / 9), true], attrs: ['<Ref ' + 'to="a" '.repeat(K / 7) + '/>', true], lts: ['<a '.repeat(K / 3), true], expr: ['{' + '('.repeat(K) + '}', true], closers: ['{1' + '}'.repeat(K), true],
  exprUnclosed: ['{' + '"}'.repeat(K / 2), true],
};
const only = process.argv[3];
for (const [name, [text, mdx]] of Object.entries(shapes)) {
  if (only && only !== name) continue;
  const s = performance.now(); let out = '';
  try { const r = parseBody(text, 1, mdx ?? false, ctx); out = `${r.findings.length} findings ${r.findings[0]?.message.slice(0, 80) ?? ''}`; } catch (e) { out = 'THROW ' + String(e).slice(0, 200); }
  const ms = performance.now() - s; if (ms > 300 || out.startsWith('THROW') || only) console.log(name, text.length, ms.toFixed(0) + 'ms', out);
}
