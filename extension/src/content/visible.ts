// What a person can see.

export function isRendered(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false;
  if (element.ownerDocument === document) return true;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return !!frame && isRendered(frame);
}

export type HiddenWhy = 'off-screen' | 'covered' | 'transparent';

/** A label that a person can see and click makes a styled-away radio, checkbox or file input reachable. */
function hasVisibleLabel(control: Element): boolean {
  const labels = 'labels' in control ? (control as HTMLInputElement).labels : null;
  return [...(labels ?? [])].some(label => {
    const { width, height } = label.getBoundingClientRect();
    return width > 4 && height > 4 && isRendered(label);
  });
}

const clickable = 'input[type=radio],input[type=checkbox],input[type=file]';

const viewOf = (element: Element): Window => element.ownerDocument.defaultView ?? window;

/** Why a person cannot see this control although it is there; undefined when they can. */
export function hiddenWhy(control: Element): HiddenWhy | undefined {
  if (control.matches(clickable) && hasVisibleLabel(control)) return undefined;
  const box = control.getBoundingClientRect();
  const { scrollX, scrollY } = viewOf(control);
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return 'off-screen';
  if (box.width <= 1 || box.height <= 1) return 'off-screen';
  for (let up: Element | null = control; up; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (Number(style.opacity) < 0.05) return 'transparent';
    if (/inset\((?:50|100)%/.test(style.clipPath) || style.clip === 'rect(0px, 0px, 0px, 0px)') return 'off-screen';
    if (style.overflow !== 'visible' && up !== control) {
      const clip = up.getBoundingClientRect();
      if (clip.width <= 1 || clip.height <= 1) return 'off-screen';
    }
  }
  return isCovered(control, box) ? 'covered' : undefined;
}

/** Covered by something that scrolls with it: a fixed header or Demur's own panel in front is no trick of the form. */
function isCovered(control: Element, box: DOMRect): boolean {
  const { innerWidth, innerHeight } = viewOf(control);
  const points = [0.25, 0.5, 0.75].map(part => [box.left + box.width * part, box.top + box.height / 2] as const);
  return points.every(([x, y]) => {
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
    const root = control.getRootNode() as Document | ShadowRoot;
    const top = root.elementFromPoint(x, y);
    if (!top || top === control || control.contains(top) || top.contains(control)) return false;
    const label = top.closest('label');
    if (label && (label as HTMLLabelElement).control === control) return false;
    return !floats(top);
  });
}

function floats(element: Element): boolean {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const { position } = getComputedStyle(up);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}
