// Whose choice it is that a box, a radio button, a list or a file changed. A script that presses one by click(), or its label,
// makes the browser say "change" as for a person; only what came before it tells the two apart.
import { isInput } from './kinds';

let pressed: EventTarget | undefined; // by the person, by pointer or by key
let scripted: EventTarget | undefined; // its label was, by a script: the browser passes that on as a click of its own
let handed = false; // the person has acted since a list or a file changed last

/** Every click, whoever made it. */
export function noteTick(event: MouseEvent): void {
  const target = event.composedPath()[0];
  const own = event.isTrusted && target !== scripted;
  pressed = own ? target : undefined;
  handed ||= own; // of a screen reader there is nothing but the click
  if (event.isTrusted || !(target instanceof Element)) return;
  scripted = target.closest('label')?.control ?? undefined;
  queueMicrotask(() => {
    scripted = undefined;
  });
}

function noteHand(event: Event): void {
  handed ||= event.isTrusted;
}

/** Each act is good for one change. */
export function byHand(chooser: Element): boolean {
  const isTick = isInput(chooser) && chooser.type !== 'file';
  const own = isTick ? chooser === pressed : handed;
  if (isTick) pressed = undefined;
  else handed = false;
  return own;
}

export function watchHand(): void {
  for (const kind of ['pointerdown', 'keydown', 'drop'])
    addEventListener(kind, noteHand, { capture: true, passive: true });
}
