// Whether it was the person who copied. A page can make the browser copy while a press of the person's is fresh, as often as
// it likes, and the event looks the same.
const copyKeys = new Set(['c', 'x', 'insert', 'copy', 'cut']);
const copyPlaces = new Set(['KeyC', 'KeyX']); // on a keyboard of another script

let asked = false; // by the last key or press, and not answered yet

function asksByKey({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (key === 'Copy' || key === 'Cut' || (shiftKey && key === 'Delete')) return true;
  return (ctrlKey || metaKey) && (copyKeys.has(key.toLowerCase()) || copyPlaces.has(code));
}

/** The browser's own menu bar shows the page no event, but then no press is fresh by which a page could copy. */
export function isCopiedByHand(): boolean {
  const own = asked || navigator.userActivation?.isActive === false;
  asked = false;
  return own;
}

export function watchCopying(): void {
  const early = { capture: true, passive: true };
  const note = (event: Event, asks: boolean) => {
    if (event.isTrusted) asked = asks;
  };
  addEventListener('keydown', event => note(event, asksByKey(event)), early);
  addEventListener('pointerdown', event => note(event, false), early);
  addEventListener('contextmenu', event => note(event, true), early);
}
