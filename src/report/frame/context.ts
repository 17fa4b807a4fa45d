/** The lines above a place that say where one is: the keys and list items that enclose it in YAML. */
import type { SourceLines } from '../source.ts';
import type { Syntax } from './stretch.ts';

/** More than this many enclosing lines are shortened to the outermost and the nearest. */
const MOST = 3;
/** How far above a place its enclosing keys are looked for; a longer block is shown without them. */
const FURTHEST = 2000;

/** How a line of a file is written: front matter and registers are YAML, logs may be CSV, bodies are text. */
export function syntaxAt(file: string, line: number, source: SourceLines): Syntax {
  if (/\.ya?ml$/i.test(file)) return 'yaml';
  if (/\.csv$/i.test(file)) return 'csv';
  const end = source.frontMatterEnd(file);
  return end !== null && line < end ? 'yaml' : 'text';
}

/** Numbers of the enclosing lines of a line of YAML, outermost first, without the line itself. */
export function enclosingLines(file: string, line: number, source: SourceLines): readonly number[] {
  const found: number[] = [];
  let inner = shapeOf(source.line(file, line));
  for (let above = line - 1; above > Math.max(0, line - FURTHEST) && inner !== null; above -= 1) {
    const outer = shapeOf(source.line(file, above));
    if (outer === null || !encloses(outer, inner)) continue;
    found.unshift(above);
    if (outer.indent === 0 && !outer.item) break;
    inner = outer;
  }
  return found.length <= MOST ? found : [...found.slice(0, 1), ...found.slice(1 - MOST)];
}

interface Shape {
  readonly indent: number;
  readonly item: boolean;
}

/** Indentation of a line that holds YAML; null for blank lines, comments and the front matter's fences. */
function shapeOf(line: string | null): Shape | null {
  if (line === null || /^\s*(?:#|$)/.test(line) || line === '---') return null;
  const indent = line.length - line.trimStart().length;
  return { indent, item: /^-(?:\s|$)/.test(line.trimStart()) };
}

/** A key may stand at the same depth as the items of its list; everything else encloses by standing further left. */
function encloses(outer: Shape, inner: Shape): boolean {
  return outer.indent < inner.indent || (outer.indent === inner.indent && inner.item && !outer.item);
}
