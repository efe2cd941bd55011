// Which objection a form on screen belongs to.
import { isFinished } from '../finished';
import type { ObjectionView } from '../protocol/types';

export function openObjections(objections: ObjectionView[], flow: string | undefined): ObjectionView[] {
  return objections.filter(o => !isFinished(o) && (!flow || o.flow === flow));
}

/** The tab's own objection when it is of this flow; else the only open one of the flow. Two accounts are never mixed. */
export function chooseObjection(
  objections: ObjectionView[],
  tab: { objection?: string },
  flow: string | undefined,
): ObjectionView | undefined {
  const open = openObjections(objections, flow);
  return open.find(o => o.id === tab.objection) ?? (open.length === 1 ? open[0] : undefined);
}
