/** One file of a content root → records, or the findings that keep them from being sound. */
import { isLogType } from '../../model/registry.ts';
import { claimOf } from '../walk/claim.ts';
import { parseCsvLog } from './csv-log.ts';
import type { FileToParse, ParsedFile } from './parsed.ts';
import { type OnText, parseTextFile, parseYamlFile } from './record-file.ts';
import { fileText } from './text-of.ts';
import { parseYamlLog } from './yaml-log.ts';

/**
 * Parses and judges one file by itself: what it says of other files is not looked at. The same path and
 * text always give the same result, so that it can be kept.
 *
 * @param onText called where the file has a sound text
 * @throws RangeError for a path that no folder claims
 */
export function parseFile({ path, text }: FileToParse, onText: OnText = () => undefined): ParsedFile {
  const claim = claimOf(path);
  if (claim === null) throw new RangeError(`No folder claims ${path}`);
  const file = fileText(path, text);
  if (isLogType(claim.kind)) {
    return claim.extension === '.csv' ? parseCsvLog(claim, claim.kind, file) : parseYamlLog(claim, claim.kind, file);
  }
  return claim.extension === '.yaml' ? parseYamlFile(claim, file) : parseTextFile(claim, file, onText);
}
