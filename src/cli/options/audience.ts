/** `--audience`: for whom a portal is made. */
import { InvalidArgumentError } from 'commander';
import { type Audience, isAudience } from '../../model/audience.ts';

/** The audiences that this version can make a portal for. Others would be shown what they must not see. */
const BUILT: readonly Audience[] = ['auditor'];

export function parseAudience(name: string): Audience {
  if (!isAudience(name)) throw new InvalidArgumentError('The audiences are public, staff and auditor.');
  if (BUILT.includes(name)) return name;
  throw new InvalidArgumentError(
    `This version builds the auditor's portal only. It cannot yet leave out what a ${name} portal must not show, so it makes none.`,
  );
}
