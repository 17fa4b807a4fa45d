/** What `corroborate verify` does. */
import { type VerifiedSite, verifySite } from '../../publish/handover/verify-site.ts';
import { safe } from '../../report/text/safe.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { writeOut } from '../streams.ts';

export interface VerifyFlags extends Globals {
  readonly manifest?: string;
}

/** What the list is of, and what it can be recognised by. */
function origin({ manifest, sha256 }: VerifiedSite): string {
  const { audience, asOf, tool, files } = manifest;
  return [
    `${files.length} files listed · ${audience} portal as of ${asOf} · made by ${safe(tool.name)} ${safe(tool.version)}\n`,
    `SHA-256 of its manifest: ${sha256}\n`,
  ].join('');
}

function verdict({ differences }: VerifiedSite): string {
  if (differences.length === 0) return 'Every file is as its manifest lists it, and there is no other.\n';
  const counts = (['added', 'removed', 'changed'] as const).map(
    (kind) => `${differences.filter((difference) => difference.kind === kind).length} ${kind}`,
  );
  return `This is not the site that its manifest lists: ${counts.join(', ')}.\n`;
}

/** Holds a site against its manifest and prints what differs. @throws UsageError */
export async function runVerify(folder: string, flags: VerifyFlags): Promise<ExitCode> {
  const verified = await verifySite(folder, flags.manifest);
  const lines = verified.differences.map(({ kind, path }) => `${kind.padEnd(8)} ${safe(path)}\n`);
  const same = lines.length === 0;
  const told = flags.quiet === true ? '' : origin(verified) + verdict(verified);
  await writeOut(lines.join('') + told);
  return same ? EXIT.clean : EXIT.blocked;
}
