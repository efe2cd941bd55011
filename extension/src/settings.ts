// What the person can switch. Kept in chrome.storage.local under `settings`.

export interface Settings {
  fillOnOpen: boolean; // fill a form that was opened through Demur
  fillElsewhere: 'click' | 'auto' | 'never'; // a form reached otherwise
  record: boolean;
  recordOnly: boolean; // record the way by hand: never fill, show nothing in the page
}

export const defaultSettings: Settings = { fillOnOpen: true, fillElsewhere: 'click', record: true, recordOnly: false };

/** The stored settings; what is missing or has the wrong shape is the default. */
export function readSettings(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
  const flag = (key: 'fillOnOpen' | 'record' | 'recordOnly') =>
    typeof given[key] === 'boolean' ? given[key] : defaultSettings[key];
  const elsewhere = given.fillElsewhere;
  return {
    fillOnOpen: flag('fillOnOpen'),
    fillElsewhere: elsewhere === 'auto' || elsewhere === 'never' ? elsewhere : defaultSettings.fillElsewhere,
    record: flag('record'),
    recordOnly: flag('recordOnly'),
  };
}

export async function loadSettings(): Promise<Settings> {
  return readSettings((await chrome.storage.local.get('settings')).settings);
}
