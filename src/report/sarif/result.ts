/** A finding as a SARIF result. */
import { PORTAL_FILE } from '../../model/places.ts';
import type { Finding, RelatedPlace } from '../../rules/finding.ts';
import { repositoryPath } from '../repository-path.ts';
import { safe } from '../text/safe.ts';
import { FINGERPRINT } from './fingerprints.ts';
import { LEVELS, sarifRuleIndex } from './rules.ts';

/** The name that SARIF's consumers know the top of the repository by. */
export const SOURCE_ROOT = '%SRCROOT%';

/** More related places than GitHub takes of one result are cut there. */
const MOST_RELATED = 1000;

type Place = Pick<RelatedPlace, 'file' | 'line' | 'column'>;

/** A path as a URI reference: each step of it escaped. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function physicalLocation(root: string, { file, line, column }: Place) {
  const uri = uriOf(repositoryPath(root, file ?? PORTAL_FILE));
  const region = { startLine: line ?? 1, ...(column === null ? {} : { startColumn: column }) };
  return { artifactLocation: { uri, uriBaseId: SOURCE_ROOT }, region };
}

function relatedLocation(root: string, place: RelatedPlace, index: number) {
  const message = { text: safe(place.message) };
  if (place.file === null) return { id: index + 1, message };
  return { id: index + 1, physicalLocation: physicalLocation(root, place), message };
}

/** A finding without a place of its own stands at portal.yaml: a code-scanning page drops results without one. */
export function sarifResult(finding: Finding, root: string, fingerprint: string) {
  const { rule, severity, outcome, status, record, records, pointer, acknowledgedBy } = finding;
  return {
    ruleId: rule,
    ruleIndex: sarifRuleIndex(rule),
    level: LEVELS[severity],
    message: { text: `${safe(finding.message)}\n\n${safe(finding.help)}` },
    locations: [
      {
        physicalLocation: physicalLocation(root, finding),
        logicalLocations: [
          { name: safe(record), ...(pointer === null ? {} : { fullyQualifiedName: safe(`${record}#${pointer}`) }) },
        ],
      },
    ],
    relatedLocations: finding.related.slice(0, MOST_RELATED).map((place, index) => relatedLocation(root, place, index)),
    partialFingerprints: { [FINGERPRINT]: fingerprint },
    ...(status === 'open'
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `acknowledged by ${safe(acknowledgedBy ?? 'a deviation')}`,
            },
          ],
        }),
    properties: { severity, outcome, status, record: safe(record), records: records.map(safe) },
  };
}
