/** Finds the stretch of time that holds a day, and marks its row. Without this the table is read by eye. */
const PREFIX = 'from-';

function rows(): readonly HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>(`tr[id^="${PREFIX}"]`)];
}

/** The rows stand latest first: the first that begins on the day or before it holds it. */
function show(day: string, output: HTMLOutputElement): void {
  const all = rows();
  const found = /^\d{4}-\d\d-\d\d$/.test(day) ? all.find((row) => row.id.slice(PREFIX.length) <= day) : undefined;
  for (const row of all) row.classList.toggle('found', row === found);
  const names = [...(found?.querySelectorAll('td:last-child a') ?? [])].map((link) => link.textContent?.trim() ?? '');
  output.textContent =
    found === undefined ? 'No policy was in force on that day.' : names.join(', ') || 'None was in force.';
}

const form = document.querySelector<HTMLFormElement>('#in-force');
const field = document.querySelector<HTMLInputElement>('#in-force-day');
const output = document.querySelector<HTMLOutputElement>('#in-force-found');
if (form !== null && field !== null && output !== null) {
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => show(field.value, output));
  show(field.value, output);
}

export {};
