// The observer put together: what changes is remembered, walked through in slices, and looked at when the page rests.
import { remember, sweepLater } from './backlog';
import { onNavigation } from './navigation';
import { whenFound } from './registry';
import { nudge, stir, whenAtRest } from './rest';
import { meetLateHosts, meetPath, startRoots, takeUntold } from './roots';
import { sliceNow } from './slices';

export function startWatching(look: () => void): void {
  whenAtRest(look);
  whenFound(nudge);
  startRoots(
    records => {
      remember(records);
      stir();
    },
    root => sweepLater(root),
  );
  onNavigation(stir);
  stir();
}

/** The person acted: that may show what no mutation tells, and reach into roots that were attached late. */
export function acted(path: EventTarget[]): void {
  meetPath(path);
  meetLateHosts();
  nudge();
}

/** Everything that is in the page now, as far as one slice goes. */
export function catchUp(): void {
  takeUntold();
  sliceNow();
}
