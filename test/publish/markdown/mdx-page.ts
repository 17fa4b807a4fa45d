/** A `.mdx` text through Astro's own processor to a module, and the module run to HTML. */
import { unified } from '@astrojs/markdown-remark';
import type { RenderContext } from '../../../src/publish/markdown/context.ts';
import { mdxProcessorPlugins } from '../../../src/publish/markdown/mdx.ts';

const SHARED = { syntaxHighlight: false, shikiConfig: {}, gfm: false, smartypants: false } as const;

/** The module's code. */
export async function compile(text: string, site: RenderContext, path = '/root/records/x.mdx'): Promise<string> {
  const processor = unified(mdxProcessorPlugins(() => site));
  if (processor.createMdxRenderer === undefined) throw new Error('the processor renders no MDX');
  const renderer = await processor.createMdxRenderer(SHARED, {
    optimize: false,
    srcDir: new URL('file:///root/src/'),
    sourcemap: false,
  });
  return (await renderer.process(text, path, {})).code;
}

interface Node {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

type Content = (props: { readonly components: Readonly<Record<string, unknown>> }) => unknown;

/** Runs a module's code, with the contract's elements as `[Name attribute=value]…[/Name]`. */
export async function run(code: string): Promise<string> {
  const runtime = import.meta.resolve('astro/jsx-runtime');
  const source = code.replace('"astro/jsx-runtime"', JSON.stringify(runtime));
  const module: { readonly default: Content } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const names = ['Ref', 'Fact', 'Commitment', 'Claim', 'AsStated', 'Audience'];
  return print(module.default({ components: Object.fromEntries(names.map((name) => [name, `#${name}`])) }));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'props' in value;
}

function print(value: unknown): string {
  if (Array.isArray(value)) return value.map(print).join('');
  if (!isNode(value)) return value === null || value === undefined ? '' : String(value).replaceAll('<', '&lt;');
  const { children, ...attributes } = value.props;
  const inner = print(children);
  if (typeof value.type !== 'string') return inner;
  const written = Object.entries(attributes)
    .map(([name, text]) => ` ${name}="${String(text)}"`)
    .join('');
  if (value.type.startsWith('#')) return `[${value.type.slice(1)}${written}]${inner}[/${value.type.slice(1)}]`;
  return `<${value.type}${written}>${inner}</${value.type}>`;
}
