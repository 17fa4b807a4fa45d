/** A text of a field as a page prints it: its paragraphs, with the ids that stand in it as links. */
import { bareIdsIn } from '../../../content/body/ids.ts';
import { recordLink, registerLink } from '../links.ts';
import type { Site } from '../site.ts';
import { paragraphs, text, type Value } from './value.ts';

/** Where an id leads; null for one that names nothing, such as a rule's code. */
function linkOf(site: Site, id: string): Value | null {
  const rec = site.graph.find(id);
  if (rec !== undefined) return recordLink(site, rec, true);
  const commitment = site.graph.portal.data.commitments?.some((entry) => entry.id === id) ?? false;
  return commitment ? registerLink(site, 'commitment', id, true) : null;
}

function paragraph(site: Site, words: string): Value {
  const parts: Value[] = [];
  let from = 0;
  for (const found of bareIdsIn(words)) {
    const link = linkOf(site, found.id);
    if (link === null) continue;
    parts.push(text(words.slice(from, found.from)), link);
    from = found.to;
  }
  return parts.length === 0 ? text(words) : { kind: 'rich', parts: [...parts, text(words.slice(from))] };
}

/** The paragraphs of a text, which blank lines divide. */
export function linkedText(site: Site, words: string): Value {
  return paragraphs(
    words
      .trim()
      .split(/\n\s*\n/)
      .map((piece) => paragraph(site, piece)),
  );
}
