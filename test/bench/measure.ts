/** Runs a command and measures it: wall time, and the peak memory of its whole process tree. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { execPath } from 'node:process';

export interface Measured {
  readonly seconds: number;
  /** Peak of the sum over the process tree, in MiB; null where the system does not tell (no /proc). */
  readonly peak: number | null;
  readonly code: number | null;
  readonly output: string;
}

function field(pid: string, file: string, pattern: RegExp): string | null {
  try {
    return pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? null;
  } catch (error) {
    // A process may end between the listing and the reading of it.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null;
    throw error;
  }
}

/** Resident memory of a process and all below it, in KiB. */
function treeMemory(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, field(pid, 'status', /^PPid:\s*(\d+)/m)] as const),
  );
  const inTree = (pid: string | null | undefined): boolean =>
    pid !== null && pid !== undefined && (pid === String(root) || inTree(parents.get(pid)));
  const pids = [...parents.keys()].filter(inTree);
  return pids.reduce((sum, pid) => sum + Number(field(pid, 'status', /^VmRSS:\s*(\d+)/m) ?? 0), 0);
}

/** Milliseconds between two looks at the memory: each takes processor time from what is measured. */
const INTERVAL = 250;

/** Starts this Node with the arguments and waits for its end. */
export function measure(args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(execPath, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    let peak: number | null = null;
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const sample =
      process.platform === 'linux'
        ? setInterval(() => (peak = Math.max(peak ?? 0, treeMemory(child.pid ?? 0))), INTERVAL)
        : undefined;
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sample);
      resolve({
        seconds: (performance.now() - start) / 1000,
        peak: peak === null ? null : Math.round(peak / 1024),
        code,
        output,
      });
    });
  });
}
