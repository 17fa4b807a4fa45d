/** A picture of any kind as markup. On a narrow page one of rows stands in less width; the others scroll by themselves. */
import type { Picture } from '../view/block.ts';
import { calendarHtml } from './calendar.ts';
import { chainHtml } from './chain.ts';
import { coverageHtml } from './coverage.ts';
import { type Html, html } from './html.ts';
import { timelineHtml } from './timeline.ts';

function scrolled(title: string, svg: Html): Html {
  return html`<div class="picture-scroll" role="group" aria-label="${title}" tabindex="0">${svg}</div>`;
}

function drawn(picture: Picture, id: string): Html {
  switch (picture.kind) {
    case 'timeline':
      return timelineHtml(picture);
    case 'chain':
      return scrolled(picture.title, chainHtml(picture, id));
    case 'calendar':
      return calendarHtml(picture);
    case 'coverage':
      return scrolled(picture.title, coverageHtml(picture, id));
  }
}

/** @param id unique on its page */
export function pictureHtml(picture: Picture, id: string): Html {
  const reading = 'reading' in picture && picture.reading !== null ? picture.reading : null;
  const caption = reading === null ? null : html`<figcaption>${reading}</figcaption>`;
  return html`<figure class="picture-frame">${drawn(picture, id)}${caption}</figure>`;
}
