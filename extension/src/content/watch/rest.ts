// Tells when the page has come to rest after something happened. No timers run while nothing does.
const rest = 200; // ms without a change
const longest = 1000; // ms that a page may keep changing before it is looked at anyway

let timer: ReturnType<typeof setTimeout> | undefined;
let first = 0;
let last = 0;
let onRest: () => void = () => undefined;

/** When something last happened, by performance.now(). */
export function lastChange(): number {
  return last;
}

export function whenAtRest(listener: () => void): void {
  onRest = listener;
}

/** Something happened that changes nothing by itself, or was known already: a look is due, but nobody waits longer. */
export function nudge(): void {
  if (timer === undefined) stir();
}

export function stir(): void {
  last = performance.now();
  if (timer !== undefined) return; // it will see how long the page has been at rest
  first = last;
  timer = setTimeout(check, rest);
}

function check(): void {
  const now = performance.now();
  const due = Math.min(last + rest, first + longest) - now;
  timer = due > 1 ? setTimeout(check, due) : undefined;
  if (timer === undefined) onRest();
}
