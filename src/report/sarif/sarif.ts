/** The report for code scanning: SARIF 2.1.0 (OASIS, errata 01). */
import type { CheckResult, FailOn } from '../../rules/finding.ts';
import { machineJson } from '../machine-json.ts';
import { worstFirst } from '../worst.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { ACCEPTED, sarifNotes } from './limits.ts';
import { SOURCE_ROOT, sarifResult } from './result.ts';
import { sarifRules } from './rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The address of a rule's page, where `--site` made the findings' links absolute. */
function pagesOf({ findings }: CheckResult): (code: string) => string | null {
  const sample = findings.find(({ url }) => /^https?:/.test(url));
  if (sample === undefined) return () => null;
  return (code) => sample.url.replace(`/rules/${sample.rule}/`, `/rules/${code}/`);
}

/** The result as one SARIF log with one run, worst findings first. */
export function sarif(result: CheckResult, failOn: FailOn): string {
  const { tool, root, asOf, summary } = result;
  const all = worstFirst(result.findings, failOn);
  const fingerprints = fingerprintsOf(all);
  const notes = sarifNotes(all.length);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            rules: sarifRules(pagesOf(result)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The top of the repository.' } } },
        automationDetails: { id: 'corroborate/' },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notes.map((text) => ({ level: 'warning', message: { text } })),
          },
        ],
        results: all.slice(0, ACCEPTED).map((finding, index) => sarifResult(finding, root, fingerprints[index] ?? '')),
        properties: { asOf, summary },
      },
    ],
  };
  return machineJson(log);
}
