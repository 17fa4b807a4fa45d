/** The commits that changed a record's file, as git tells of them. */
import type { Rec } from '../../../content/record.ts';
import { type Commit, MOST_COMMITS } from '../../../history/log.ts';
import { row, type Table } from '../block.ts';
import type { Site } from '../site.ts';
import { timeValue } from '../value/moments.ts';
import { code, text, type Value, webLink } from '../value/value.ts';

/** The page of a commit, where portal.yaml gives the repository's address. */
function commitValue(site: Site, { hash }: Commit): Value {
  const { url } = site.graph.portal.data.repository ?? {};
  const short = hash.slice(0, 12);
  if (url === undefined) return code(short);
  return webLink(`${url.replace(/\/+$/, '')}/commit/${hash}`, short);
}

/** The commit that the whole content stands at; null where git says nothing. */
export function sourceCommit(site: Site): string | null {
  const { history } = site;
  if (history === null) return null;
  return `${history.commit.hash.slice(0, 12)}${history.changed ? ', with changes that are not committed' : ''}`;
}

/** Null where git says nothing of the file. */
export function historyTable(site: Site, rec: Pick<Rec, 'file'>): Table | null {
  const commits = site.history?.files.get(rec.file) ?? [];
  if (commits.length === 0) return null;
  return {
    caption: 'Commits that changed the file, by the dates that git gives',
    columns: [{ label: 'When' }, { label: 'Commit' }, { label: 'What', wide: true }],
    rows: commits.map((commit) => row([timeValue(site, commit.at), commitValue(site, commit), text(commit.subject)])),
    empty: '',
    note: commits.length < MOST_COMMITS ? null : `The latest ${MOST_COMMITS} of them.`,
  };
}
