/** The colours of the report. Colour only ever repeats what the words say. */
import { styleText } from 'node:util';
import type { Severity } from '../../model/catalogue.ts';

type Style = Parameters<typeof styleText>[0];
type Brush = (text: string) => string;

export interface Paint {
  readonly severity: Readonly<Record<Severity, Brush>>;
  readonly bold: Brush;
  readonly dim: Brush;
  /** Gutters, arrows and underlines of related places. */
  readonly frame: Brush;
  readonly good: Brush;
  readonly bad: Brush;
}

/** Brushes that write ANSI colours, or that leave the text as it is. */
export function paintFor(color: boolean): Paint {
  const brush =
    (style: Style): Brush =>
    (text) =>
      color && text !== '' ? styleText(style, text, { validateStream: false }) : text;
  return {
    severity: {
      error: brush(['bold', 'red']),
      deviation: brush(['bold', 'yellow']),
      advisory: brush(['bold', 'cyan']),
    },
    bold: brush('bold'),
    dim: brush('dim'),
    frame: brush(['bold', 'blue']),
    good: brush(['bold', 'green']),
    bad: brush(['bold', 'red']),
  };
}
