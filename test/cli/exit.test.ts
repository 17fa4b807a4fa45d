/** Every way to end has its exit code, decided by the kind of the error and never by its words. */
import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { endingOf } from '../../src/cli/exit.ts';
import { NoContentError, UsageError, WriteFailure } from '../../src/content/errors.ts';
import { OutputFailure } from '../../src/integration/failures.ts';

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: ${syscall} '/srv/dist'`), { code, syscall, path: '/srv/dist' });
}

test.each<[string, unknown, number, RegExp]>([
  ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0, /^$/],
  ['an unknown option', new CommanderError(1, 'commander.unknownOption', ''), 2, /^$/],
  ['wrong usage', new UsageError('no such root'), 2, /^corroborate: no such root\n$/],
  ['no content', new NoContentError('no policy'), 3, /^corroborate: no policy\n$/],
  ['a write that failed', new WriteFailure('/srv/x', 'disk full'), 2, /Cannot write \/srv\/x: disk full/],
  ['a full disk', systemError('ENOSPC', 'write'), 2, /cannot write \/srv\/dist: ENOSPC.*Make room/],
  ['a folder that must not be written', systemError('EACCES', 'mkdir'), 2, /cannot write \/srv\/dist/],
  ['a file that must not be opened', systemError('EACCES', 'open'), 2, /cannot use \/srv\/dist: EACCES/],
  ['a device that fails', new Error('x', { cause: systemError('EIO', 'read') }), 2, /cannot use \/srv\/dist: EIO/],
  ['a bundler whose file is refused', new AggregateError([systemError('EACCES', 'rmdir')]), 2, /cannot write \/srv/],
  ['a file that ought to be there', systemError('ENOENT', 'open'), 4, /internal fault/],
  [
    'output that fails its verification',
    new OutputFailure(['/a/ links to /b/, which is not there']),
    4,
    /1 fault.*\n {2}\/a\//,
  ],
  [
    'a fault of the engine',
    new TypeError('x is not a function'),
    4,
    /internal fault[\s\S]*report it[\s\S]*TypeError: x is not[\s\S]*Node \d/,
  ],
  ['a thrown string', 'no good', 4, /internal fault[\s\S]*no good/],
  ['words that look like another kind', new Error('UsageError: no content, ENOSPC'), 4, /internal fault/],
])('%s', (_name, error, code, words) => {
  const ending = endingOf(error);
  expect(ending.words).toMatch(words);
  expect(ending.code).toBe(code);
});

test('causes are told, and no error speaks to the terminal or to a CI system', () => {
  const error = new Error('outer', { cause: new Error('inner\n::error::\u001b[2Jforged') });
  const { words } = endingOf(error);
  expect(words).toMatch(/outer[\s\S]*caused by[\s\S]*inner/);
  expect(words).not.toContain('\u001b');
  expect(words).not.toMatch(/^\s*::/m);
});
