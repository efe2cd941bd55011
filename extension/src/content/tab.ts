// What this document knows of its tab, and the way to the background.
import { ask, type TabView } from '../messages';
import { isFlowPage } from '../services';
import { defaultSettings } from '../settings';
import { interfaceLanguage } from './page_language';

export const documentId = crypto.randomUUID();

export let tab: TabView = { recording: false, settings: defaultSettings, screenKey: '' }; // known before anything is told
const listeners: (() => void)[] = [];

export function onTab(listener: () => void): void {
  listeners.push(listener);
}

/** False until the background has said for the first time what this tab is. */
export let tabKnown = false;

export function setTab(view: TabView): void {
  tab = view;
  tabKnown = true;
  for (const listener of listeners) listener();
}

/** Whether the extension is still there: after an update, old content scripts go quiet. */
export function alive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** Says where this document is, and is told what its tab is. */
export async function arrive(): Promise<void> {
  const language = interfaceLanguage();
  const { href } = location;
  setTab(await ask('arrive', { url: href, flowPage: isFlowPage(href), ...(language ? { language } : {}) }));
}
