/**
 * A reporter that writes each mutant down as soon as it is judged, one JSON object a line: a run takes hours, and what
 * it found must not be lost with it, nor be waited for.
 */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantResult } from '@stryker-mutator/api/core';
import type { Reporter } from '@stryker-mutator/api/report';

const JOURNAL = fileURLToPath(new URL('../../.mutation/mutants.jsonl', import.meta.url));

export class AsTheyCome implements Reporter {
  onMutationTestingPlanReady(): void {
    mkdirSync(dirname(JOURNAL), { recursive: true });
    writeFileSync(JOURNAL, '');
  }

  onMutantTested({ fileName, location, mutatorName, replacement, status, static: atLoad }: MutantResult): void {
    const at = new Date().toISOString();
    const line = { at, status, fileName, location, mutatorName, replacement, static: atLoad };
    appendFileSync(JOURNAL, `${JSON.stringify(line)}\n`);
  }
}
