/** YAML tags: those of the core schema may stand where they fit the value, no other may. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';

const CORE = 'tag:yaml.org,2002:';

const FITS: Readonly<Record<string, (node: Node) => boolean>> = {
  map: isMap,
  seq: isSeq,
  str: (node) => isScalar(node) && typeof node.value === 'string',
  int: (node) => isScalar(node) && typeof node.value === 'number',
  float: (node) => isScalar(node) && typeof node.value === 'number',
  bool: (node) => isScalar(node) && typeof node.value === 'boolean',
  null: (node) => isScalar(node) && node.value === null,
};

/** The tag of a node as an author writes it, where it may not stand; null where there is none, or it may. */
export function refusedTag(node: Node): string | null {
  const tag = node.tag;
  if (tag === undefined || tag === '!') return null;
  if (!tag.startsWith(CORE)) return tag;
  const name = tag.slice(CORE.length);
  return FITS[name]?.(node) ? null : `!!${name}`;
}
