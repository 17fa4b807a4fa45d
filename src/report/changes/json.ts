/** A comparison for machines. */
import { machineJson } from '../machine-json.ts';
import type { Comparison } from './comparison.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const SCHEMA_VERSION = 1;

/** The comparison as one JSON document, ending with a line end. */
export function changesJson({ base, head, result, changes }: Comparison): string {
  const { tool, root, asOf, summary } = result;
  return machineJson({ schemaVersion: SCHEMA_VERSION, tool, root, asOf, base, head, summary, ...changes });
}
