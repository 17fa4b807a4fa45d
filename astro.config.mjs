// The repository is a content root and the engine at once: `astro build` here does what `corroborate build` does.
import { defineConfig } from 'astro/config';
import corroborate from './src/integration/index.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

export default defineConfig({ integrations: [corroborate()] });
