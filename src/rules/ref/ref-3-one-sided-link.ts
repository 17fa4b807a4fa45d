/** REF-3: where both ends of a link are written, both say the same. */
import type { Rec } from '../../content/record.ts';
import { labelOf, listing } from '../../content/schema/phrases.ts';
import { MIRRORED_TYPES, mirroredFields, valuesAt, type Written } from '../../model/mirrors.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { isMirrored, type Mirror, mirrorOf } from './mirror.ts';

/** What to write, and in which file. */
function lineToAdd({ target, path, written, name }: Mirror): string {
  const key = String(path.at(-1) ?? '');
  const row = target.base.length > 0 ? `the row of ${target.id} in ${target.file}` : target.file;
  if (typeof written === 'string') return `write ${key}: ${name} in ${row}`;
  const entry = name.includes('#') ? `"${name}"` : name;
  const within = path.length > 1 ? `${labelOf(path.slice(0, -1))} › ${key}` : key;
  return `add ${entry} to ${within} in ${row}`;
}

function oneSided(rec: Rec, { path, value }: Written, mirror: Mirror): Fault {
  const { target, written, name } = mirror;
  const others = typeof written === 'string' ? [written] : (written ?? []);
  const found = others.length === 0 ? 'nothing' : others.length > 4 ? `${others.length} others` : listing(others);
  const add = lineToAdd(mirror);
  return {
    at: at(rec, ...path),
    message: `${rec.id} names ${value} in ${labelOf(path)}, but ${target.id} does not name ${name} in ${labelOf(mirror.path)}; it has ${found} there`,
    help: `If they belong together, ${add}; if not, take ${value} out here.`,
    related: [{ at: at(target, ...mirror.path), message: `the other end, in ${target.id}` }],
  };
}

export const oneSidedLink = defineRule({
  code: 'REF-3',
  on: MIRRORED_TYPES,
  drafts: true,
  text: {
    what: 'Two records whose fields mirror each other (incident and remediation, disclosure, review or event; remediation and control change; a finding and its remediation) do not name each other, though both ends are written.',
    why: 'An auditor follows the chain in both directions: from the disclosure down to the control change, and from a remediation up to what it answers. A link with one end is lost on one of the two ways.',
    fix: 'Add the missing entry at the other end, or take this one out if the two do not belong together. An optional end may leave its key out altogether.',
    sources: ['S001', 'S039', 'S043', 'S057', 'CC7.4'],
  },
  *check(rec, graph) {
    for (const { steps, spec } of mirroredFields(rec.type)) {
      for (const written of valuesAt(rec.data, steps)) {
        const mirror = mirrorOf(graph, rec, spec, written);
        if (mirror && !isMirrored(mirror)) yield oneSided(rec, written, mirror);
      }
    }
  },
});
