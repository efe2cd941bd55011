// Which objection a form on screen belongs to.
import { isFinished } from '../finished';
import type { ObjectionView, ObserveResult } from '../protocol/types';

type Seen = Pick<ObserveResult, 'objections' | 'flow' | 'wrong_turn'>;

/**
 * Those that go through the form on screen; else those that were sent through another generation of it. Who meant a form of
 * their own is on the wrong one: it belongs to none of these.
 */
export function openObjections({ objections, flow, wrong_turn }: Seen): ObjectionView[] {
  const open = objections.filter(o => !isFinished(o));
  const through = open.filter(o => !flow || o.flow === flow);
  return through.length > 0 || wrong_turn === 'third_party_for_own' ? through : open;
}

/** The tab's own objection when it goes through this form; else the only open one that does. Two accounts are never mixed. */
export function chooseObjection(seen: Seen, tab: { objection?: string }): ObjectionView | undefined {
  const open = openObjections(seen);
  return open.find(o => o.id === tab.objection) ?? (open.length === 1 ? open[0] : undefined);
}
