/** What GitHub's code scanning takes and shows of one run, and the words that say so. */

/** More results than this are refused as a whole: a report never has more. */
export const ACCEPTED = 25_000;

/** Of those accepted, this many are shown. */
export const SHOWN = 5_000;

/** What a reader of the SARIF file has to know about what is not in it, or will not be shown; empty as a rule. */
export function sarifNotes(findings: number): readonly string[] {
  if (findings > ACCEPTED) {
    return [
      `The SARIF report holds the ${count(ACCEPTED)} worst of ${count(findings)} findings, because GitHub refuses a report with more, and shows the ${count(SHOWN)} worst of them. The formats json and markdown hold all.`,
    ];
  }
  if (findings > SHOWN) {
    return [
      `The SARIF report holds all ${count(findings)} findings, of which GitHub shows the ${count(SHOWN)} worst. The formats json and markdown hold all.`,
    ];
  }
  return [];
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
