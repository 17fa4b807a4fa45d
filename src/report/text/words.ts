/** Counted words and amounts of time, as the summary prints them. */

const NUMBER = new Intl.NumberFormat('en-US');

/** `1 file`, `1,240 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`;
}

/** `840 ms`, `1.2 s`, `2 min 5 s`: milliseconds as people say them. */
export function elapsedWords(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
