// Whose choice it is that a box or a radio button changed. A script that presses one by click(), or its label, makes the
// browser say "change" as for a person; only the click before it tells the two apart.
import { isInput } from './kinds';

let pressed: EventTarget | undefined; // by the person, by pointer or by key
let scripted: EventTarget | undefined; // its label was, by a script: the browser passes that on as a click of its own

/** Every click, whoever made it. */
export function noteTick(event: MouseEvent): void {
  const target = event.composedPath()[0];
  pressed = event.isTrusted && target !== scripted ? target : undefined;
  if (event.isTrusted || !(target instanceof Element)) return;
  scripted = target.closest('label')?.control ?? undefined;
  queueMicrotask(() => {
    scripted = undefined;
  });
}

/** Lists and files change by the person's hand alone. */
export function byHand(chooser: Element): boolean {
  return !isInput(chooser) || chooser.type === 'file' || chooser === pressed;
}
