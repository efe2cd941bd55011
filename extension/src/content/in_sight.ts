// Whether the person has this document before them: it can be seen, and the browser has the focus (which a frame of the page
// or the address bar may hold). The background, which knows the other tabs and Demur's own pages, decides what that means.
import { now } from '../clock';
import { onThisScreen } from './acts';
import { send } from './outbox';

type Where = 'here' | 'tab' | 'window';

let where: Where = 'here';
let leaving = false;

export function placeNow(): Where {
  if (document.hidden) return 'tab';
  return document.hasFocus() ? 'here' : 'window';
}

function tell(at: number): void {
  const out = where === 'here' ? {} : { detail: where };
  send({ actor: 'page', kind: where === 'here' ? 'shown' : 'hidden', at, ...onThisScreen(), ...out });
}

/** The document's first screen: from here on the person sees it. */
export function tellInSight(at: number): void {
  where = document.hidden ? 'tab' : 'here';
  if (where === 'here') tell(at);
  look();
}

/** A document that is left for another is not out of sight: the next one says when the person sees it. */
export function leaveSight(): void {
  leaving = true;
}

let settle: () => void = () => undefined;

function look(): void {
  const before = where;
  where = placeNow();
  // A page that lost the focus to the address bar is no absence, to another tab after that it is one: the background knows.
  if (leaving || where === before) return;
  settle();
  tell(now());
}

/** `first` tells what was being counted, so that steps come in order. */
export function watchSight(first: () => void): void {
  settle = first;
  document.addEventListener('visibilitychange', look);
  // Focus may only be passing to a frame of the page or back: asked when it has arrived.
  for (const kind of ['blur', 'focus']) {
    addEventListener(kind, event => {
      if (event.isTrusted && event.target === window) setTimeout(look, 0);
    });
  }
  addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (!isTrusted) return;
    leaving = false; // back from the cache, from wherever the person was
    if (!persisted) return;
    where = placeNow();
    if (where === 'here') tell(now());
  });
}
