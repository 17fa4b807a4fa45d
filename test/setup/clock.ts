/** Loaded before a program (`--import`), in its threads too: the clock stands at `CLOCK`, and runs from there. */
const started = Date.now();
const shift = Date.parse(process.env.CLOCK ?? '') - started;
const real = Date.now;
const now = () => real() + shift;

globalThis.Date = new Proxy(Date, {
  construct: (date, given: readonly unknown[], made) =>
    Reflect.construct(date, given.length === 0 ? [now()] : given, made),
  apply: (date) => new date(now()).toString(),
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
});
