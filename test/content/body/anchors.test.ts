import { expect, test } from 'vitest';
import { anchorer, anchorOf } from '../../../src/content/body/anchors.ts';
import { bareIdsIn } from '../../../src/content/body/ids.ts';

test.each([
  ['4.2 Escalation', 'escalation'],
  ['Escalation', 'escalation'],
  ['4. Escalation', 'escalation'],
  ['4.2. Escalation & notice', 'escalation-notice'],
  ['1) Scope', 'scope'],
  ['§ 4 Scope', 'scope'],
  ['Scope -- and more', 'scope-and-more'],
  ['– Scope –', 'scope'],
  ["Who's on call?", 'whos-on-call'],
  ['24-hour notice', '24-hour-notice'],
  ['CC7.4 Response', 'cc74-response'],
  ['Überblick', 'überblick'],
  ['snake_case', 'snake_case'],
  ['  two\n lines  ', 'two-lines'],
  ['4.2', '42'],
  ['🔥', ''],
])('%j has the anchor %j', (text, anchor) => expect(anchorOf(text)).toBe(anchor));

test('anchors that collide are numbered; what has none takes no part', () => {
  const next = anchorer();
  expect(['1 Scope', '2 Scope', '!', 'Scope 1', 'Scope', '!'].map(next)).toEqual([
    'scope',
    'scope-1',
    '',
    'scope-1-1',
    'scope-2',
    '',
  ]);
});

test.each([
  ['see INC-2026-004.', ['INC-2026-004']],
  ['(INC-2026-004), "REM-1"; CTL-MON-1: EVT-2026-03-0001', ['INC-2026-004', 'REM-1', 'CTL-MON-1', 'EVT-2026-03-0001']],
  ["INC-2026-004's and INC-2026-005–INC-2026-006", ['INC-2026-004', 'INC-2026-005', 'INC-2026-006']],
  ['PIR-2026-001#slow-paging', ['PIR-2026-001']],
  ['INC-2026-004.1', ['INC-2026-004']],
  ['CMT-AVAIL and VND-ACME', ['CMT-AVAIL', 'VND-ACME']],
  ['INC-2026-004.md', []],
  ['x/INC-2026-004 and INC-2026-004/x', []],
  ['XINC-2026-004 and 1INC-2026-004', []],
  ['INC-2026-004a and INC-2026-004é and éINC-2026-004', []],
  ['A-INC-2026-004 and INC-2026-004-', []],
  ['INC-2026-00a and INC- and INC', []],
  ['inc-2026-004 and CVE-2026-0001 and SEV-1', []],
])('%j names %j', (text, ids) => {
  const found = bareIdsIn(text);
  expect(found.map(({ id }) => id)).toEqual(ids);
  for (const { id, from, to } of found) expect(text.slice(from, to)).toBe(id);
});
