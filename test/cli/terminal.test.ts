/** Colours, width and progress follow the flags, the environment and what the streams are. */
import { expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { terminalOf } from '../../src/cli/terminal.ts';

const tty = { isTTY: true, columns: 132 };
const pipe = {};
const plain = { color: true, quiet: false };

test.each<[string, Parameters<typeof terminalOf>, ReturnType<typeof terminalOf>]>([
  ['a terminal', [plain, {}, { out: tty, err: tty }], { color: true, columns: 132, progress: true }],
  ['a pipe', [plain, {}, { out: pipe, err: pipe }], { color: false, columns: 80, progress: false }],
  ['a pipe, errors on a terminal', [plain, {}, { out: pipe, err: tty }], { color: false, columns: 80, progress: true }],
  ['NO_COLOR', [plain, { NO_COLOR: '1' }, { out: tty, err: tty }], { color: false, columns: 132, progress: true }],
  [
    'an empty NO_COLOR',
    [plain, { NO_COLOR: '' }, { out: tty, err: tty }],
    { color: true, columns: 132, progress: true },
  ],
  [
    '--no-color',
    [{ ...plain, color: false }, {}, { out: tty, err: tty }],
    { color: false, columns: 132, progress: true },
  ],
  ['--quiet', [{ ...plain, quiet: true }, {}, { out: tty, err: tty }], { color: true, columns: 132, progress: false }],
  ['CI', [plain, { CI: 'true' }, { out: tty, err: tty }], { color: true, columns: 80, progress: false }],
  ['CI=false', [plain, { CI: 'false' }, { out: tty, err: tty }], { color: true, columns: 132, progress: true }],
  [
    'a dumb terminal',
    [plain, { TERM: 'dumb' }, { out: tty, err: tty }],
    { color: false, columns: 132, progress: false },
  ],
  [
    'no width',
    [plain, {}, { out: { isTTY: true, columns: 0 }, err: tty }],
    { color: true, columns: 80, progress: true },
  ],
])('%s', (_name, args, expected) => {
  expect(terminalOf(...args)).toEqual(expected);
});

function drawnOn(shown: boolean, columns = 40) {
  const written: string[] = [];
  let now = 0;
  const progress = progressOn({ columns, write: (text) => written.push(text) }, shown, () => now);
  const at = (time: number, done: number) => {
    now = time;
    progress.report({ doing: 'reading files', done, total: 9000 });
  };
  return { written, progress, at };
}

test('progress is silent for a second, then draws at most every tenth of one, and leaves nothing behind', () => {
  const { written, progress, at } = drawnOn(true);
  at(0, 0);
  at(999, 10);
  expect(written).toEqual([]);
  at(1000, 20);
  at(1050, 30);
  at(1100, 40);
  expect(written).toEqual(['\r\u001b[2Kreading files: 20 of 9000', '\r\u001b[2Kreading files: 40 of 9000']);
  progress.end();
  at(2000, 50);
  progress.end();
  expect(written.slice(2)).toEqual(['\r\u001b[2K']);
});

test('progress never fills the line, and a run that was quick or is not shown writes nothing', () => {
  const narrow = drawnOn(true, 10);
  narrow.at(5000, 1);
  expect(narrow.written).toEqual(['\r\u001b[2Kreading f']);
  const unknown = drawnOn(true, 0);
  unknown.at(5000, 1);
  expect(unknown.written).toEqual(['\r\u001b[2Kreading files: 1 of 9000']);
  const quick = drawnOn(true);
  quick.at(10, 1);
  quick.progress.end();
  const hidden = drawnOn(false);
  hidden.at(5000, 1);
  hidden.progress.end();
  expect([...quick.written, ...hidden.written]).toEqual([]);
});
