// What a content script is told about its tab.
import type { TabView } from '../messages';
import { loadSettings } from '../settings';
import { journeyOfTab } from './record';
import { tabState } from './tabs';

export async function viewOfTab(tab: number): Promise<TabView> {
  const { objection, lastAction } = await tabState(tab);
  const settings = await loadSettings();
  const journey = await journeyOfTab(tab);
  return {
    recording: settings.record && journey !== undefined,
    settings,
    ...(objection ? { objection } : {}),
    ...(lastAction ? { lastAction } : {}),
  };
}
