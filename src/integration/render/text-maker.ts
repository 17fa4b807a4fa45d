/** Loaded by the threads that read the content for a build: they sketch the HTML of each text that they parse. */
import type { TextMaker } from '../../content/parse/text-maker.ts';
import { sketch } from '../../publish/markdown/sketch.ts';

export const makeText: TextMaker = (tree, context) => JSON.stringify(sketch(tree, context));
