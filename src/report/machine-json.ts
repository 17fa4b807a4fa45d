/** JSON that is harmless wherever it is printed: what a terminal or a CI system would act upon is an escape. */

/** Characters that JSON allows but that a terminal or an editor may act upon, and the `#` of an order to a CI system. */
const RISKY = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n]]|#(?=#\[|#vso\[)/gv;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

/** The value as one JSON document, indented, ending with a line end; it reads back as it was. */
export function machineJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(RISKY, escaped)}\n`;
}
