// The mark around the control to press next: a ring and the step's number, drawn in the top layer, out of the page's layout
// and out of the way of its pointer. It follows what moves the control; it hides when something stands over the control.
import { adoptStyle, make } from '../panel_parts';
import { panelTag } from '../panel_tag';
import { holds, hostOf } from '../watch/across';
import { shownPart } from './clickable';
import { markStyle } from './mark_style';

export type Sight = 'marked' | 'out_of_sight' | 'covered';

interface Drawn {
  host: HTMLElement;
  ring: HTMLElement;
  badge: HTMLElement;
}
let drawn: Drawn | undefined;
let target: { element: Element; number: number } | undefined;
let sight: Sight | undefined;
let onSight: (sight: Sight) => void = () => undefined;

function draw(): Drawn {
  const host = document.createElement(panelTag);
  host.setAttribute('popover', 'manual');
  host.setAttribute('aria-hidden', 'true'); // the side panel says it in words
  host.dataset.part = 'mark';
  const root = host.attachShadow({ mode: 'closed' });
  const badge = make('span', { className: 'badge' });
  const ring = make('div', { className: 'ring' }, badge);
  adoptStyle(root, markStyle);
  root.append(ring);
  document.documentElement.append(host);
  return { host, ring, badge };
}

/** Into the top layer, above what the page opened there meanwhile. */
function raise({ host }: Drawn): void {
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

const resized = new ResizeObserver(() => placeSoon());
let waiting = false;

/** At most once a frame. */
export function placeSoon(): void {
  if (waiting || !target) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    place();
  });
}

const moves: [string, AddEventListenerOptions][] = [
  ['scroll', { capture: true, passive: true }],
  ['resize', { passive: true }],
  ['transitionend', { capture: true, passive: true }],
  ['animationend', { capture: true, passive: true }],
  ['load', { capture: true, passive: true }],
];

function listen(): void {
  for (const [kind, how] of moves) addEventListener(kind, placeSoon, how);
  if (document.body) resized.observe(document.body);
}

function hush(): void {
  for (const [kind, how] of moves) removeEventListener(kind, placeSoon, how);
  resized.disconnect();
}

/** What is drawn at a point, through open shadow roots. */
function topAt(x: number, y: number): Element | undefined {
  let top = document.elementFromPoint(x, y) ?? undefined;
  for (let inner = top?.shadowRoot?.elementFromPoint(x, y); inner && inner !== top; ) {
    top = inner;
    inner = top.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return top;
}

function sightOf(element: Element, box: DOMRect): Sight {
  const width = document.documentElement.clientWidth;
  const inside = box.bottom > 4 && box.right > 4 && box.top < innerHeight - 4 && box.left < width - 4;
  if (!inside) return 'out_of_sight';
  const x = (Math.max(0, box.left) + Math.min(width, box.right)) / 2;
  const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
  const top = topAt(x, y);
  if (!top || top.closest(panelTag)) return 'marked';
  if (holds(element, top) || holds(top, element)) return 'marked';
  return hostOf(element) === top ? 'marked' : 'covered';
}

function place(): void {
  if (!target) return;
  const shown = target.element.isConnected ? shownPart(target.element) : undefined;
  drawn ??= draw();
  if (!drawn.host.isConnected) document.documentElement.append(drawn.host); // a page that rewrote itself
  if (!drawn.host.matches(':popover-open')) raise(drawn);
  const { ring, badge } = drawn;
  const box = shown?.getBoundingClientRect();
  const now = shown && box ? sightOf(shown, box) : 'out_of_sight';
  ring.hidden = now !== 'marked';
  if (box && now === 'marked') {
    ring.style.transform = `translate(${Math.round(box.left - 4)}px, ${Math.round(box.top - 4)}px)`;
    ring.style.width = `${Math.round(box.width + 8)}px`;
    ring.style.height = `${Math.round(box.height + 8)}px`;
    ring.classList.toggle('inside', box.top < 20);
    badge.textContent = String(target.number);
  }
  if (now !== sight) {
    sight = now;
    onSight(now);
  }
}

/** Marks this control, and no other; `seen` is told whenever it comes into sight or out of it. Answers what it is now. */
export function mark(element: Element, number: number, seen: (sight: Sight) => void): Sight {
  onSight = () => undefined;
  const before = target;
  target = { element, number };
  if (!before) listen();
  if (before?.element !== element) {
    if (before) resized.unobserve(before.element);
    resized.observe(element);
    if (drawn) raise(drawn);
  }
  place();
  onSight = seen;
  return sight ?? 'out_of_sight';
}

export function unmark(): void {
  if (!target) return;
  hush();
  target = undefined;
  sight = undefined;
  drawn?.host.remove();
  drawn = undefined;
}

/** On the person's wish only: brings the control into the middle of the window. */
export function scrollToMark(): void {
  const shown = target && (shownPart(target.element) ?? target.element);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shown?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'smooth' });
}
