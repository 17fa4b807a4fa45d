/** The text of a new record: a file of its own, or a row of a log. */
import { fieldsOf } from '../../model/fields-of.ts';
import type { RecordType } from '../../model/record-types.ts';
import { LOGS, type LogType } from '../../model/registry.ts';
import { demandedOf } from './preset.ts';
import { commented, type Preset, sketch } from './sketch.ts';

/** A text that is still to be written is a finding (POL-11) where the text is what counts. */
const BODIES: Partial<Record<RecordType, string>> = { policy: 'TBD\n', plan: 'TBD\n' };

const HOW = 'Fill in what is empty, take out what you do not need, and run `corroborate check`.';

function lines(type: RecordType, preset: Preset): readonly string[] {
  return sketch(fieldsOf(type), preset, demandedOf(type, preset));
}

/** The text of a file that holds one record. */
export function fileText(type: RecordType, preset: Preset, isText: boolean): string {
  const { doc } = fieldsOf(type);
  const below = isText ? ' The text stands below the closing line, in Markdown.' : '';
  const yaml = [...commented(`${doc} ${HOW}${below}`), ...lines(type, preset)].join('\n');
  return isText ? `---\n${yaml}\n---\n\n${BODIES[type] ?? ''}` : `${yaml}\n`;
}

/** The lines of a row of a log, as an entry of its list. */
export function rowLines(type: LogType, preset: Preset): readonly string[] {
  return ['-', ...lines(type, preset).map((line) => `  ${line}`)];
}

/** The text of a new log with one row. */
export function logText(type: LogType, preset: Preset): string {
  const head = commented(`${fieldsOf(type).doc} ${HOW}`);
  return `${[...head, `${LOGS[type].key}:`, ...rowLines(type, preset).map((line) => `  ${line}`)].join('\n')}\n`;
}
