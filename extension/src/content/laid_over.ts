// The most used kind of drop zone: a file input that cannot be seen, laid over a zone that can and that says what to do.
const least = 16; // px of the input: what a person can hit with a pointer
const faint = 0.1; // of opacity
const mostElements = 60; // a zone of more is no zone
const air = 2; // px that the input may stand out of its zone

function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  const across = inner.left >= outer.left - air && inner.right <= outer.right + air;
  return across && inner.top >= outer.top - air && inner.bottom <= outer.bottom + air;
}

const meet = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

/** Words of its own that are drawn; that the input lies over them hides nothing. */
function showsWords(element: Element, zone: Element): boolean {
  const words = [...element.childNodes].some(
    node => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.nodeValue ?? ''),
  );
  if (!words || !element.checkVisibility({ visibilityProperty: true })) return false;
  let opacity = 1;
  for (let up: Element | null = element; up; up = up === zone ? null : up.parentElement) {
    opacity *= Number(getComputedStyle(up).opacity);
  }
  return opacity >= faint && Number.parseFloat(getComputedStyle(element).fontSize) > 1;
}

/** A see-through input of this zone, over its words, which a person who presses or drops there hits. */
export function isLaidOver(input: Element, zone: Element): boolean {
  const box = input.getBoundingClientRect();
  const style = getComputedStyle(input);
  if (box.width < least || box.height < least || style.pointerEvents === 'none' || style.visibility !== 'visible')
    return false;
  if (!isWithin(box, zone.getBoundingClientRect())) return false;
  const parts = [zone, ...zone.querySelectorAll('*')];
  if (parts.length > mostElements) return false;
  return parts.some(part => part !== input && meet(part.getBoundingClientRect(), box) && showsWords(part, zone));
}
