/** A picture of any kind as markup; on a narrow page it scrolls by itself. */
import type { Picture } from '../view/block.ts';
import { chainHtml } from './chain.ts';
import { type Html, html } from './html.ts';
import { timelineHtml } from './timeline.ts';

/** @param id unique on its page */
export function pictureHtml(picture: Picture, id: string): Html {
  const svg = picture.kind === 'timeline' ? timelineHtml(picture, id) : chainHtml(picture, id);
  return html`<figure class="picture-frame"><div class="picture-scroll" role="group" aria-label="${picture.title}" tabindex="0">${svg}</div></figure>`;
}
