// What a content script is told about its tab.
import type { TabView } from '../messages';
import { loadSettings } from '../settings';
import { guideOf } from './guide';
import { isPaused } from './pause_state';
import { journeyOfTab } from './record';
import { screenKey } from './screen_key';
import { tabState } from './tabs';

export async function viewOfTab(tab: number): Promise<TabView> {
  const { objection, lastAction, leaving, earlier } = await tabState(tab);
  const settings = await loadSettings();
  const journey = await journeyOfTab(tab);
  const guided = (await guideOf(tab)) !== undefined;
  return {
    recording: settings.record && journey !== undefined,
    settings,
    screenKey: await screenKey(),
    ...((await isPaused()) ? { paused: true } : {}),
    ...(guided ? { guided } : {}),
    ...(objection ? { objection } : {}),
    ...(lastAction ? { lastAction } : {}),
    ...(leaving ? { leaving: true } : {}),
    ...(earlier ? { earlier } : {}),
  };
}

/** All that are known are told what they are now. */
export async function tellTabs(): Promise<void> {
  const stored = (await chrome.storage.session.get('tabs')).tabs ?? {};
  for (const id of Object.keys(stored).map(Number)) {
    const tab = await viewOfTab(id);
    await chrome.tabs.sendMessage(id, { type: 'tab', tab }, { frameId: 0 }).catch(() => undefined);
  }
}
