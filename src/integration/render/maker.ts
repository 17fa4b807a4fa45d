/** The module with which parser threads make HTML of texts: its address alone, which loads nothing. */
import { CODE_EXTENSION } from '../engine.ts';

export const TEXT_MAKER = new URL(`./text-maker${CODE_EXTENSION}`, import.meta.url).href;
