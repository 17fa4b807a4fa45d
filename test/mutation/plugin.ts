/** What this repository adds to Stryker. */
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { pageText } from './prose.ts';
import { CasesRunner } from './runner.ts';

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'cases', CasesRunner),
  declareValuePlugin(PluginKind.Ignore, 'page-text', pageText),
];
