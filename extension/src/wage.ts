// What an hour is worth to the person: without it nothing is counted in money. Kept in chrome.storage.local under `wage`.
import type { Wage } from './protocol/types';

export const ownWage = 'the person'; // whose figure it is, as exports say it

const most = 1_000_000;

function isCurrency(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  return Intl.supportedValuesOf('currency').includes(code);
}

/** What a person typed: a wage, nothing (no amount), or the name of what cannot be read. */
export function readWage(amount: string, currency: string): Wage | undefined | 'amount' | 'currency' {
  if (amount.trim() === '') return undefined;
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(amount.trim());
  const worth = Number(found?.[1]) + Number((found?.[2] ?? '').padEnd(2, '0')) / 100;
  if (!found || worth > most) return 'amount';
  const code = currency.trim().toUpperCase();
  return isCurrency(code) ? { per_hour: Math.round(worth * 100), currency: code, source: ownWage } : 'currency';
}

export async function loadWage(): Promise<Wage | undefined> {
  return (await chrome.storage.local.get('wage')).wage as Wage | undefined;
}

export async function saveWage(wage: Wage | undefined): Promise<void> {
  if (wage) await chrome.storage.local.set({ wage });
  else await chrome.storage.local.remove('wage');
}
