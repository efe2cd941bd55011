// Reminders by notifications of the browser: off until the person turns them on, one for each event, none in quiet hours.
// A notification names the service and nothing else of the person.
import { plural, t } from '../pages/shared/i18n';
import type { ObjectionView } from '../protocol/types';
import { loadSettings } from '../settings';
import { dayStart, planReminders, type Reminder, remindersOf } from './reminder_times';
import { Serial } from './serial';

const alarm = 'reminders';
const storageKey = 'reminded'; // keys of the events that were said
const prefix = 'demur:';
const day = 24 * 60 * 60_000;
const serial = new Serial();

async function saidAlready(): Promise<string[]> {
  const stored = (await chrome.storage.local.get(storageKey))[storageKey];
  return Array.isArray(stored) ? stored.filter(key => typeof key === 'string') : [];
}

function words({ kind, service, date }: Reminder, now: number): string {
  const name = t(`service_${service}`);
  if (kind === 'answer') return t('reminders_answer_late', name);
  return plural('reminders_begins', Math.ceil((dayStart(date) - now) / day), name);
}

/** Noted before it is shown: a worker that is stopped in between reminds once, not twice. */
async function say(one: Reminder, now: number): Promise<void> {
  await chrome.storage.local.set({ [storageKey]: [...(await saidAlready()), one.key] });
  await chrome.notifications.create(prefix + one.key, {
    type: 'basic',
    iconUrl: chrome.runtime.getURL('icons/128.png'),
    title: 'Demur',
    message: words(one, now),
  });
}

async function remind(objections: ObjectionView[]): Promise<void> {
  const settings = await loadSettings();
  if (!settings.reminders || !chrome.notifications) {
    await chrome.alarms.clear(alarm);
    return;
  }
  const now = Date.now();
  const stored = await saidAlready();
  const said = stored.filter(key => objections.some(({ id }) => key.includes(`:${id}:`)));
  if (said.length < stored.length) await chrome.storage.local.set({ [storageKey]: said });
  const { due, wake } = planReminders(remindersOf(objections, settings), new Set(said), settings, now);
  for (const one of due) await say(one, now);
  if (wake === undefined) await chrome.alarms.clear(alarm);
  else await chrome.alarms.create(alarm, { when: wake });
}

/** Says what is due, and sets the alarm for what comes next. To be called with the objections whenever they changed. */
export function scheduleReminders(objections: ObjectionView[]): Promise<void> {
  return serial.run(() => remind(objections));
}

function open(id: string): void {
  if (!id.startsWith(prefix)) return;
  const [kind, objection] = id.slice(prefix.length).split(':');
  const page = kind === 'answer' ? 'answers.html' : 'prepare.html';
  void chrome.notifications.clear(id);
  void chrome.tabs.create({ url: chrome.runtime.getURL(`${page}?objection=${objection}`) });
}

let listening = false;
function listen(): void {
  if (listening || !chrome.notifications) return; // it is there once the permission is
  chrome.notifications.onClicked.addListener(open);
  listening = true;
}

/** `look` reads the objections anew and ends in scheduleReminders(). */
export function watchReminders(look: () => Promise<void>): void {
  listen();
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void look();
  });
  chrome.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) void look();
  });
  chrome.permissions.onAdded.addListener(({ permissions }) => {
    if (!permissions?.includes('notifications')) return;
    listen();
    void look();
  });
  chrome.permissions.onRemoved.addListener(({ permissions }) => {
    if (permissions?.includes('notifications')) void turnOff();
  });
}

/** The person took the permission back: the setting says so too. */
async function turnOff(): Promise<void> {
  await chrome.storage.local.set({ settings: { ...(await loadSettings()), reminders: false } });
}
