/** What is not mutated: the text of the rules' pages, and what goes into fields. It is prose; whether it is true is for a reader to say. */
import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';

/** As much of Babel's path as is looked at. */
interface Place {
  isObjectProperty(): boolean;
  readonly listKey?: string;
  readonly node: { readonly key?: { readonly name?: string } };
  readonly parent?: Called;
  readonly parentPath: { readonly parent: Called } | null;
}

interface Called {
  readonly callee?: { readonly name?: string; readonly property?: { readonly name?: string } };
}

export const pageText: Ignorer = {
  shouldIgnore(path: NodePath) {
    const place = path as Place;
    if (place.listKey === 'arguments' && place.parent?.callee?.property?.name === 'describe')
      return 'What goes into a field';
    if (!place.isObjectProperty()) return undefined;
    const callee = place.parentPath?.parent.callee?.name;
    if (callee === 'oneOfThese') return 'What a word means';
    return callee === 'defineRule' && place.node.key?.name === 'text' ? 'Text of the page of a rule' : undefined;
  },
};
