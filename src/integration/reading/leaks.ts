/** What the reading thread is to look for: all that the readers of a site may not see. */
import type { Corpus } from '../../content/corpus.ts';
import { hiddenFrom } from '../../publish/leaks/hidden.ts';
import { visibleTexts } from '../../publish/leaks/visible.ts';
import type { Session } from '../session.ts';
import type { SiteReader } from './site-reader.ts';

/** Has the thread look through every file of the site. */
export function watchForLeaks(source: Corpus, session: Session, reader: SiteReader): void {
  const hidden = hiddenFrom(source, session.audience);
  const isNothing = hidden.phrases.size + hidden.names.size === 0;
  reader.watch(hidden, isNothing ? [] : visibleTexts(source, session));
}
