// Whether a notice comes again in a visit of its own. A visit lasts until half an hour has passed in which its account saw
// no notice and its objection did not move: reloads, other tabs, row and dialog of one notice, and the very visit in which
// the person objected are all one.
import { Serial } from './serial';

const gap = 30 * 60_000; // ms
const most = 50; // objections; the longest unseen is forgotten

type Visits = Record<string, number>; // objection -> when something of it was last seen

const changing = new Serial();

export function isNewVisit(last: number | undefined, at: number): boolean {
  return last === undefined || at - last >= gap;
}

export function withVisit(visits: Visits, objection: string, at: number): Visits {
  const { [objection]: last = 0, ...others } = visits;
  const kept = Object.entries(others).slice(-(most - 1));
  return { ...Object.fromEntries(kept), [objection]: Math.max(last, at) };
}

/** Something of this objection was seen now. True when the last time was in an earlier visit. */
export function visit(objection: string, at: number): Promise<boolean> {
  return changing.run(async () => {
    const visits = ((await chrome.storage.local.get('visits')).visits ?? {}) as Visits;
    await chrome.storage.local.set({ visits: withVisit(visits, objection, at) });
    return isNewVisit(visits[objection], at);
  });
}
