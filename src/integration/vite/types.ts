/** Vite's types, by way of Astro: the engine depends on Astro alone and takes the Vite that it brings. */
import type { HookParameters, ViteUserConfig } from 'astro';

type PluginOption = NonNullable<ViteUserConfig['plugins']>[number];

export type Plugin = Extract<PluginOption, { readonly name: string }>;

export type ViteDevServer = HookParameters<'astro:server:setup'>['server'];
