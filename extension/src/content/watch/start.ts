// The observer put together: what changes is remembered, walked through in slices, and looked at when the page rests.
import { remember, sweepLater } from './backlog';
import { onNavigation } from './navigation';
import { anyPlaces, whenFound } from './registry';
import { nudge, renewBrief, stir, whenAtRest } from './rest';
import { meetLateHosts, meetPath, startRoots, takeUntold } from './roots';
import { sliceNow } from './slices';

/** Events by which something that is in the page already comes in sight without any mutation. */
const comesInSight = ['transitionend', 'animationend', 'toggle', 'pageshow'];

function nudgeForKnown(): void {
  if (anyPlaces()) nudge();
}

export function startWatching(look: () => void, meetShadow: (root: ShadowRoot) => void): void {
  whenAtRest(look);
  whenFound(nudge);
  startRoots(
    records => {
      remember(records);
      stir();
    },
    root => {
      sweepLater(root);
      if (root instanceof ShadowRoot) meetShadow(root);
    },
  );
  onNavigation(stir);
  for (const kind of comesInSight) addEventListener(kind, nudgeForKnown, { capture: true, passive: true });
  stir();
}

/** The person acted: that may show what no mutation tells, and reach into roots that were attached late. */
export function acted(path: EventTarget[]): void {
  meetPath(path);
  meetLateHosts();
  renewBrief();
  nudge();
}

/** Everything that is in the page now, as far as one slice goes. */
export function catchUp(): void {
  takeUntold();
  sliceNow();
}
