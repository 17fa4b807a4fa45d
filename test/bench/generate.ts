/**
 * Makes a valid content root of any size: the fixture organisation with more incidents, each with its
 * events, and every fifth with a review and a remediation. The incidents fall behind the examined period,
 * so that populations stay true.
 */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const START = Date.parse('2026-07-01T00:00:00Z');
const SPAN = 95 * 86_400_000;
const EVENTS_EACH = 4;
const ROWS_PER_LOG = 1000;

/** The highest numbers that the fixture itself uses. */
const FIRST = { incident: 5, event: 13, review: 4, remediation: 6 };

const pad = (value: number, width = 3) => String(value).padStart(width, '0');
const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const after = (ms: number, hours: number) => iso(ms + hours * 3_600_000);
const day = (ms: number) => iso(ms).slice(0, 10);

interface Plot {
  readonly index: number;
  readonly id: string;
  readonly at: number;
  /** Every fifth is a major one, with escalation, review and remediation. */
  readonly major: boolean;
  readonly events: readonly string[];
  readonly review: string;
  readonly remediation: string;
}

function plot(index: number, total: number): Plot {
  const majors = Math.floor(index / 5);
  return {
    index,
    id: `INC-2026-${pad(FIRST.incident + index)}`,
    at: START + Math.floor((index * SPAN) / total),
    major: index % 5 === 0,
    events: Array.from(
      { length: EVENTS_EACH },
      (_, row) => `EVT-2026-${pad(FIRST.event + index * EVENTS_EACH + row, 4)}`,
    ),
    review: `PIR-2026-${pad(FIRST.review + majors)}`,
    remediation: `REM-2026-${pad(FIRST.remediation + majors)}`,
  };
}

const PROSE = [
  'The first sign was an unusual rate of refused sign-ins, which the log analysis reported within minutes.',
  'The engineer on duty compared it with the release of the evening and found a **setting** that had been carried over by mistake.',
  'Nothing was written while the setting was wrong; the [plan](../../content/plans/ir-plan/1.0.0.md) was followed throughout.',
  'What remained was to show that no other machine carried it, for which every configuration was read again.',
];

function body(one: Plot): string {
  const list = one.events.map((id, row) => `- ${id}: line ${row + 1} of the log, received and read on the same day`);
  return `## What happened\n\n${PROSE[0]} ${PROSE[1]}\n\n${list.join('\n')}\n\n## What was done\n\n${PROSE[2]}\n\n> ${PROSE[3]}\n\n| step | done by |\n|---|---|\n| contain | platform engineer |\n| validate | security lead |\n`;
}

function entry(at: string, phase: string, kind: string, actor: string, text: string, more = ''): string {
  return `  - { at: ${at}, phase: ${phase}, kind: ${kind}, actor: ${actor}, text: ${text}${more} }`;
}

function timeline(one: Plot): string[] {
  return [
    entry(
      after(one.at, 1.1),
      'identification',
      'decision',
      'incident-commander',
      'Declared and classified',
      ', decision: declare, control: CTL-IR-1',
    ),
    entry(
      after(one.at, 2),
      'identification',
      'decision',
      'incident-commander',
      'The head of security is called',
      ', decision: escalate, clause: incident-response@1.1.0#escalation',
    ),
    entry(
      after(one.at, 3),
      'investigation',
      'observation',
      'platform-engineer',
      `Setting ${one.index} differs from the plan`,
    ),
    entry(
      after(one.at, 6),
      'containment',
      'action',
      'platform-engineer',
      'The machine takes no traffic',
      ', control: CTL-IR-1',
    ),
    entry(
      after(one.at, 8),
      'remediation',
      'update',
      'incident-commander',
      'The setting is put right',
      ', control: CTL-IR-1',
    ),
    entry(after(one.at, 12), 'recovery', 'action', 'platform-engineer', 'Traffic returns', ', control: CTL-IR-2'),
  ];
}

function incident(one: Plot): string {
  const tier = one.major ? 'SEV-2' : 'SEV-3';
  const criterion = one.major ? 'service-degraded' : 'short-interruption';
  const escalation = `escalations:\n  - { from: incident-commander, to: security-lead, decidedBy: incident-commander, at: ${after(one.at, 2)}, trigger: severity }\n`;
  return `---
id: ${one.id}
title: A setting carried over by mistake, case ${one.index}
externalId: CASE-${one.index}
status: closed
severity:
  - { tier: ${tier}, at: ${after(one.at, 1.1)}, by: incident-commander, criterion: ${criterion} }
lead: incident-commander
events: [${one.events[0]}]
boundary: inside
components: [ledger-app]
controls: [CTL-IR-1, CTL-IR-2]
controlFailures: []
source: siem
personalData: { involved: no }
customerData: { involved: no }
times:
  detected: ${iso(one.at)}
  triaged: ${after(one.at, 1)}
  declared: ${after(one.at, 1.1)}
  recordOpened: ${after(one.at, 1.5)}
  contained: ${after(one.at, 6)}
  recovered: ${after(one.at, 12)}
  closed: ${after(one.at, 60)}
timeline:
${timeline(one).join('\n')}
${escalation}rootCauses:
  - { id: carried-setting, category: configuration, summary: A setting was carried over by mistake }
recoveryValidation: { by: security-lead, at: ${after(one.at, 13)}, method: The configuration was read by a second person, evidence: [EVD-2026-900] }
significance:
  threshold: "1.0.0"
  factors: { control-failure: no, commitment-failure: no, public-interest: no }
  decision: below-threshold
  decidedBy: compliance-lead
  decidedAt: ${after(one.at, 50)}
  reason: No control failed
${one.major ? `review: ${one.review}\nremediations: [${one.remediation}]` : 'noActionReason: The setting is now read from the plan by a machine'}
policyVersion: incident-response@1.1.0
evidence: [EVD-2026-900]
---

${body(one)}`;
}

function review(one: Plot): string {
  return `---
id: ${one.review}
incidents: [${one.id}]
heldOn: ${day(one.at + 4 * 86_400_000)}
attendees: [incident-commander, security-lead]
findings:
  - { id: no-comparison, text: Nobody compared the machines with the plan, kind: cause, remediations: [${one.remediation}] }
rootCauses: [carried-setting]
controlImprovement: { decision: none, reason: The control was found to be sufficient }
policyChange: { decision: none, reason: The policy was followed }
approvedBy: managing-director
approvedAt: ${after(one.at, 24 * 5)}
---

## Course

${PROSE[1]} ${PROSE[3]}
`;
}

function remediation(one: Plot): string {
  return `---
id: ${one.remediation}
title: Compare every machine with the plan, case ${one.index}
kind: prevent
sources: [${one.id}, "${one.review}#no-comparison"]
owner: platform-engineer
createdAt: ${day(one.at + 4 * 86_400_000)}
due: 2026-12-31
status: in-progress
---

${PROSE[3]}
`;
}

function eventRows(one: Plot): string[] {
  return one.events.map((id, row) => {
    const received = after(one.at, row * 0.1);
    const fate =
      row === 0
        ? `    disposition: incident\n    incident: ${one.id}`
        : `    disposition: non-incident\n    reason: A repetition within the same minute, seen and set aside`;
    return `  - id: ${id}\n    source: siem\n    receivedAt: ${received}\n    triagedAt: ${after(one.at, 0.9)}\n    triagedBy: platform-engineer\n${fate}`;
  });
}

/** One item that all incidents cite: an export of the log, made at the end. */
const EVIDENCE = `id: EVD-2026-900
title: The log of the quarter
kind: export
url: https://logs.tarn.example/quarter
collectedAt: 2026-10-14T12:00:00Z
collectedBy: security-lead
systemOfRecord: log analysis
controls: [CTL-MON-1]
classification: restricted
`;

/** Writes `root` with so many incidents besides those of the fixture. */
export async function generate(root: string, incidents: number): Promise<void> {
  await cp(BASE, root, { recursive: true });
  const plots = Array.from({ length: incidents }, (_, index) => plot(index, incidents));
  for (const month of new Set(plots.map((one) => iso(one.at).slice(0, 7))))
    await mkdir(join(root, 'incidents', month), { recursive: true });
  for (const one of plots) {
    await writeFile(join(root, 'incidents', iso(one.at).slice(0, 7), `${one.id}.md`), incident(one));
    if (!one.major) continue;
    await writeFile(join(root, 'content/reviews', `${one.review}.md`), review(one));
    await writeFile(join(root, 'content/remediations', `${one.remediation}.md`), remediation(one));
  }
  await writeFile(join(root, 'content/evidence/EVD-2026-900.yaml'), EVIDENCE);
  const rows = plots.flatMap(eventRows);
  for (let log = 0; log * ROWS_PER_LOG < rows.length; log += 1) {
    const part = rows.slice(log * ROWS_PER_LOG, (log + 1) * ROWS_PER_LOG);
    await writeFile(join(root, 'incidents/events', `log-${pad(log)}.yaml`), `events:\n${part.join('\n')}\n`);
  }
}
