// How far the person scrolled: pixels by wheel, touch, keys or scroll bar, of the page and of what scrolls in it. What a
// script scrolls is not theirs.
import { now } from '../clock';
import { tellAct } from './acts';
import { OnceRested } from './once_rested';

const follows = 300; // ms: a page moves at most so long after the hand, when it scrolls smoothly
const pause = 1000; // ms without scrolling: what comes then is told by itself
const keys = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' ']);

let handAt = 0; // when the person last moved it
let dragging = false; // the scroll bar
let begun = 0;
let ended = 0;
let pixels = 0;
const tops = new WeakMap<Node, number>();

/** Tells what was scrolled so far. */
export function endScroll(): void {
  const many = Math.round(pixels);
  pixels = 0;
  if (many > 0) tellAct('scroll', undefined, begun, { count: many, duration: Math.round(ended - begun) });
}

const rested = new OnceRested(pause, endScroll);

/** How far it moved since it was last heard of; what was never heard of stood at its top. */
function movedBy(target: EventTarget | null): number {
  const top = target instanceof Element ? target.scrollTop : scrollY;
  const key = target instanceof Element ? target : document;
  const before = tops.get(key) ?? 0;
  tops.set(key, top);
  return Math.abs(top - before);
}

function onScroll(event: Event): void {
  const moved = movedBy(event.target);
  const at = now();
  if (moved === 0 || (!dragging && at - handAt > follows)) return;
  if (pixels > 0 && at - ended > pause) endScroll();
  if (pixels === 0) begun = at;
  ended = at;
  pixels += moved;
  rested.stir(at);
}

function onHand(event: Event): void {
  if (event.isTrusted) handAt = now();
}

/** A press beside what the window shows of the page is one of its scroll bar. */
function onPress(event: PointerEvent): void {
  const { clientWidth, clientHeight } = document.documentElement;
  dragging = event.isTrusted && (event.clientX >= clientWidth || event.clientY >= clientHeight);
}

/** A key that scrolls where it is not typed. */
export function noteScrollKey(key: string): void {
  if (keys.has(key)) handAt = now();
}

export function startScrolling(): void {
  const early = { capture: true, passive: true };
  tops.set(document, scrollY);
  addEventListener('scroll', onScroll, early);
  addEventListener('wheel', onHand, early);
  addEventListener('touchmove', onHand, early);
  addEventListener('pointerdown', onPress, early);
  addEventListener(
    'pointerup',
    () => {
      dragging = false;
    },
    early,
  );
}
