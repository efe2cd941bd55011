// Tells when the page has come to rest after something happened. No timers run while nothing does.
const rest = 200; // ms without a change
const longest = 1000; // ms that a page may keep changing before it is looked at anyway

const brief = 24; // ms without a change: enough for a form to be read where one is awaited
const longestBrief = 150;
const mostBrief = 10; // such early looks until the person acts or the address changes

let timer: ReturnType<typeof setTimeout> | undefined;
let first = 0;
let last = 0;
let onRest: () => void = () => undefined;

let awaited: () => boolean = () => false;
let onBrief: () => void = () => undefined;
let briefTimer: ReturnType<typeof setTimeout> | undefined;
let briefFirst = 0;
let briefLeft = mostBrief;

/** Called sooner, after a short rest, while `is` says that something is awaited for which that is enough. */
export function whenBrieflyAtRest(is: () => boolean, listener: () => void): void {
  awaited = is;
  onBrief = listener;
}

export function renewBrief(): void {
  briefLeft = mostBrief;
}

function checkBrief(): void {
  const now = performance.now();
  const due = Math.min(last + brief, briefFirst + longestBrief) - now;
  briefTimer = due > 1 ? setTimeout(checkBrief, due) : undefined;
  if (briefTimer === undefined) onBrief();
}

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
  if (briefTimer === undefined && briefLeft > 0 && awaited()) {
    briefLeft -= 1;
    briefFirst = last;
    briefTimer = setTimeout(checkBrief, brief);
  }
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
