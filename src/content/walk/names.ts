/** What a name in the content root may not be (SYN-1): not NFC, with hidden characters, or another's but for capitals. */
import { describeCharacter, forbiddenOffsets } from '../text/characters.ts';

export interface NameFault {
  readonly name: string;
  readonly message: string;
  readonly help: string;
  /** The name that it collides with. */
  readonly other: string | null;
}

function ofItself(name: string): Omit<NameFault, 'name' | 'other'> | null {
  if (name.includes('\uFFFD'))
    return { message: 'The name is not valid UTF-8', help: 'Rename it; names are written in UTF-8.' };
  if (/[\n\t]/.test(name))
    return { message: 'The name holds a line break or a tab', help: 'Rename it without that character.' };
  const [hidden] = forbiddenOffsets(name);
  if (hidden)
    return {
      message: `The name holds ${describeCharacter(hidden.character)}`,
      help: 'Rename it without that character.',
    };
  if (name !== name.normalize('NFC')) {
    return {
      message:
        'The name is written with separate accents (not in Unicode form NFC), so that other computers know it by another name',
      help: `Rename it to ${name.normalize('NFC')}, typed anew, or to a name without accents.`,
    };
  }
  return null;
}

function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

/** The faults of the names in one folder; two that differ in capitals alone are one fault, at the second. */
export function nameFaults(names: readonly string[]): readonly NameFault[] {
  const first = new Map<string, string>();
  return names.flatMap((name): NameFault[] => {
    const key = folded(name);
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    const fault = ofItself(name);
    if (fault) return [{ name, other: null, ...fault }];
    if (other === undefined) return [];
    return [
      {
        name,
        other,
        message: `The name differs from ${other} in capitals alone; on many computers both are one file`,
        help: 'Rename one of the two, or delete it.',
      },
    ];
  });
}
