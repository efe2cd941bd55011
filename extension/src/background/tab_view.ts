// What a content script is told about its tab.
import type { TabView } from '../messages';
import { loadSettings } from '../settings';
import { guideOf } from './guide';
import { journeyOfTab } from './record';
import { tabState } from './tabs';

export async function viewOfTab(tab: number): Promise<TabView> {
  const { objection, lastAction, leaving, earlier } = await tabState(tab);
  const settings = await loadSettings();
  const journey = await journeyOfTab(tab);
  const guided = (await guideOf(tab)) !== undefined;
  return {
    recording: settings.record && journey !== undefined,
    settings,
    ...(guided ? { guided } : {}),
    ...(objection ? { objection } : {}),
    ...(lastAction ? { lastAction } : {}),
    ...(leaving ? { leaving: true } : {}),
    ...(earlier ? { earlier } : {}),
  };
}
