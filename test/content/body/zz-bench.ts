import { parseBody } from '../../../src/content/body/parse-body.ts';
import { parseTree, markdownSyntax } from '../../../src/content/body/syntax.ts';
import { readTree } from '../../../src/content/body/read-tree.ts';
import { unified } from 'unified'; import remarkParse from 'remark-parse'; import remarkGfm from 'remark-gfm'; import remarkMdx from 'remark-mdx';
const body = (n: number) => `
## 1. What happened

On 3 March 2026 the on-call engineer received EVT-2026-00${n} from the monitoring of the *payments* component. The
alert said that **error rates** were above the threshold for \`checkout-api\`, and the incident was declared at 09:12.
It is related to INC-2026-0${n} and to [the policy](../../policies/incident-response/2.1.0.mdx#escalation).

- The queue was drained by the \`drain.sh\` script
- Customers were informed after 4 hours
  and again after 2 days
- [x] Dashboards were checked

## 2. Root cause

A migration (see REM-2026-0${n}) removed an index. 48 customers saw slow pages between 09:00 and 11:30. The change had been
approved, but the review did not look at the query plan; see also https://example.com/tickets/${n}.

| time | what | who |
|---|---|---|
| 09:12 | declared | incident-commander |
| 09:40 | contained | on-call-engineer |

> Quote of the customer's message: "pages hang".

## 3. Recovery

The index was built again.[^1] Response times were normal from 11:30 on, as CTL-MON-1 shows.

[^1]: Built concurrently.
`;
const N = 1500; const bodies = Array.from({ length: N }, (_, i) => body(i));
const ctx = { type: 'incident', file: 'incidents/2026/INC-2026-001.md', record: 'INC-2026-001' } as const;
const time = (name: string, f: (t: string) => unknown) => { for (let i = 0; i < 200; i++) f(bodies[i]!); const runs = []; for (let r = 0; r < 3; r++) { const s = performance.now(); for (const b of bodies) f(b); runs.push((performance.now() - s) / N); } console.log(name, Math.min(...runs).toFixed(3), 'ms'); };
const p = unified().use(remarkParse).use(remarkGfm).freeze();
const pm = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
console.log('bytes', bodies[0]!.length);
time('remark-parse+gfm', (t) => p.parse(t));
time('parseTree md', (t) => parseTree(t, false));
time('parseBody md', (t) => parseBody(t, 20, false, ctx));
time('remark mdx', (t) => pm.parse(t));
time('parseBody mdx', (t) => parseBody(t, 20, true, ctx));
const trees = bodies.map((t) => ({ t, tree: parseTree(t, false) })); let k = 0;
time('readTree only', (t) => { const x = trees[k++ % N]!; return readTree(x.tree, { text: x.t, firstLine: 20, mdx: false }, ctx); });
const r = parseBody(bodies[3]!, 20, false, ctx); console.log(r.findings, JSON.stringify(r.body).length, r.body.references.map((x) => x.form + ' ' + x.target));
const bs = bodies.map((t) => parseBody(t, 20, false, ctx).body);
time('structuredClone', () => structuredClone(bs[0])); time('JSON', () => JSON.parse(JSON.stringify(bs[0])));
import { renderMarkdown } from '../../../src/publish/markdown/render.ts';
import { INCIDENT } from '../../publish/markdown/site.ts';
import remarkRehype from 'remark-rehype'; import rehypeStringify from 'rehype-stringify';
const plain = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();
time('plain remark+gfm+rehype+stringify', (t) => String(plain.processSync(t)));
time('renderMarkdown', (t) => renderMarkdown(t, INCIDENT));
const dis = { type: 'disclosure', file: 'content/disclosures/DIS-1.md', record: 'DIS-1' } as const;
time('parseBody disclosure (prose)', (t) => parseBody(t.replaceAll('../../policies','../../policies'), 20, false, dis));
import { figuresIn } from '../../../src/content/body/figures.ts';
const pb = parseBody(bodies[3]!, 20, false, dis).body.prose; time('figuresIn all blocks', () => pb.map((b) => figuresIn(b.text)));
