/** Keeps back warnings about Astro's own code, which users would take for theirs. */
import type { Plugin } from './types.ts';

/** Astro marks modules that carry styles with a directive that the bundler does not know. */
const DIRECTIVE = 'MODULE_LEVEL_DIRECTIVE';

export function quiet(): Plugin {
  return {
    name: 'corroborate:quiet',
    config: () => ({
      build: {
        rolldownOptions: {
          onLog(level, log, handler) {
            if (log.code !== DIRECTIVE) handler(level, log);
          },
        },
      },
    }),
    configResolved(config) {
      // Astro asks for the packages of its toolbar, which is off, by names that only its own folder knows.
      const client = config.environments.client;
      if (client !== undefined) client.optimizeDeps.include = [];
    },
  };
}
