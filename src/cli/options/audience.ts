/** `--audience`: for whom a portal is made. */
import { InvalidArgumentError, Option } from 'commander';
import { AUDIENCE_NAMES, type Audience, isAudience } from '../../model/audience.ts';

function parseAudience(name: string): Audience {
  if (isAudience(name)) return name;
  throw new InvalidArgumentError('The audiences are public, staff and auditor.');
}

export function audienceOption(): Option {
  return new Option('--audience <audience>', `for whom the portal is made: ${AUDIENCE_NAMES.join(', ')}`)
    .argParser(parseAudience)
    .default('auditor');
}
