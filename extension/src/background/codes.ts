// When a page asked for a code from a mail, by objection: from then on it is counted how long the code lives. The code itself
// is never read.
import { Serial } from './serial';
import { tabState } from './tabs';

const storageKey = 'codes';
const sameRequest = 60 * 60_000; // ms: after that a page that asks means another code

const changing = new Serial();

export async function noteCodeRequest(tab: number, at: number): Promise<void> {
  const { objection } = await tabState(tab);
  if (objection) await changing.run(() => note(objection, at));
}

async function note(objection: string, at: number): Promise<void> {
  const codes = ((await chrome.storage.session.get(storageKey))[storageKey] ?? {}) as Record<string, number>;
  const known = codes[objection];
  if (known !== undefined && at - known < sameRequest) return;
  await chrome.storage.session.set({ [storageKey]: { ...codes, [objection]: at } });
}
