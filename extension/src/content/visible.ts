// What a person can see.

import { Sight } from './sight';
import { boxAround, standIn } from './stand_in';

/** Whether it has a box that is drawn; where it stands is another matter. */
export function isRendered(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })) return false;
  if (element.ownerDocument === document) return true;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return !!frame && isRendered(frame);
}

/**
 * Why a person cannot see a control that the page holds, as the snapshot says it:
 * invisible: no box, or visibility hidden · offscreen: where no scrolling leads · covered: something else is drawn over it ·
 * tiny: no larger than a few pixels · transparent: drawn, but see-through · clipped: cut away by what it stands in ·
 * other_origin: inside a frame of another website.
 */
export type HiddenWhy = 'invisible' | 'offscreen' | 'covered' | 'tiny' | 'transparent' | 'clipped' | 'other_origin';

/** Undefined when a person can see the control, or what the page shows in its place. Reads the layout, changes nothing. */
export function hiddenWhy(control: Element, sight = new Sight()): HiddenWhy | undefined {
  const why = isRendered(control) ? sight.why(control) : 'invisible';
  if (!why) return undefined;
  const shown = standIn(control);
  if (shown && isRendered(shown) && !sight.why(shown)) return undefined;
  return why;
}

/** The box in which a person sees the control: its own, or that of what the page shows in its place. */
export function seenBox(control: Element): Element {
  const { width, height } = control.getBoundingClientRect();
  const own = isRendered(control) && width > 8 && height > 8;
  return own ? control : (standIn(control) ?? boxAround(control) ?? control);
}
