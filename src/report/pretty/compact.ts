/** Findings that do not block, a few lines each: advisories, acknowledged deviations, deviations shown as open. */
import type { Finding } from '../../rules/finding.ts';
import { placeWords } from '../frame/frame.ts';
import type { Paint } from '../text/paint.ts';
import { safe } from '../text/safe.ts';
import { wrap } from '../text/wrap.ts';
import { type PrettyOptions, proseWidth } from './options.ts';
import { headline } from './state.ts';

const INDENT = '  ';

/** The headline, the place and the sentence of one finding. */
export function compactFinding(finding: Finding, paint: Paint, options: PrettyOptions): readonly string[] {
  const { file, line, column } = finding;
  const place = file === null ? finding.record : placeWords({ file, line, column });
  const message = wrap(safe(finding.message), proseWidth(options) - INDENT.length);
  return [headline(finding, paint), `${INDENT}${paint.dim(safe(place))}`, ...message.map((text) => `${INDENT}${text}`)];
}
