// Steps on their way to the background, sent at once and kept until it has them in storage.
import { ask, type SeenStep } from '../messages';
import { alive, documentId, setTab, tab, tabKnown } from './tab';

const kept = 200; // a background that is gone for longer than this many steps is not coming back
const retryDelay = 500;

type Unsent = Omit<SeenStep, 'n' | 'host'>;

let waiting: SeenStep[] = [];
let number = 0;
let sending: Promise<void> | undefined;

let verdictsAwaited = 0;

/** While a verdict is awaited, steps count already: the background decides whether a journey began. */
export async function whileAwaited<T>(verdict: Promise<T>): Promise<T> {
  verdictsAwaited += 1;
  try {
    return await verdict;
  } finally {
    verdictsAwaited -= 1;
  }
}

/** What the page did goes before what the person did. */
function leastNeeded(): number {
  return Math.max(
    0,
    waiting.findIndex(({ actor }) => actor === 'page'),
  );
}

/** Outside a journey nothing is told. A person may act before it is known whether there is one: the background decides. */
export function send(step: Unsent): void {
  if (tab.paused || (tabKnown && !tab.recording && verdictsAwaited === 0)) return;
  waiting.push({ n: number, host: location.hostname, ...step });
  number += 1;
  if (waiting.length > kept) waiting.splice(leastNeeded(), 1);
  if (!sending && alive()) sending = deliver();
}

const longest = 1000; // ms

/** When the background has what was sent so far, or does not take it for now. */
export async function delivered(): Promise<void> {
  await Promise.race([sending, new Promise(resolve => setTimeout(resolve, longest))]);
}

async function deliver(): Promise<void> {
  let failures = 0;
  while (waiting.length > 0 && alive() && failures < 20) {
    const batch = [...waiting];
    try {
      const view = await ask('steps', { doc: documentId, steps: batch });
      waiting = waiting.filter(step => !batch.includes(step));
      setTab(view);
      failures = 0;
    } catch {
      failures += 1;
      await new Promise(resolve => setTimeout(resolve, retryDelay));
    }
  }
  sending = undefined;
}

/** Before the document goes: what is under way may not arrive, and the background leaves out what it has already. */
export function sendLast(): void {
  if (waiting.length > 0 && alive()) void ask('steps', { doc: documentId, steps: waiting }).catch(() => undefined);
}
