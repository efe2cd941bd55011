// Whether the page showed that it was at work after the person's last act: a spinner, a part marked busy, its send button
// out of use. Looked for as the page changes, for a few seconds after an act.
import { lastUserAction, onThisScreen } from './acts';
import { mainOf, openDialog } from './candidates';
import { isLarge } from './large';
import { send } from './outbox';
import { tab } from './tab';
import { isRendered } from './visible';
import { lastChange, stir } from './watch/rest';

const spinners = '[aria-busy=true],[role=progressbar]:not([aria-valuenow="100"]),progress';
const begins = 5000; // ms: what begins to spin later than this after an act did not because of it
const longest = 60_000; // ms

let act = 0; // the act after which is looked, by clock.ts
let before = new Set<Element>(); // spun before it
let button: Element | undefined; // that the person pressed
let seen = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const observer = new MutationObserver(look);

const partNow = () => openDialog() ?? mainOf();

function shown(part = partNow()): Element[] {
  if (isLarge(part)) return []; // a feed always loads something
  return [...(part.matches(spinners) ? [part] : []), ...part.querySelectorAll(spinners)].filter(isRendered);
}

const isOut = (e: Element | undefined) => e?.isConnected === true && e.matches(':disabled,[aria-disabled=true]');

function isBusy(): boolean {
  return isOut(button) || shown().some(spinner => !before.has(spinner));
}

function look(): void {
  if (!seen && isBusy()) {
    seen = true;
    watchFor(longest);
  }
  if (seen) stir(); // looked at again when it rests
}

function watchFor(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(endBusy, ms);
}

/** The person acts: what spins already did not begin because of that. */
export function expectBusy(pressed: Element): void {
  const part = tab.recording ? partNow() : undefined;
  if (!part || isLarge(part)) return;
  endBusy();
  act = lastUserAction();
  before = new Set(shown(part));
  button = pressed.matches('button,input[type=submit],[role=button]') && !isOut(pressed) ? pressed : undefined;
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-busy', 'aria-disabled', 'disabled'],
  });
  watchFor(begins);
}

export function spun(): boolean {
  return seen;
}

/** A new screen has come, which tells of the way there itself; or nothing span. */
export function endBusy(): void {
  observer.disconnect();
  clearTimeout(timer);
  act = 0;
  seen = false;
}

/** At rest: the page was busy and is no more, on the same screen. */
export function lookIfDone(): void {
  if (!seen || isBusy()) return;
  const at = act;
  endBusy();
  const duration = Math.round(performance.timeOrigin + lastChange() - at);
  if (duration > 0) send({ actor: 'page', kind: 'load', at, duration, detail: 'spinner', ...onThisScreen() });
}
