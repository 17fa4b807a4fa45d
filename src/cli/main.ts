/** Runs the command line and ends with its exit code. */
import { EXIT, type ExitCode, endingOf } from './exit.ts';
import { programOf } from './program.ts';
import { guardStreams, writeErr } from './streams.ts';

/** A fault that no command could catch, in a timer or a stray promise, is still said and still an exit code. */
function endOnStrayFaults(): void {
  process.on('uncaughtException', (error) => void end(error));
}

async function end(error: unknown): Promise<void> {
  const { code, words } = endingOf(error);
  if (words !== '') await writeErr(words);
  process.exit(code);
}

async function run(args: readonly string[]): Promise<ExitCode> {
  // A command that ends without saying how has a fault.
  let code: ExitCode = EXIT.internal;
  const program = programOf((given) => {
    code = given;
  });
  await program.parseAsync(args, { from: 'user' });
  return code;
}

guardStreams();
endOnStrayFaults();
try {
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  await end(error);
}
