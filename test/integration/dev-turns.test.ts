/** Pages and readings of the content take turns: over real connections, with readings that the test lets end. */
import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Turns } from '../../src/integration/dev-turns.ts';

let turns: Turns;
let server: Server;
/** What happened, in its order. */
let told: string[];
/** Ends the reading that is going on. */
let endReading: () => void;

beforeEach(async () => {
  told = [];
  turns = new Turns();
  turns.start(async () => {
    told.push('reading');
    await new Promise<void>((resolve) => (endReading = resolve));
    told.push('read');
  });
  server = createServer((request, response) => {
    turns.middleware(request, response, () => {
      told.push(`page ${request.url}`);
      response.end('x');
    });
  }).listen(0);
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function ask(path: string) {
  return get({ port: (server.address() as AddressInfo).port, path });
}

async function answered(path: string): Promise<void> {
  const [response] = (await once(ask(path), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
}

const reading = (times: number) =>
  expect.poll(() => told.filter((what) => what === 'reading').length, { timeout: 4000 }).toBe(times);

test('a page that is asked for while the content is read waits for its end', async () => {
  await answered('/a');
  turns.changed();
  const later = answered('/b');
  await reading(1);
  endReading();
  await later;
  expect(told).toEqual(['page /a', 'reading', 'read', 'page /b']);
});

test('changes that follow each other at once are read once, those during a reading once more', async () => {
  for (let change = 0; change < 5; change += 1) turns.changed();
  await reading(1);
  for (let change = 0; change < 5; change += 1) turns.changed();
  endReading();
  await reading(2);
  endReading();
  await wait(400);
  expect(told).toEqual(['reading', 'read', 'reading', 'read']);
});

test('a reader who gives up waiting holds up no reading after it', async () => {
  turns.changed();
  await reading(1);
  const gone = ask('/gone').on('error', () => told.push('gone'));
  await once(server, 'request');
  gone.destroy();
  await expect.poll(() => told).toContain('gone');
  endReading();
  await answered('/b');
  turns.changed();
  // In less time than a reader is given who does not take its page.
  await reading(2);
  endReading();
  expect(told).not.toContain('page /gone');
});
