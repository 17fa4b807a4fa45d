/**
 * Pages and renewals of the content take turns in a development server. A page that is made while the content
 * store is written again would keep the old store: Vite marks the store's module as changed while it is still
 * being evaluated, and then holds what that evaluation gave.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Editors write a file in several steps; what follows within this many milliseconds is one change. */
const SETTLED = 150;

/** A reader that does not take its page holds up the others for this many milliseconds, not for ever. */
const PATIENCE = 5_000;

export class Turns {
  #renew: (() => Promise<void>) | undefined;
  readonly #visits = new Set<Promise<void>>();
  #running: Promise<void> = Promise.resolve();
  #changedAt = 0;
  #awaited = false;

  /** @param renew reads the content again; what it throws would be the answer to every page from then on */
  start(renew: () => Promise<void>): void {
    this.#renew = renew;
  }

  /** The content has changed: it is read again when it has settled and the pages that are being made are done. */
  changed(): void {
    this.#changedAt = performance.now();
    if (this.#awaited) return;
    this.#awaited = true;
    this.#running = this.#running.then(async () => {
      await this.#settled();
      this.#awaited = false;
      await Promise.race([Promise.all(this.#visits), wait(PATIENCE)]);
      await this.#renew?.();
    });
  }

  /** The middleware that lets a request wait while the content is read again. */
  readonly middleware = (
    _request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void => {
    this.#running.then(() => {
      // Who asked has gone while it waited, and will not go again.
      if (response.destroyed) return;
      const visit = new Promise<void>((resolve) => {
        response.once('close', resolve);
      }).then(() => {
        this.#visits.delete(visit);
      });
      this.#visits.add(visit);
      next();
    }, next);
  };

  async #settled(): Promise<void> {
    for (;;) {
      const left = this.#changedAt + SETTLED - performance.now();
      if (left <= 0) return;
      await wait(left);
    }
  }
}
