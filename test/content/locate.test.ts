import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { rootWith } from './roots.ts';
import { CSV, CSV_FILE, LOG, LOG_FILE, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

async function corpus() {
  return loadContent(
    rootWith({ [REMEDIATION_FILE]: REMEDIATION, [LOG_FILE]: LOG, [CSV_FILE.replace('03', '04')]: CSV }),
    { cache: false },
  );
}

describe('places of paths', () => {
  test.each([
    [REMEDIATION_FILE, ['due'], 'value', '8:6-8:16'],
    [REMEDIATION_FILE, ['due'], 'key', '8:1-8:4'],
    [REMEDIATION_FILE, ['sources', 0], 'value', '5:11-5:23'],
    [REMEDIATION_FILE, ['sources'], 'value', '5:10-5:11'],
    [REMEDIATION_FILE, ['verification', 'at'], 'value', '2:1-2:2'],
    [REMEDIATION_FILE, ['sources', 7], 'value', '5:1-5:8'],
    [LOG_FILE, ['events', 1, 'receivedAt'], 'value', '8:17-8:37'],
    [LOG_FILE, ['events', 1, 'triagedAt'], 'value', '6:5-6:6'],
    [LOG_FILE, ['events', 9, 'id'], 'value', '1:1-1:7'],
    ['incidents/events/2026-04.csv', ['events', 1, 'reason'], 'value', '3:53-3:70'],
    ['incidents/events/2026-04.csv', ['events', 0, 'reason'], 'value', '2:48-2:48'],
    ['incidents/events/2026-04.csv', ['events', 0, 'triagedAt'], 'key', '1:1-1:2'],
    ['incidents/events/2026-04.csv', ['events', 1], 'value', '3:1-3:2'],
  ] as const)('%s %j %s', async (file, path, at, expected) => {
    const place = (await corpus()).locate(file, path, at);
    expect(place && `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`).toBe(expected);
  });

  test('none in a file that is not there', async () => {
    expect((await corpus()).locate('content/nothing.yaml', ['id'], 'value')).toBeNull();
  });

  test('the text below the front matter, with line ends as LF', async () => {
    const read = await loadContent(rootWith({ [REMEDIATION_FILE]: REMEDIATION.replaceAll('\n', '\r\n') }), {
      cache: false,
    });
    expect(read.bodyText(REMEDIATION_FILE)).toBe('\nThe query gets its index.\n');
    expect(read.bodyText('content/portal.yaml')).toBe('');
    expect(read.findings).toEqual([]);
  });
});
