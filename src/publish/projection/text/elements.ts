/** The elements of a text resolved to what its readers may read: nothing of them is left for the page to evaluate. */
import type { Properties } from 'hast';
import type { BlockContent, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString as plainText } from 'mdast-util-to-string';
import type { Rec } from '../../../content/record.ts';
import { type Fact, factOf } from '../../../graph/facts.ts';
import { isReleased } from '../../../graph/releases.ts';
import { fieldAt } from '../../../model/fields-of.ts';
import { splitFragment } from '../../../model/forms.ts';
import { isReference } from '../../../model/link.ts';
import { maySee } from '../../../model/may-see.ts';
import { referenceValue } from '../../view/links.ts';
import type { Site } from '../../view/site.ts';
import { commitmentWords, refValue, valueOfFact } from '../../view/text/elements.ts';
import { text, type Value } from '../../view/value/value.ts';
import { hiddenLinkLabel } from '../hidden-link.ts';
import { hiddenLabel } from '../public-title.ts';
import { shownReference, shownWords, type View } from '../view.ts';
import { division, inlineNodes, span } from './nodes.ts';

/** The text that is being resolved. */
export interface Writing {
  readonly view: View;
  /** What the same readers see of all records, for links. */
  readonly site: Site;
  readonly rec: Rec;
  /** Has the text of a record a heading, or the record a part, of that name? */
  hasPart(rec: Rec, fragment: string): boolean;
  /** Takes note of words that are deliberately not taken from a record. */
  stated(words: string, because: string): void;
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function attributesOf(element: Element): Readonly<Record<string, string>> {
  const pairs = element.attributes.flatMap((one): [string, string][] =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
  );
  return Object.fromEntries(pairs);
}

function refNodes({ view, site, hasPart }: Writing, to: string): PhrasingContent[] {
  const { owner, fragment } = splitFragment(to);
  const rec = view.graph.find(owner);
  if (rec === undefined) return inlineNodes(refValue(site, to));
  if (!view.sees(rec)) return [{ type: 'text', value: hiddenLabel(rec) }];
  return inlineNodes(refValue(site, fragment === null || hasPart(rec, fragment) ? to : owner));
}

/** May the readers of a text read that value in it: by the field's class, or because its disclosure releases it? */
function isPrintable({ view, rec }: Writing, fact: Fact): boolean {
  const { type } = fact.record;
  return fact.paths.every((path) => maySee(view.audience, type, path)) || isReleased(rec, fact, view.graph);
}

/** The value of a fact; what it refers to stands by its label where it is hidden. */
function factShown({ view, site }: Writing, fact: Fact): Value {
  const [path = []] = fact.paths;
  const spec = fieldAt(fact.record.type, path)?.link ?? null;
  if (fact.value.kind !== 'text' || spec === null || !isReference(fact.value.text, spec))
    return valueOfFact(site, fact);
  const shown = shownReference(view, spec, fact.value.text, fact.record, path);
  const label = hiddenLinkLabel(shown);
  return label === null ? referenceValue(site, spec, shown, fact.record, path) : text(label);
}

function factNodes(writing: Writing, { of = '', is = '', as }: Readonly<Record<string, string>>): PhrasingContent[] {
  const state = factOf(writing.view.graph, of, is, as);
  if (state.state !== 'found' || !isPrintable(writing, state.fact))
    return [{ type: 'text', value: hiddenLabel(undefined) }];
  return inlineNodes(factShown(writing, state.fact)).map((node) =>
    node.type === 'text' ? { ...node, value: shownWords(writing.view, node.value) } : node,
  );
}

/** An element with a text of its own: words in a sentence, blocks where it stands around some. */
function wrapped(element: Element, properties: Properties): Nodes {
  return element.type === 'mdxJsxFlowElement'
    ? division(properties, element.children)
    : span(properties, element.children as PhrasingContent[]);
}

function resolved(element: Element, writing: Writing): Nodes[] {
  const attributes = attributesOf(element);
  const { view, rec } = writing;
  switch (element.name) {
    case 'Ref':
      return refNodes(writing, attributes.to ?? '');
    case 'Fact':
      return [span({ className: ['fact'] }, factNodes(writing, attributes))];
    case 'Commitment': {
      const words = commitmentWords(view, rec, attributes.tier ?? '', attributes.target, attributes.to);
      return [span({ className: ['commitment'] }, [{ type: 'text', value: words }])];
    }
    case 'AsStated': {
      const because = shownWords(view, attributes.because ?? '');
      writing.stated(plainText(element), because);
      return [wrapped(element, { className: ['as-stated'], title: because })];
    }
    case 'Audience':
      return [wrapped(element, { className: ['audience'], dataOnly: attributes.only ?? '' })];
    case 'Claim':
      // What stands behind a claim is for auditors; for the others it is a sentence of the text.
      return element.children as (BlockContent | PhrasingContent)[];
    default:
      throw new Error(
        `the text of ${rec.id} has an element <${element.name ?? ''}>, which the check should have refused`,
      );
  }
}

function resolveWithin(parent: Parents, writing: Writing): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if ('children' in child) resolveWithin(child, writing);
    return child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement'
      ? resolved(child, writing)
      : [child];
  }) as typeof parent.children;
}

/** Resolves every element of a tree. */
export function resolveElements(tree: Root, writing: Writing): void {
  resolveWithin(tree, writing);
}
