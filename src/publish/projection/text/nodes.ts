/** Nodes of a published text that Markdown has no marks for. */
import type { Properties } from 'hast';
import type { BlockContent, Blockquote, DefinitionContent, Emphasis, PhrasingContent } from 'mdast';
import type { Value } from '../../view/value/value.ts';

/** Words with a class of their own. */
export function span(properties: Properties, children: readonly PhrasingContent[]): Emphasis {
  return {
    type: 'emphasis',
    data: { hName: 'span', hProperties: properties },
    children: [...children],
  };
}

/** Blocks with a class of their own. */
export function division(properties: Properties, children: readonly (BlockContent | DefinitionContent)[]): Blockquote {
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: properties },
    children: [...children],
  };
}

function words(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function between(groups: readonly PhrasingContent[][], joint: string): PhrasingContent[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [...words(joint), ...group]));
}

/** A value as a sentence holds it. @throws for a value that is no part of a sentence */
export function inlineNodes(value: Value): PhrasingContent[] {
  switch (value.kind) {
    case 'text':
    case 'absent':
    case 'time':
    case 'mark':
      return words(value.text);
    case 'code':
      return [{ type: 'inlineCode', value: value.text }];
    case 'link': {
      const children = words([value.id ?? '', value.text].filter((part) => part !== '').join(' '));
      return [{ type: 'link', url: value.href, title: null, children: children as Emphasis['children'] }];
    }
    case 'list':
      return between(value.items.map(inlineNodes), ', ');
    case 'rich':
      return value.parts.flatMap(inlineNodes);
    case 'run':
      return between(value.parts.map(inlineNodes), ' ');
    case 'paragraphs':
      return between(value.items.map(inlineNodes), ' ');
    case 'withheld':
    case 'facts':
      throw new Error(`a value of the kind ${value.kind} is no part of a sentence`);
  }
}
