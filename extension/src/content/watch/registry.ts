// The places that may hold a notice: found once, looked at again when something in them has changed or they come in sight.
import type { NoticeKind, Surface } from '../../protocol/types';
import { holds } from './across';

export interface Place {
  surface: Surface;
  /** Something in it has changed since it was last looked at. */
  changed: boolean;
  /** It could be seen when it was last looked at. */
  shown: boolean;
  /** What it was judged to be when it last changed. */
  kind?: NoticeKind;
}
export interface Found {
  root: Element;
  place: Place;
}

const most = 200; // the oldest is given up; found again when it changes

const known = new WeakMap<Element, Place>();
let order: WeakRef<Element>[] = [];
let onFound: () => void = () => undefined;

export function whenFound(listener: () => void): void {
  onFound = listener;
}

export function addPlace(root: Element, surface: Surface): void {
  const place = known.get(root);
  if (place) {
    place.changed = true;
  } else {
    known.set(root, { surface, changed: true, shown: false });
    order.push(new WeakRef(root));
    if (order.length > most) {
      const oldest = order.shift()?.deref();
      if (oldest) known.delete(oldest);
    }
  }
  onFound();
}

/** Those that are still in the page, in the order they were found. */
export function places(): Found[] {
  const found: Found[] = [];
  order = order.filter(ref => {
    const root = ref.deref();
    const place = root && known.get(root);
    if (place && root.isConnected) found.push({ root, place });
    else if (root) known.delete(root);
    return place && root.isConnected;
  });
  return found;
}

export function anyPlaces(): boolean {
  return order.length > 0;
}

/** Something changed at this node: what it stands in is to be read again. */
export function touch(node: Node): void {
  for (const ref of order) {
    const root = ref.deref();
    const place = root && known.get(root);
    if (place && !place.changed && holds(root, node)) {
      place.changed = true;
      onFound();
    }
  }
}
