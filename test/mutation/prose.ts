/** What is not mutated: the text of the rules' pages. It is prose; whether it is true is for a reader to say. */
import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';

/** As much of Babel's path as is looked at. */
interface Property {
  isObjectProperty(): boolean;
  readonly node: { readonly key?: { readonly name?: string } };
  readonly parentPath: {
    readonly parent: { readonly callee?: { readonly name?: string } };
  } | null;
}

export const pageText: Ignorer = {
  shouldIgnore(path: NodePath) {
    const property = path as Property;
    if (!property.isObjectProperty() || property.node.key?.name !== 'text') return undefined;
    return property.parentPath?.parent.callee?.name === 'defineRule' ? 'Text of the page of a rule' : undefined;
  },
};
