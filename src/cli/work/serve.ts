/** What `corroborate dev` and `corroborate preview` do: a server until somebody stops it. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { type RunningServer, startDev, startPreview } from '../../integration/dev.ts';
import type { Audience } from '../../model/audience.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { writeOut } from '../streams.ts';
import { withProgress } from './run.ts';

interface ServeFlags extends Globals {
  readonly port?: number;
  readonly host?: string;
  readonly base: string;
}

export interface DevFlags extends ServeFlags {
  readonly audience: Audience;
  readonly site?: string;
  readonly cache: boolean;
}

export interface PreviewFlags extends ServeFlags {
  readonly out: string;
}

/** Serves the content as it is being written. */
export async function runDev(flags: DevFlags): Promise<ExitCode> {
  const out = resolve('dist');
  const root = resolve(flags.root);
  return serve(await withProgress(flags, (common) => startDev({ ...flags, ...common, root, out })), flags);
}

/** Serves a portal that was built. */
export async function runPreview(flags: PreviewFlags): Promise<ExitCode> {
  return serve(await startPreview(flags), flags);
}

async function serve(server: RunningServer, flags: ServeFlags): Promise<ExitCode> {
  try {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await writeOut(`${server.url}\n${flags.quiet === true ? '' : 'Ctrl+C stops it.\n'}`);
    await stopped;
  } finally {
    await server.stop();
  }
  return EXIT.clean;
}
