// Whether the place of an element can be seen: followed up through everything that moves, cuts or fades it. One Sight serves
// one reading of the page: what it asked once it keeps, and as nothing is changed meanwhile the page is laid out once.
import { Cover } from './cover';
import type { HiddenWhy } from './visible';
import { hostOf } from './watch/across';

const least = 4; // px
const faint = 0.1; // of opacity
const far = 3; // widths of the window to the side: reachable by scrolling, but nobody does

export interface Style {
  opacity: number;
  position: string;
  overflowX: string;
  overflowY: string;
  contains: boolean; // fixed and absolute descendants are placed within it
  cutAway: boolean;
  clipPath: boolean;
  rtl: boolean;
}
interface Span {
  from: number;
  to: number;
}
interface Place {
  x: Span;
  y: Span;
}

const apart = (a: Span, b: Span) => Math.min(a.to, b.to) - Math.max(a.from, b.from) < Math.min(least, a.to - a.from);
const common = (a: Span, b: Span): Span => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) });

/** As the page is shown: slotted children stand in their slot, a shadow root in its host. */
export function parentShown(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element);
}

const emptyPath =
  /^(?:inset\((?:5[0-9]|[6-9]\d|1\d\d)(?:\.\d+)?%|circle\(0|ellipse\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?,? ?)+\))/;
const emptyRect = /^rect\(0px,? 0px,? 0px,? 0px\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/;

function readStyle(element: Element): Style {
  const style = getComputedStyle(element);
  const faded = /opacity\((0(?:\.0\d*)?)\)/.test(style.filter);
  return {
    opacity: faded ? 0 : Number(style.opacity),
    position: style.position,
    overflowX: style.overflowX,
    overflowY: style.overflowY,
    contains: style.transform !== 'none' || style.filter !== 'none' || style.perspective !== 'none',
    cutAway: emptyPath.test(style.clipPath) || (style.position === 'absolute' && emptyRect.test(style.clip)),
    clipPath: style.clipPath !== 'none',
    rtl: style.direction === 'rtl',
  };
}

export class Sight {
  private readonly styles = new Map<Element, Style>();
  private readonly cover = new Cover(element => this.style(element));

  style(element: Element): Style {
    let style = this.styles.get(element);
    if (!style) {
      style = readStyle(element);
      this.styles.set(element, style);
    }
    return style;
  }

  /** Of an element that has a box. */
  why(element: Element): HiddenWhy | undefined {
    const box = element.getBoundingClientRect();
    if (box.width < least || box.height < least) return 'tiny';
    let place: Place = { x: { from: box.left, to: box.right }, y: { from: box.top, to: box.bottom } };
    let { position } = this.style(element);
    let opacity = 1;
    for (let up: Element | undefined = element; up; up = parentShown(up)) {
      const style = this.style(up);
      opacity *= style.opacity;
      if (opacity < faint) return 'transparent';
      if (style.cutAway) return 'clipped';
      if (up === element || up.localName === 'body' || up.localName === 'html') continue;
      if (position === 'fixed' && !style.contains) continue;
      if (position === 'absolute' && style.position === 'static' && !style.contains) continue;
      position = style.position;
      const x = reach(place.x, style.overflowX, along(up, 'x', style.rtl));
      const y = reach(place.y, style.overflowY, along(up, 'y', false));
      if (typeof x === 'string' || typeof y === 'string') return typeof x === 'string' ? x : (y as HiddenWhy);
      place = { x, y };
    }
    return outside(element.ownerDocument, place, position === 'fixed') ?? this.cover.why(element);
  }
}

interface Along {
  window: Span; // what of it can be seen at one time
  content: Span; // what can be scrolled into it
}

function along(element: Element, axis: 'x' | 'y', rtl: boolean): Along {
  const box = element.getBoundingClientRect();
  const from = axis === 'x' ? box.left + element.clientLeft : box.top + element.clientTop;
  const to = from + (axis === 'x' ? element.clientWidth : element.clientHeight);
  const moved = axis === 'x' ? element.scrollLeft : element.scrollTop;
  const size = axis === 'x' ? element.scrollWidth : element.scrollHeight;
  const begin = rtl ? to - size - moved : from - moved;
  return { window: { from, to }, content: { from: begin, to: begin + size } };
}

/** What is left of the place within an element that cuts or scrolls it along one axis. */
function reach(place: Span, overflow: string, { window, content }: Along): Span | 'offscreen' | 'clipped' {
  if (overflow === 'visible') return place;
  if (window.to - window.from < least) return 'clipped';
  if (overflow === 'auto' || overflow === 'scroll') return apart(place, content) ? 'offscreen' : window;
  return apart(place, window) ? 'clipped' : common(place, window);
}

/** Beyond what the window shows or can be scrolled to. A page behind a dialog is often kept from scrolling: that passes. */
function outside(page: Document, { x, y }: Place, fixed: boolean): 'offscreen' | undefined {
  const root = page.scrollingElement ?? page.documentElement;
  const { clientWidth, clientHeight, scrollWidth, scrollHeight, scrollLeft, scrollTop } = root;
  const rtl = getComputedStyle(root).direction === 'rtl';
  const still = [page.documentElement, page.body].some(e => e && /hidden|clip/.test(getComputedStyle(e).overflowX));
  const left = rtl ? clientWidth - scrollWidth - scrollLeft : -scrollLeft;
  const sideways = fixed || still ? { from: 0, to: clientWidth } : { from: left, to: left + scrollWidth };
  const down = fixed ? { from: 0, to: clientHeight } : { from: -scrollTop, to: scrollHeight - scrollTop };
  const wide = { from: -far * clientWidth, to: (far + 1) * clientWidth };
  return apart(x, sideways) || apart(y, down) || apart(x, wide) ? 'offscreen' : undefined;
}
