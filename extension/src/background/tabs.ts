// What each tab is working on. In session storage, so that it outlives this worker but not the browser.
import { guideKey } from '../guide';
import type { NoticeKind } from '../protocol/types';
import type { Service } from '../services';
import { Serial } from './serial';

export interface TabState {
  service?: Service; // the journey that the tab's steps belong to
  objection?: string;
  opened?: boolean; // Demur opened this tab for its objection
  autoFilled?: boolean;
  lastAction?: number;
  evidence?: string[]; // files that the tab's plan names: the only ones its content script may read
  notice?: { kind: NoticeKind; service: string; effective_date?: string; form: boolean; url: string };
}

const changing = new Serial();

async function all(): Promise<Record<string, TabState>> {
  return ((await chrome.storage.session.get('tabs')).tabs ?? {}) as Record<string, TabState>;
}

export async function tabState(id: number): Promise<TabState> {
  return (await all())[id] ?? {};
}

export function changeTab(id: number, change: Partial<TabState>): Promise<TabState> {
  return changing.run(async () => {
    const tabs = await all();
    const changed = { ...tabs[id], ...change };
    await chrome.storage.session.set({ tabs: { ...tabs, [id]: changed } });
    return changed;
  });
}

export function forgetTab(id: number): Promise<void> {
  return changing.run(async () => {
    const { [id]: _gone, ...others } = await all();
    await chrome.storage.session.set({ tabs: others });
    await chrome.storage.session.remove(guideKey(id));
  });
}
