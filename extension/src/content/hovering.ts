// Pointing at something that opens a menu by itself. Only what opened counts; passing over a page does not.
import { now } from '../clock';
import { tellAct } from './acts';
import { actedOn } from './aria_role';
import { isLarge } from './large';
import { panelTag } from './panel_tag';
import { tab } from './tab';
import { isRendered } from './visible';

const triggers =
  '[aria-haspopup]:not([aria-haspopup=false]),[aria-expanded],[role=menuitem],nav a,nav button,[role=navigation] a,[role=menubar] a';
const menus = '[role=menu],[role=listbox],[role=tree]';

interface Pointed {
  trigger: Element;
  at: number;
  wasOpen: boolean;
}
let pointed: Pointed | undefined;

const large = 20_000; // elements: looking for menus among so many takes longer than a hover is worth
let menusBefore = 0;
let pointer = ''; // where it was last

function menusShown(): number {
  if (isLarge(document.documentElement, large)) return 0;
  return [...document.querySelectorAll(menus)].filter(isRendered).length;
}

/** By what it says of itself, else by a menu that was not there before. */
function isOpen(trigger: Element): boolean {
  const said = trigger.getAttribute('aria-expanded');
  return said === null ? menusShown() > menusBefore : said === 'true';
}

/** Before anything else is told: what the pointer rested on may have opened something by now; later, something else did. */
export function endHover(): void {
  const last = pointed;
  if (!last || last.wasOpen) return;
  pointed = { ...last, wasOpen: true };
  const { trigger, at } = last;
  if (trigger.isConnected && isOpen(trigger))
    tellAct('hover', actedOn(trigger), at, { duration: Math.round(now() - at) });
}

function onOver(event: MouseEvent): void {
  if (!event.isTrusted || !tab.recording) return;
  const place = `${event.screenX} ${event.screenY}`;
  const rests = place === pointer; // what comes under it then was put there by the page
  pointer = place;
  if (rests) return;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return;
  const trigger = target.closest(panelTag) ? null : target.closest(triggers);
  if (trigger === pointed?.trigger) return;
  endHover();
  pointed = undefined;
  if (!trigger) return;
  menusBefore = trigger.hasAttribute('aria-expanded') ? 0 : menusShown();
  pointed = { trigger, at: now(), wasOpen: trigger.getAttribute('aria-expanded') === 'true' };
}

export function startHovering(): void {
  addEventListener('mouseover', onOver, { capture: true, passive: true });
}
