// What a page does by itself, over and over, is no more to the person for being done once more: until they act, so much of it
// is recorded and the rest is not. A page cannot fill the journal.
import type { SeenStep } from '../messages';
import type { StepKind } from '../protocol/types';

const most = 100; // steps of a tab that nobody acts in
const repeatable = new Set<StepKind>(['navigate', 'screen', 'load', 'dialog', 'error']);

const alone = new Map<number, number>(); // tab -> how many there were since the person acted

export function withoutFlood(tab: number, seen: SeenStep[]): SeenStep[] {
  let many = alone.get(tab) ?? 0;
  const kept = seen.filter(({ actor, kind }) => {
    if (actor === 'user') many = 0;
    if (!repeatable.has(kind)) return true;
    many += 1;
    return many <= most;
  });
  alone.set(tab, many);
  return kept;
}

export function forgetFlood(tab: number): void {
  alone.delete(tab);
}
