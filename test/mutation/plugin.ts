/** What this repository adds to Stryker. */
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { AsTheyCome } from './as-they-come.ts';
import { pageText } from './prose.ts';
import { CasesRunner } from './runner.ts';

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'cases', CasesRunner),
  declareClassPlugin(PluginKind.Reporter, 'as-they-come', AsTheyCome),
  declareValuePlugin(PluginKind.Ignore, 'page-text', pageText),
];
