// Accounts Centres by letter: accounts with the same letter share one, and one filing covers them.
import type { AccountName } from '../../protocol/types';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The letters to choose from: those in use, and the next free one. */
export function centresToChoose(accounts: AccountName[]): string[] {
  const used = [...new Set(accounts.flatMap(({ centre }) => (centre ? [centre] : [])))].sort();
  const free = letters.find(letter => !used.includes(letter));
  return free ? [...used, free] : used;
}

/** The accounts that one filing is made for, group by group, in their order; Pages are in none. */
export function filings(accounts: AccountName[]): AccountName[][] {
  const groups = new Map<string, AccountName[]>();
  accounts.forEach((account, i) => {
    if (account.page) return;
    const key = account.centre ? `centre ${account.centre}` : `alone ${i}`;
    groups.set(key, [...(groups.get(key) ?? []), account]);
  });
  return [...groups.values()];
}
