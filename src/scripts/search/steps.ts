/** The arrow keys of the dialog: from the field through the results and back. */

/** Moves the focus by an arrow key; other keys are left alone, and so are the arrows of the other fields. */
export function stepWith(event: KeyboardEvent, words: HTMLElement, results: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops: readonly (Element | null)[] = [words, ...results.querySelectorAll('a')];
  const here = stops.indexOf(document.activeElement);
  if (step === 0 || here < 0 || event.isComposing) return;
  event.preventDefault();
  const next = stops[here + step];
  if (next instanceof HTMLElement) next.focus();
}
