/** A picture of any kind as markup; on a narrow page it scrolls by itself. */
import type { Picture } from '../view/block.ts';
import { calendarHtml } from './calendar.ts';
import { chainHtml } from './chain.ts';
import { coverageHtml } from './coverage.ts';
import { type Html, html } from './html.ts';
import { timelineHtml } from './timeline.ts';

function svgOf(picture: Picture, id: string): Html {
  switch (picture.kind) {
    case 'timeline':
      return timelineHtml(picture, id);
    case 'chain':
      return chainHtml(picture, id);
    case 'calendar':
      return calendarHtml(picture, id);
    case 'coverage':
      return coverageHtml(picture, id);
  }
}

/** @param id unique on its page */
export function pictureHtml(picture: Picture, id: string): Html {
  const reading = 'reading' in picture && picture.reading !== null ? picture.reading : null;
  const caption = reading === null ? null : html`<figcaption>${reading}</figcaption>`;
  return html`<figure class="picture-frame"><div class="picture-scroll" role="group" aria-label="${picture.title}" tabindex="0">${svgOf(picture, id)}</div>${caption}</figure>`;
}
