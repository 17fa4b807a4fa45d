/** What the index page of a type draws above its list. */
import { agesPicture } from '../../picture/ages.ts';
import { coveragePicture } from '../../picture/coverage.ts';
import { type Picture, pictureBlock, type Section, section } from '../block.ts';
import { isForAuditors, type Site } from '../site.ts';
import type { RecordType } from '../types.ts';

interface Drawn {
  readonly title: string;
  picture(site: Site): Picture | null;
}

const DRAWN: Readonly<Partial<Record<RecordType, Drawn>>> = {
  remediation: { title: 'Open, by age', picture: agesPicture },
  tabletop: { title: 'What was exercised', picture: coveragePicture },
};

/** The section with a type's picture; none where nothing is to be drawn. Pictures are for auditors: they show every field. */
export function indexSections(site: Site, type: RecordType): readonly Section[] {
  const drawn = DRAWN[type];
  const picture = drawn && isForAuditors(site) ? drawn.picture(site) : null;
  return drawn && picture ? [section(drawn.title, pictureBlock(picture))] : [];
}
