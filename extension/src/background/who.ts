// What the profile says that bears on the record: the country, which a journey names, and the names, which no step may hold.
// Asked of the host once a run of the browser.
import { callHost } from './host';
import { partsOf } from './own_names';

interface Who {
  region?: string;
  names: string[]; // as partsOf has them
}

const key = 'who';

export async function forgetWho(): Promise<void> {
  await chrome.storage.session.remove(key);
}

/** Undefined while the host does not say. */
export async function who(): Promise<Who | undefined> {
  const known = (await chrome.storage.session.get(key))[key] as Who | undefined;
  if (known) return known;
  try {
    const { profile } = await callHost('profile.get', {});
    const { country, first_name, last_name, email, accounts } = profile;
    const given = [first_name, last_name, email?.split('@')[0], ...accounts.map(({ username }) => username)];
    const region = /^[A-Z]{2}$/.test(country ?? '') ? country : undefined;
    const found: Who = { names: partsOf(given.map(name => name ?? '')), ...(region ? { region } : {}) };
    await chrome.storage.session.set({ [key]: found });
    return found;
  } catch {
    return undefined;
  }
}
