/** Small sound files, and ways to break them; findings in the short form that the tests compare. */
import { parseFile } from '../../src/content/parse/parse-file.ts';
import type { ParsedFile } from '../../src/content/parse/parsed.ts';
import type { ContentFinding } from '../../src/content/source.ts';

export const CONTROL_FILE = 'content/controls/CTL-MON-1.yaml';
export const CONTROL = `id: CTL-MON-1
title: Monitoring
statement: Systems are monitored around the clock.
criteria: [CC7.2]
owner: ciso
frequency: continuous
activeFrom: 2025-01-01
`;

export const REMEDIATION_FILE = 'content/remediations/REM-2026-001.md';
export const REMEDIATION = `---
id: REM-2026-001
title: Add an index
kind: prevent
sources: [INC-2026-001]
owner: ciso
createdAt: 2026-03-04
due: 2026-04-30
status: open
---

The query gets its index.
`;

export const LOG_FILE = 'incidents/events/2026-03.yaml';
export const LOG = `events:
  - id: EVT-2026-001
    source: siem
    receivedAt: 2026-03-03T09:12:00Z
    disposition: pending
  - id: EVT-2026-002
    source: siem
    receivedAt: 2026-03-03T09:13:00Z
    disposition: non-incident
    reason: A test.
`;

export const CSV_FILE = 'incidents/events/2026-03.csv';
export const CSV = `id,source,receivedAt,disposition,reason,evidence
EVT-2026-001,siem,2026-03-03T09:12:00Z,pending,,
EVT-2026-002,siem,2026-03-03T09:13:00Z,non-incident,"A test, planned",EVD-2026-001 EVD-2026-002
`;

export const POLICY_FILE = 'policies/incident-response/1.0.0.md';
export const POLICY = `---
policy: incident-response
version: "1.0.0"
title: Incident response
kind: incident-response
status: draft
owner: ciso
authors: [ciso]
---

## Purpose
`;

export const INCIDENT_FILE = 'incidents/2026/INC-2026-001.md';
export const INCIDENT = `---
id: INC-2026-001
title: Slow queries
status: open
lead: ciso
times: { detected: 2026-03-03T09:12:00Z }
timeline:
  - at: 2026-03-03T09:12:00Z
    phase: identification
    kind: observation
    actor: system
    text: An alert.
significance:
  threshold: 1.0.0
  factors: { customers-affected: yes }
  decision: pending
  decidedBy: ciso
  decidedAt: 2026-03-03T12:00:00Z
  reason: Not yet clear.
---
`;

export const PORTAL_FILE = 'content/portal.yaml';
export const PORTAL = `organisation: { name: Acme }
system: { name: Acme Cloud }
timeZone: UTC
`;

/** A finding without what most tests do not look at. */
export interface Short {
  readonly rule: string;
  /** `line:column` */
  readonly at: string | null;
  readonly pointer: string | null;
  readonly record: string;
  readonly message: string;
}

export function short({ rule, position, pointer, record, message }: ContentFinding): Short {
  return { rule, at: position && `${position.line}:${position.column}`, pointer, record, message };
}

/** Parses a file after one replacement; the text to be replaced must stand in it once. */
export function edited(path: string, text: string, wanted = '', replacement = ''): ParsedFile {
  if (wanted !== '' && text.split(wanted).length !== 2) throw new Error(`«${wanted}» does not stand once in ${path}`);
  return parseFile({ path, text: text.replace(wanted, () => replacement) });
}

export function findings(path: string, text: string, wanted?: string, replacement?: string): readonly Short[] {
  return edited(path, text, wanted, replacement).findings.map(short);
}
