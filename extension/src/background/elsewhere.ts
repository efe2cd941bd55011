// A document of the journey went, and its tab shows a page of somebody else's: the person is away, as in another tab. Of that
// page nothing is known, not even its address: the browser keeps it from Demur, and that is how it is told from a service's.
import { serviceOf } from '../services';
import { journeyOfTab, record } from './record';
import { leftInSight } from './sights';

const patience = 20_000; // ms: a worker lives longer than this after a message

const isOwn = (url: string) => serviceOf(url) !== undefined || url.startsWith(chrome.runtime.getURL(''));

/** What the tab shows, once that is known; undefined while it may still be the document that goes. */
function isElsewhere({ url, status }: chrome.tabs.Tab): boolean | undefined {
  if (url === undefined || !isOwn(url)) return true;
  return status === 'complete' ? false : undefined;
}

/** Listens to the browser only until the tab has arrived. */
function arrivedElsewhere(id: number): Promise<boolean> {
  return new Promise(resolve => {
    const done = (elsewhere: boolean) => {
      chrome.tabs.onUpdated.removeListener(look);
      clearTimeout(timer);
      resolve(elsewhere);
    };
    const look = (changed: number, _info: unknown, tab: chrome.tabs.Tab) => {
      const known = changed === id ? isElsewhere(tab) : undefined;
      if (known !== undefined) done(known);
    };
    const timer = setTimeout(() => done(false), patience);
    chrome.tabs.onUpdated.addListener(look);
    chrome.tabs.get(id).then(
      tab => look(id, {}, tab),
      () => done(false), // closed, which is told by itself
    );
  });
}

/** `at`: when the document went. `inOrder` runs after what it told before. */
export async function documentLeft(
  tab: number,
  at: number,
  inOrder: (task: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!(await journeyOfTab(tab)) || !(await arrivedElsewhere(tab))) return;
  await inOrder(async () => {
    const journey = await journeyOfTab(tab);
    if (journey && (await leftInSight(journey, tab))) await record(journey, 'page', 'hidden', { at, detail: 'site' });
  });
}
