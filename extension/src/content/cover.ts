// Whether something else is drawn over a control: by asking the browser what is at its points, and where that cannot tell
// (below the fold, or a cover that lets clicks through), by the boxes that stand over it.
import { panelTag } from './panel_tag';
import type { Style } from './sight';
import { holds, hostOf } from './watch/across';

const parts = [
  [0.5, 0.5],
  [0.2, 0.3],
  [0.8, 0.3],
  [0.2, 0.7],
  [0.8, 0.7],
] as const;
const mostElements = 1500; // a page of more is a feed; its boxes are not read
const pictures = new Set(['img', 'canvas', 'video', 'iframe']);

type StyleOf = (element: Element) => Style;
type Point = readonly [number, number];

function hitAt(page: Document, [x, y]: Point): Element | undefined {
  let hit = page.elementFromPoint(x, y) ?? undefined;
  for (let inner = hit?.shadowRoot?.elementFromPoint(x, y); inner && inner !== hit; ) {
    hit = inner;
    inner = hit.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return hit;
}

function isLabelOf(element: Element, control: Element): boolean {
  const label = element.closest('label');
  return label !== null && ((label as HTMLLabelElement).control === control || label.contains(control));
}

const parentOf = (element: Element) => element.parentElement ?? hostOf(element);

export class Cover {
  private boxes: { element: Element; box: DOMRect }[] | undefined;
  constructor(private readonly style: StyleOf) {}

  why(control: Element): 'covered' | 'clipped' | undefined {
    const box = control.getBoundingClientRect();
    const points = parts.map(([x, y]): Point => [box.left + box.width * x, box.top + box.height * y]);
    const view = control.ownerDocument.defaultView ?? window;
    const seen = points.filter(([x, y]) => x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight);
    const hits = seen.map(point => hitAt(control.ownerDocument, point));
    if (hits.length > 0 && hits.every(hit => hit && this.isOver(hit, control))) return 'covered';
    if (hits.length > 0 && hits.every(hit => hit && this.cutsAway(hit, control))) return 'clipped';
    const pressed = control.matches('button,[role=button],[type=submit],[type=button]');
    return !pressed && this.isUnderBoxes(control, points) ? 'covered' : undefined;
  }

  private isOver(top: Element, control: Element): boolean {
    if (top === control || holds(control, top) || top.localName === panelTag || isLabelOf(top, control)) return false;
    // What it stands in is drawn over it when it was put behind (z-index below 0).
    if (holds(top, control)) return this.isBehind(control, top);
    return !this.floatsOver(top, control);
  }

  private isBehind(control: Element, outer: Element): boolean {
    for (let up: Element | undefined = control; up && up !== outer; up = parentOf(up)) {
      if (Number(getComputedStyle(up).zIndex) < 0) return true;
    }
    return false;
  }

  private cutsAway(top: Element, control: Element): boolean {
    if (top === control || !holds(top, control)) return false;
    for (let up: Element | undefined = control; up && up !== top; up = parentOf(up)) {
      if (this.style(up).clipPath) return true;
    }
    return false;
  }

  /** A fixed header or a dialog in front of the page is no trick of the form: it goes, or the form scrolls from under it. */
  private floatsOver(top: Element, control: Element): boolean {
    for (let up: Element | undefined = top; up; up = parentOf(up)) {
      const { position } = this.style(up);
      if (position === 'fixed' || position === 'sticky') return !holds(up, control);
    }
    return false;
  }

  private isUnderBoxes(control: Element, points: Point[]): boolean {
    this.boxes ??= readBoxes(control.ownerDocument);
    return this.boxes.some(({ element, box }) => {
      const over = points.every(([x, y]) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
      if (!over || element === control || !element.isConnected) return false;
      if (holds(element, control) || holds(control, element) || isLabelOf(element, control)) return false;
      return this.isOpaque(element) && !this.floatsOver(element, control) && this.isPaintedAfter(element, control);
    });
  }

  private isOpaque(element: Element): boolean {
    const { backgroundColor, backgroundImage, visibility } = getComputedStyle(element);
    if (visibility !== 'visible') return false;
    for (let up: Element | undefined = element; up; up = parentOf(up)) if (this.style(up).opacity < 0.5) return false;
    const alpha = /,\s*([\d.]+)\)$/.exec(backgroundColor.startsWith('rgba') ? backgroundColor : '');
    const painted = backgroundColor !== 'transparent' && (!alpha || Number(alpha[1]) >= 0.5);
    return painted || backgroundImage !== 'none' || pictures.has(element.localName);
  }

  private isPaintedAfter(element: Element, control: Element): boolean {
    const one = this.layerOf(element, control);
    const other = this.layerOf(control, element);
    if (one === undefined || one < 0) return false;
    if (other === undefined || other < one) return true;
    const follows = control.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    return other === one && follows !== 0;
  }

  /** The outermost layer that holds the one and not the other; undefined where none is positioned. */
  private layerOf(element: Element, apart: Element): number | undefined {
    let layer: number | undefined;
    for (let up: Element | undefined = element; up && !holds(up, apart); up = parentOf(up)) {
      if (this.style(up).position !== 'static') layer = Number(getComputedStyle(up).zIndex) || 0;
    }
    return layer;
  }
}

function readBoxes(page: Document): { element: Element; box: DOMRect }[] {
  const elements = page.getElementsByTagName('*');
  if (elements.length > mostElements) return [];
  return [...elements].map(element => ({ element, box: element.getBoundingClientRect() }));
}
