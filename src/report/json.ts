/** The report for machines. */
import type { CheckResult } from '../rules/finding.ts';
import { machineJson } from './machine-json.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const SCHEMA_VERSION = 1;

/** The result as one JSON document, indented, in the documented order of keys, ending with a line end. */
export function json({ tool, root, asOf, summary, findings }: CheckResult): string {
  return machineJson({ schemaVersion: SCHEMA_VERSION, tool, root, asOf, summary, findings });
}
