// Controls that the person changed: never overwritten.
const touched = new WeakSet<EventTarget>();
let toolActs = false;

export function isTouched(element: Element): boolean {
  return touched.has(element);
}

export function whileTool(active: boolean): void {
  toolActs = active;
}

export function watchTouches(): void {
  const remember = (event: Event) => {
    const target = event.composedPath()[0];
    if (event.isTrusted && !toolActs && target) touched.add(target);
  };
  addEventListener('input', remember, { capture: true, passive: true });
  addEventListener('change', remember, { capture: true, passive: true });
}
