// Handles of controls: the number that a snapshot gives an element, for as long as the document lives.
const numbers = new WeakMap<Element, string>();
const elements = new Map<string, WeakRef<Element>>();
let next = 1;

export function refOf(element: Element): string {
  let ref = numbers.get(element);
  if (ref === undefined) {
    ref = String(next);
    next += 1;
    numbers.set(element, ref);
    elements.set(ref, new WeakRef(element));
  }
  return ref;
}

/** The element behind `now` was rendered anew in the place of the one that was `before`: it takes over that handle. */
export function takeOver(before: string, now: string): void {
  const element = elementOf(now);
  if (before === now || !element) return;
  numbers.set(element, before);
  elements.set(before, new WeakRef(element));
  elements.delete(now);
}

export function elementOf(ref: string | undefined): Element | undefined {
  return ref === undefined ? undefined : elements.get(ref)?.deref();
}

export function knownRef(element: Element): string | undefined {
  return numbers.get(element);
}

/** Every element that has a handle and still stands. Handles of those that no longer exist are given up. */
export function everyElement(): Element[] {
  const standing: Element[] = [];
  for (const [ref, weak] of elements) {
    const element = weak.deref();
    if (!element) elements.delete(ref);
    else if (element.isConnected) standing.push(element);
  }
  return standing;
}
