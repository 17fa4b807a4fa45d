/** What the reading thread is to look for: all that the readers of a site may not see. */
import type { Corpus } from '../../content/corpus.ts';
import { hiddenFrom } from '../../publish/leaks/hidden.ts';
import { visibleTexts } from '../../publish/leaks/visible.ts';
import type { Session } from '../session.ts';
import type { SiteReader } from './site-reader.ts';

/**
 * Has the thread look through every file of the site. What is hidden from auditors hardly ever stands in what they see
 * besides: it is gathered only where something is found. Other readers see much of what is looked for.
 */
export function watchForLeaks(source: Corpus, session: Session, reader: SiteReader): void {
  const hidden = hiddenFrom(source, session.audience);
  const isNothing = hidden.phrases.size + hidden.names.size === 0;
  const visible = () => (isNothing ? [] : visibleTexts(source, session));
  reader.watch(hidden, visible, session.audience === 'auditor');
}
