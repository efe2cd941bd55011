// That the tab went somewhere: to this document, or to another state of its history. Seen without touching the page's own
// scripts: by the Navigation API, else by comparing the address when the page changes.
import { now } from '../clock';
import { onThisScreen } from './acts';
import { send } from './outbox';

type Way = 'document' | 'history' | 'reload' | 'back';

let address = location.href;
let told = false; // how this document was reached

function tell(detail: Way, at: number): void {
  send({ actor: 'page', kind: 'navigate', at, detail, ...onThisScreen() });
}

const ofDocument: Partial<Record<string, Way>> = { reload: 'reload', back_forward: 'back' };

/** Once, with the document's first screen, if the journey was under way when it was asked for. */
export function tellDocument(): void {
  if (told) return;
  told = true;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  tell(ofDocument[entry?.type ?? ''] ?? 'document', performance.timeOrigin);
}

interface EntryChange extends Event {
  navigationType: 'push' | 'replace' | 'traverse' | 'reload' | null;
  from: { index: number };
}
interface Navigation extends EventTarget {
  currentEntry: { index: number } | null;
}

/** A state that replaces another at the same address is the page's own affair. */
function onEntry(this: Navigation, event: Event): void {
  if (!event.isTrusted) return;
  const { navigationType, from } = event as EntryChange;
  const moved = location.href !== address;
  address = location.href;
  const back = navigationType === 'traverse' && (this.currentEntry?.index ?? 0) < from.index;
  if (moved || navigationType === 'push' || back) tell(back ? 'back' : 'history', now());
}

/** For browsers without that API: the address is another one than before. */
export function meetAddressNow(way: Way = 'history'): void {
  if (location.href === address) return;
  address = location.href;
  tell(way, now());
}

export function watchHistory(): void {
  const { navigation } = window as { navigation?: Navigation };
  if (navigation) navigation.addEventListener('currententrychange', onEntry);
  else addEventListener('popstate', ({ isTrusted }) => isTrusted && meetAddressNow('back'));
  addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (persisted && isTrusted) tell('back', now());
  });
}
