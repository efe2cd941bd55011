// Whether the person has any tab of a journey before them. Tabs tell of themselves only; one goes out of sight as another
// comes into it, and Demur's own popup in front of the page is no absence.
import { now } from '../clock';
import type { SeenStep } from '../messages';
import { changeJourney, type Journey, openJourney } from './journeys';
import { Serial } from './serial';
import { changeTab, type TabState, tabState } from './tabs';

type Away = NonNullable<TabState['away']>;

const looking = new Serial();

/** What must not be seen half done: a tab that is opened in front of another, say. */
export function unseen<T>(task: () => Promise<T>): Promise<T> {
  return looking.run(task);
}

async function popupIsOpen(): Promise<boolean> {
  if (!('getContexts' in chrome.runtime)) return false;
  const contextTypes = ['POPUP' as chrome.runtime.ContextType];
  return (await chrome.runtime.getContexts({ contextTypes })).length > 0;
}

/** The page lost the focus to the popup, or to a part of its own browser window: address bar, side panel. */
async function isStillHere(tab: number): Promise<boolean> {
  try {
    if (await popupIsOpen()) return true;
    const { windowId } = await chrome.tabs.get(tab);
    return (await chrome.windows.get(windowId)).focused;
  } catch {
    return false;
  }
}

/** Another tab of the journey is in front in its window. */
async function otherInSight({ service }: Journey, except: number): Promise<boolean> {
  for (const { id } of await chrome.tabs.query({ active: true })) {
    if (id === undefined || id === except) continue;
    const state = await tabState(id);
    if (state.service === service && (state.away ?? 'tab') === 'tab') return true; // that it is back is on its way
  }
  return false;
}

async function isAway(journey: Journey, tab: number, { detail }: SeenStep): Promise<boolean> {
  if (detail === 'window' && (await isStillHere(tab))) return false;
  await changeTab(tab, { away: detail as Away });
  return !(await otherInSight(journey, tab));
}

/** Of what a tab saw, what counts for the journey: only where one was in sight before and is not now, or the other way. */
export function ofSight(journey: Journey, tab: number, seen: SeenStep[]): Promise<SeenStep[]> {
  if (!seen.some(({ kind }) => kind === 'hidden' || kind === 'shown')) return Promise.resolve(seen);
  return looking.run(async () => {
    const before = (await openJourney(journey.service, now()))?.hidden === true;
    let hidden = before;
    const telling: SeenStep[] = [];
    for (const step of seen) {
      if (step.kind !== 'hidden' && step.kind !== 'shown') {
        telling.push(step);
        continue;
      }
      const shown = step.kind === 'shown';
      if (shown) await changeTab(tab, { away: undefined });
      const away = !shown && ((await isAway(journey, tab, step)) || hidden);
      if (away !== hidden) telling.push(step);
      hidden = away;
    }
    if (hidden !== before) await changeJourney(journey, { hidden });
    return telling;
  });
}

/** The tab shows another site: true when the journey went out of sight with it. */
export function leftInSight(journey: Journey, tab: number): Promise<boolean> {
  return looking.run(async () => {
    const { away } = await tabState(tab);
    await changeTab(tab, { away: 'site', lastAction: undefined }); // what comes next did not follow from it
    if (away || (await openJourney(journey.service, now()))?.hidden || (await otherInSight(journey, tab))) return false;
    await changeJourney(journey, { hidden: true });
    return true;
  });
}

/** A tab was closed: true when the journey went out of sight with it. */
export function closedInSight(journey: Journey, tab: number): Promise<boolean> {
  return looking.run(async () => {
    const { away } = await tabState(tab);
    if (journey.hidden || away || (await otherInSight(journey, tab))) return false;
    await changeJourney(journey, { hidden: true });
    return true;
  });
}
