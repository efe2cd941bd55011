// What may stand in a picture to share: one form's numbers. Nothing that points to a person: no id, no site, no day, no
// name; a form that no pack of Demur describes is not named. Pure.
import { has } from '../../shared/i18n';
import { compareFlows, handSide, type Side } from '../compare';
import type { Basis, ReportByHand, ReportJourney } from '../types';

export interface BadgeSide {
  values: Side;
  basis: Basis;
  journeys: number;
}

export interface BadgeFacts {
  /** Key of the form's name; a form without one is "unknown". */
  flow: string;
  hand?: BadgeSide | undefined;
  demur?: BadgeSide | undefined;
  /** Different kinds, and how many of them were enforced. */
  demands: number;
  enforced: number;
  /** First and last month of the journeys, YYYY-MM. */
  months: [string, string];
  version: string;
}

const monthOf = (started: string) => (/^\d{4}-\d{2}/.test(started) ? started.slice(0, 7) : '');
const versionOnly = (text: string) => /^\d+\.\d+\.\d+/.exec(text)?.[0] ?? '';

export function flowKey(flow: string): string {
  const key = `report_flow_${flow.replace(/[^A-Za-z0-9_]/g, '_')}`;
  return has(key) ? key : 'report_flow_unknown';
}

export function badgeFacts(
  flow: string,
  journeys: readonly ReportJourney[],
  byHand: readonly ReportByHand[],
  demur: string,
): BadgeFacts {
  const mine = journeys.filter(j => j.metrics.flow === flow);
  const [compared] = compareFlows(mine, byHand);
  const hand = compared ? handSide(compared) : undefined;
  const demands = mine.flatMap(j => j.metrics.demands);
  const months = mine
    .map(j => monthOf(j.metrics.started))
    .filter(Boolean)
    .sort();
  const kinds = (list: typeof demands) => new Set(list.map(demand => demand.kind)).size;
  return {
    flow: flowKey(flow),
    hand: hand && { ...hand, journeys: compared?.byHandCount ?? 0 },
    demur: compared?.withDemur && { values: compared.withDemur, basis: 'measured', journeys: compared.withDemurCount },
    demands: kinds(demands),
    enforced: kinds(demands.filter(demand => demand.enforced === 'yes')),
    months: [months[0] ?? '', months.at(-1) ?? ''],
    version: versionOnly(demur),
  };
}
