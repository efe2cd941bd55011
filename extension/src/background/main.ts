// The background: a service worker in Chromium, an event page in Firefox. Listeners are registered at once, and nothing
// that matters lives only in here.
import type { AnyAsk } from '../messages';
import { optionalServiceOf, serviceOf } from '../services';
import { refreshBadge, showHostOnBadge } from './badge';
import { forgetFlood } from './flood';
import { formClosed } from './forms';
import { flush, onAlarm, watchForgotten, watchHost } from './host';
import { describe } from './host_errors';
import { letGo } from './let_go';
import { tabClosed } from './record';
import { watchReminders } from './reminders';
import { forgetOrder, fromContent, fromPages } from './requests';
import { isGranted, registerGranted, watchPermissions } from './service_access';
import { tellTabs } from './tab_view';
import { forgetTab } from './tabs';

type Handle = (asked: AnyAsk, tab: number) => Promise<unknown>;

/** A tab's own document; one that went into the browser's cache as it told its last has another frame's number. */
function isPage({ frameId, documentLifecycle }: chrome.runtime.MessageSender): boolean {
  return frameId === 0 || documentLifecycle === 'cached';
}

/** The handler for this sender, or nothing when it may not ask this. */
function handlerFor(asked: AnyAsk, sender: chrome.runtime.MessageSender): Handle | undefined {
  if (sender.id !== chrome.runtime.id || typeof asked?.type !== 'string') return undefined;
  const own = sender.url?.startsWith(chrome.runtime.getURL('')) === true;
  if (own) return fromPages[asked.type] as Handle | undefined;
  const inService = isPage(sender) && sender.tab?.id !== undefined && serviceOf(sender.url ?? '') !== undefined;
  const handle = inService ? (fromContent[asked.type] as Handle | undefined) : undefined;
  return handle && (optionalServiceOf(sender.url ?? '') ? ifGranted(handle, sender.url ?? '') : handle);
}

/** A page of a service whose permission was taken back is not heard any more, although its script is still there. */
function ifGranted(handle: Handle, url: string): Handle {
  return async (asked, tab) => {
    if (!(await isGranted(url))) throw new Error('The permission for this service was taken back.');
    return handle(asked, tab);
  };
}

chrome.runtime.onMessage.addListener((asked: AnyAsk, sender, respond) => {
  const handle = handlerFor(asked, sender);
  if (!handle) return false;
  handle(asked, sender.tab?.id ?? -1).then(
    value => respond({ ok: true, value: value ?? null }),
    error => respond({ ok: false, failure: describe(error) }),
  );
  return true;
});

chrome.tabs.onRemoved.addListener(tab => {
  forgetOrder(tab);
  formClosed(tab);
  forgetFlood(tab);
  void tabClosed(tab).finally(() => forgetTab(tab));
});

chrome.alarms.onAlarm.addListener(onAlarm);

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes.settings) void tellTabs();
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  void greet(reason === 'install');
});

/** After installation, a missing host is explained at once rather than at the first notice. */
async function greet(first: boolean): Promise<void> {
  await registerGranted();
  await refreshBadge();
  const { host } = (await chrome.storage.session.get('host')) as { host?: { state: string } };
  if (first && host?.state !== 'ready') await chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
}

chrome.runtime.onStartup.addListener(() => {
  void refreshBadge();
  void flush();
});

watchPermissions();
watchReminders(refreshBadge);

watchForgotten(letGo);
watchHost(state => void showHostOnBadge(state));
