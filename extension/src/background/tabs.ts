// What each tab is working on. In session storage, so that it outlives this worker but not the browser.
import { guideKey } from '../guide';
import type { Leaving } from '../messages';
import type { NoticeKind } from '../protocol/types';
import type { Service } from '../services';
import type { Lengths } from '../told_lengths';
import { Serial } from './serial';

/** A page of a form, by what it asks for. */
export interface FormShown {
  kind: 'objection_form' | 'third_party_form';
  names: string[];
}

export interface TabState {
  service?: Service; // the journey that the tab's steps belong to
  objection?: string;
  opened?: boolean; // Demur opened this tab for its objection
  autoFilled?: boolean;
  lastAction?: number;
  away?: 'tab' | 'window' | 'site'; // another tab, or another program, is before it, or it shows another site
  evidence?: string[]; // files that the tab's plan names: the only ones its content script may read
  form?: FormShown; // the last that the tab showed
  filled?: FormShown & { objection: string }; // the last that Demur filled
  leaving?: Leaving; // not known yet whether it was sent
  earlier?: Lengths; // of a form over several documents: what its pages before held
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
