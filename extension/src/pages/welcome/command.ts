// The command that registers the host with this browser on this system, given in the folder of Demur's source.

export type Browser = 'chrome' | 'chromium' | 'edge' | 'brave' | 'vivaldi' | 'opera' | 'firefox';
export type System = 'linux' | 'mac' | 'win' | 'other';

export const program = 'build/release/bin/demur'; // where scripts/build puts it

const linux: Record<Exclude<Browser, 'firefox'>, string> = {
  chrome: 'google-chrome',
  chromium: 'chromium',
  edge: 'microsoft-edge',
  brave: 'BraveSoftware/Brave-Browser',
  vivaldi: 'vivaldi',
  opera: 'opera',
};
const mac: Record<Exclude<Browser, 'firefox'>, string> = {
  chrome: 'Google/Chrome',
  chromium: 'Chromium',
  edge: 'Microsoft Edge',
  brave: 'Google/Chrome', // where Brave looks
  vivaldi: 'Vivaldi',
  opera: 'com.operasoftware.Opera',
};

function folder(browser: Browser, system: System): string {
  if (system === 'mac') {
    return `$HOME/Library/Application Support/${browser === 'firefox' ? 'Mozilla' : mac[browser]}/NativeMessagingHosts`;
  }
  return browser === 'firefox'
    ? '$HOME/.mozilla/native-messaging-hosts'
    : `$HOME/.config/${linux[browser]}/NativeMessagingHosts`;
}

/** `id`: given when this extension's id is not the one that the host knows. */
export function installCommand(browser: Browser, system: System, id?: string): string {
  const other = id ? ` --extension-id ${id}` : '';
  if (system === 'win') return `demur.exe install${other}`;
  const family = browser === 'firefox' ? 'firefox' : 'chromium';
  return `${program} install --browser ${family} --to "${folder(browser, system)}"${other}`;
}

interface Brand {
  brand: string;
}

export function browserOf(userAgent: string, brands: Brand[] = [], brave = false): Browser {
  const has = (word: string) => brands.some(({ brand }) => brand.includes(word)) || userAgent.includes(word);
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (brave || has('Brave')) return 'brave';
  if (has('Edge') || /Edg\//.test(userAgent)) return 'edge';
  if (has('Vivaldi')) return 'vivaldi';
  if (has('Opera') || /OPR\//.test(userAgent)) return 'opera';
  return brands.some(({ brand }) => brand === 'Google Chrome') ? 'chrome' : 'chromium';
}

export function systemOf(os: string): System {
  if (os === 'linux' || os === 'mac' || os === 'win') return os;
  return os === 'openbsd' ? 'linux' : 'other';
}
