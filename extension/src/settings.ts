// What the person can switch. Kept in chrome.storage.local under `settings`.

export interface Settings {
  fillOnOpen: boolean; // fill a form that was opened through Demur
  fillElsewhere: 'click' | 'auto' | 'never'; // a form reached otherwise
  record: boolean;
  recordOnly: boolean; // record the way by hand: never fill, show nothing in the page
  reminders: boolean; // notifications of the browser
  remindDays: number; // before the date from which the training begins
  quietFrom: number; // hour of the day, 0 to 23; from then on no reminder comes
  quietTo: number; // until this hour; equal to quietFrom: no quiet hours
}

export const defaultSettings: Settings = {
  fillOnOpen: true,
  fillElsewhere: 'click',
  record: true,
  recordOnly: false,
  reminders: false,
  remindDays: 7,
  quietFrom: 21,
  quietTo: 8,
};

/** A whole number in the range, else undefined. */
function within(value: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined;
}

/** The stored settings; what is missing or has the wrong shape is the default. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
  const flag = (key: 'fillOnOpen' | 'record' | 'recordOnly' | 'reminders') =>
    typeof given[key] === 'boolean' ? given[key] : defaultSettings[key];
  const elsewhere = given.fillElsewhere;
  return {
    fillOnOpen: flag('fillOnOpen'),
    fillElsewhere: elsewhere === 'auto' || elsewhere === 'never' ? elsewhere : defaultSettings.fillElsewhere,
    record: flag('record'),
    recordOnly: flag('recordOnly'),
    reminders: flag('reminders'),
    remindDays: within(given.remindDays, 1, 60) ?? defaultSettings.remindDays,
    quietFrom: within(given.quietFrom, 0, 23) ?? defaultSettings.quietFrom,
    quietTo: within(given.quietTo, 0, 23) ?? defaultSettings.quietTo,
  };
}

export async function loadSettings(): Promise<Settings> {
  return readSettings((await chrome.storage.local.get('settings')).settings);
}
