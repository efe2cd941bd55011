// The secret of this installation under which screens are fingerprinted: a record tells where the person was again, and nobody
// else can try out which page it was. Made once; it is in no export.
import { Serial } from './serial';

const name = 'screenKey';
const making = new Serial();
let known: string | undefined;

const stored = async () => (await chrome.storage.local.get(name))[name] as string | undefined;

/** 16 bytes as hex digits. */
export async function screenKey(): Promise<string> {
  known ??= await making.run(async () => {
    const before = await stored();
    if (before) return before;
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const made = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    await chrome.storage.local.set({ [name]: made });
    return made;
  });
  return known;
}
