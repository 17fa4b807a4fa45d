/** The content of a development server: checked when it starts and after every change; a fault never ends it. */
import { watch } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { HookParameters } from 'astro';
import type { Corpus } from '../content/corpus.ts';
import { RunError } from '../content/errors.ts';
import { withBase, withoutBase } from '../publish/urls.ts';
import { isPartOf } from '../publish/view/page/portal-parts.ts';
import { type Checked, check } from '../rules/check.ts';
import { devFiles } from './dev-files.ts';
import { Turns } from './dev-turns.ts';
import { faultPage } from './fault-page.ts';
import { reportOf } from './gate.ts';
import { LOADER_NAME } from './loader.ts';
import { normalBase, openChecked } from './open-session.ts';
import type { BuildOptions } from './options.ts';
import { bodiesOf } from './render/bodies.ts';
import { Sketches } from './render/sketches.ts';
import { isSessionOpen, openTypesOnly } from './session.ts';
import { invalidateBodies } from './vite/bodies.ts';
import type { Plugin, ViteDevServer } from './vite/types.ts';

type Refresh = HookParameters<'astro:server:setup'>['refreshContent'];

const WATCHED = ['policies', 'incidents', 'content', 'public'] as const;

export class DevContent {
  readonly #options: BuildOptions;
  readonly #folders: readonly string[];
  /** Why no page can be shown; null where the site works. */
  #obstacle: string | null = null;
  #source: Corpus | null = null;
  readonly #sketches = new Sketches();
  readonly #turns = new Turns();

  private constructor(options: BuildOptions) {
    this.#options = options;
    this.#folders = WATCHED.map((folder) => resolve(options.root, folder));
  }

  static async open(options: BuildOptions): Promise<DevContent> {
    const content = new DevContent(options);
    await content.#check();
    return content;
  }

  /** The plugin that serves content files, and the findings where the site itself cannot be shown. */
  plugin(): Plugin {
    return {
      name: 'corroborate:dev-content',
      configureServer: (server) => {
        server.middlewares.use(this.#turns.middleware);
        server.middlewares.use((request, response, next) => {
          if (this.#obstacle === null) return next();
          const page = !/\.[a-z0-9]+$/i.test(request.url?.split('?')[0] ?? '');
          if (!page) return next();
          response.statusCode = 500;
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(faultPage(this.#obstacle));
        });
        server.middlewares.use(devFiles(() => this.#source));
        server.middlewares.use(this.#absentPages);
      },
    };
  }

  /** A page that the audience's portal does not have is answered as one that does not exist. */
  readonly #absentPages = (request: IncomingMessage, _response: ServerResponse, next: () => void): void => {
    const { audience = 'auditor', base = '/' } = this.#options;
    const [path = '/'] = (request.url ?? '/').split('?');
    const isPage = path.endsWith('/') || !/[@.]/.test(path);
    const within = withoutBase(normalBase(base), path);
    if (isPage && !isPartOf(audience, within)) request.url = withBase(normalBase(base), '/404/');
    next();
  };

  /** Checks again whenever a file of the content changes, and shows the outcome. */
  watch(server: ViteDevServer, refresh: Refresh): void {
    this.#turns.start(() => this.#renew(server, refresh));
    const changed = () => this.#turns.changed();
    server.watcher.add([...this.#folders]);
    server.watcher.on('all', (_event, path) => {
      if (this.#folders.some((folder) => path === folder || path.startsWith(folder + sep))) changed();
    });
    // Folders that do not exist yet: only the root itself sees one of them appear.
    const root = watch(this.#options.root, { persistent: false }, (_event, name) => {
      const folder = this.#folders.find((each) => each === resolve(this.#options.root, name ?? ''));
      if (folder === undefined) return;
      server.watcher.add(folder);
      changed();
    });
    server.httpServer?.once('close', () => root.close());
  }

  async #renew(server: ViteDevServer, refresh: Refresh): Promise<void> {
    await this.#check();
    if (this.#obstacle === null) {
      invalidateBodies(server, server.config.root);
      await refresh?.({ loaders: [LOADER_NAME] }).catch((error: unknown) => {
        this.#obstacle = error instanceof Error ? error.message : String(error);
      });
    }
    server.hot.send({ type: 'full-reload', path: '*' });
  }

  /** Whatever keeps the site from being shown is an obstacle, not an end; a fault of the engine shows its trace. */
  async #check(): Promise<void> {
    try {
      const texts = this.#sketches.textsFor(this.#options.audience);
      await this.#open(await check(this.#options.root, { ...this.#options, texts }));
    } catch (error) {
      const engine = error instanceof Error && !(error instanceof RunError) ? error.stack : undefined;
      this.#stop(engine ?? (error instanceof Error ? error.message : String(error)));
    }
  }

  #stop(obstacle: string): void {
    this.#obstacle = obstacle;
    // Astro starts with empty collections, and fills them once the content allows it.
    if (!isSessionOpen()) openTypesOnly();
  }

  async #open(checked: Checked): Promise<void> {
    if (checked.corpus.portal.faults.length > 0) {
      this.#stop(reportOf(checked, this.#options.failOn ?? 'deviation', false));
      return;
    }
    const { audience = 'auditor', base = '/', site = null } = this.#options;
    const session = await openChecked(checked, { mode: 'dev', audience, base, site, sketches: this.#sketches });
    // Here and not by the first page: what cannot be rendered is an obstacle.
    bodiesOf(session);
    this.#source = checked.corpus;
    this.#obstacle = null;
  }
}
