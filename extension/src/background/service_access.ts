// Services beyond Facebook and Instagram: the person grants Demur their pages, one service at a time, and may take it back.
// The content script runs there only as long as it is granted.
import type { FlowPack } from '../protocol/types';
import { optionalServiceOf } from '../services';
import { openForm } from './forms';
import { callHost } from './host';
import { Serial } from './serial';

const script = 'granted';
const wishKey = 'wish';
const wishLives = 5 * 60_000; // ms: as long as a person may think before the browser's question

interface Wish {
  flow: string;
  origins: string[]; // without these it stays a wish
  username?: string;
  at: number;
}

export const originsOf = (flow: Pick<FlowPack, 'optional_hosts'>) =>
  flow.optional_hosts.map(host => `https://${host}/*`);

/** What is granted of the hosts that Demur may ask for. */
async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await chrome.permissions.getAll();
  const asked = chrome.runtime.getManifest().optional_host_permissions ?? [];
  return origins.filter(origin => asked.includes(origin));
}

const registering = new Serial();

/** Registers the content script for what is granted now, and takes it away from what is not. One at a time: two at once would
 * both find it gone and both add it. */
export function registerGranted(): Promise<void> {
  return registering.run(register);
}

async function register(): Promise<void> {
  const matches = await grantedOrigins();
  await chrome.scripting.unregisterContentScripts({ ids: [script] }).catch(() => undefined); // there was none
  if (matches.length === 0) return;
  await chrome.scripting.registerContentScripts([
    { id: script, matches, js: ['content.js'], runAt: 'document_end', persistAcrossSessions: true },
  ]);
}

/** Facebook and Instagram always; another service as long as the person lets Demur in. */
export async function isGranted(url: string): Promise<boolean> {
  if (!optionalServiceOf(url)) return true;
  return chrome.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] });
}

/** Opens an objection for a flow and the page that it ends at, or waits for the person to grant the pages first. */
export async function beginFlow(flow: string, username: string | undefined): Promise<boolean> {
  const { flows } = await callHost('flows.list', {});
  const pack = flows.find(known => known.id === flow);
  if (!pack) return false;
  const wish: Wish = { flow, origins: originsOf(pack), at: Date.now(), ...(username ? { username } : {}) };
  await chrome.storage.session.set({ [wishKey]: wish });
  return fulfil();
}

const fulfilling = new Serial();

/** The wish that waited for a permission, once; the popup may be closed by the browser's question. Another permission than
 * its own grants nothing. */
function fulfil(): Promise<boolean> {
  return fulfilling.run(fulfilOnce);
}

async function fulfilOnce(): Promise<boolean> {
  const wish = (await chrome.storage.session.get(wishKey))[wishKey] as Wish | undefined;
  if (!wish || !(await chrome.permissions.contains({ origins: wish.origins }))) return false;
  await chrome.storage.session.remove(wishKey);
  if (Date.now() - wish.at > wishLives) return false;
  await registerGranted();
  const { flow, username } = wish;
  const { objection } = await callHost('objection.open', { flow, ...(username ? { username } : {}) });
  await openForm(objection.id); // the press counts there
  return true;
}

export function watchPermissions(): void {
  chrome.permissions.onAdded.addListener(() => void registerGranted().then(fulfil));
  chrome.permissions.onRemoved.addListener(() => void registerGranted());
}
