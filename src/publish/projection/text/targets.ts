/** Where the links and pictures of a text lead for public and staff readers. */
import type { Rec } from '../../../content/record.ts';
import { recordsIn } from '../../../graph/mentions.ts';
import { typeOfId } from '../../../model/record-types.ts';
import type { Publication } from '../../evidence-files.ts';
import type { Destination, RenderContext } from '../../markdown/context.ts';
import { urlOf, withBase } from '../../urls.ts';
import { hiddenLabel } from '../public-title.ts';
import type { View } from '../view.ts';
import type { Writing } from './elements.ts';

export interface Surroundings {
  readonly view: View;
  readonly rec: Rec;
  readonly base: string;
  /** Evidence images that these readers may see, by their path from the root. */
  readonly images: ReadonlyMap<string, Publication>;
  /** Takes in those that a text shows, by their hash. */
  readonly used: Map<string, Publication>;
  readonly hasPart: Writing['hasPart'];
}

/** The context in which a text is rendered. Ids of hidden records have left it before. */
export function contextFor({ view, rec, base, images, used, hasPart }: Surroundings): RenderContext {
  const pageOf = (found: Rec | undefined): Destination =>
    found && view.sees(found)
      ? { kind: 'page', href: urlOf(found, base) }
      : { kind: 'restricted', label: hiddenLabel(found) };
  return {
    type: rec.type,
    file: rec.file,
    record: rec.id,
    hrefOf(id) {
      const type = typeOfId(id);
      const found = type === null ? undefined : view.graph.index.byName(type, id);
      if (found !== undefined) return pageOf(found);
      const isCommitment = view.graph.portal.data.commitments?.some((one) => one.id === id) === true;
      return isCommitment ? { kind: 'page', href: withBase(base, `/components/#${id}`) } : null;
    },
    hrefOfFile(path, fragment) {
      const found = recordsIn(view.graph, path)[0];
      const page = pageOf(found);
      if (found === undefined || page.kind !== 'page' || fragment === null || !hasPart(found, fragment)) return page;
      return { kind: 'page', href: `${page.href}#${encodeURIComponent(fragment)}` };
    },
    hrefOfPublic: (path) => withBase(base, encodeURI(path)),
    srcOf(path) {
      const image = images.get(path);
      if (image?.served !== true) return null;
      // What the file is called in the root, and of which item it is, is nobody's business here.
      used.set(image.servedSha256, { ...image, file: `${image.servedSha256}.${image.path.split('.').at(-1) ?? ''}` });
      return withBase(base, image.path);
    },
  };
}
