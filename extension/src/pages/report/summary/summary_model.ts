// What the one page says: limited, so that it stays one page, and says so where something is left out. Pure.
import { compareFlows, type FlowComparison, isFinished } from '../compare';
import { type Pattern, patternsOf } from '../tags/tag_model';
import type { DemandMet, MapComparison, ReportData, ReportJourney } from '../types';

/** How much fits on a page of A4 or Letter at the sizes of summary.css. */
export const fits = { flows: 4, demands: 8, patterns: 5, comparisons: 2, limits: 4 } as const;

export interface FlowLine {
  flow: FlowComparison;
  journeys: number;
  finished: number;
  demands: DemandMet[];
  moreDemands: number;
}

export interface SummaryModel {
  flows: FlowLine[];
  moreFlows: number;
  patterns: Pattern[];
  morePatterns: number;
  comparisons: MapComparison[];
  moreComparisons: number;
}

/** Each kind of demand once: enforced, if it ever was. */
function demandsOf(journeys: readonly ReportJourney[]): DemandMet[] {
  const kinds = new Map<string, DemandMet>();
  for (const demand of journeys.flatMap(j => j.metrics.demands)) {
    const known = kinds.get(demand.kind);
    if (!known || (known.enforced !== 'yes' && demand.enforced === 'yes')) kinds.set(demand.kind, demand);
  }
  return [...kinds.values()].sort((a, b) => Number(b.enforced === 'yes') - Number(a.enforced === 'yes'));
}

export function summaryOf(data: ReportData, journeys: readonly ReportJourney[]): SummaryModel {
  const flows = compareFlows(journeys, data.by_hand).map(flow => {
    const mine = journeys.filter(j => j.metrics.flow === flow.flow);
    const demands = demandsOf(mine);
    return {
      flow,
      journeys: mine.length,
      finished: mine.filter(isFinished).length,
      demands: demands.slice(0, fits.demands),
      moreDemands: Math.max(0, demands.length - fits.demands),
    };
  });
  flows.sort((a, b) => b.journeys - a.journeys || a.flow.flow.localeCompare(b.flow.flow));
  const patterns = patternsOf(journeys);
  const changed = data.comparisons.filter(comparison => comparison.changes.length > 0);
  return {
    flows: flows.slice(0, fits.flows),
    moreFlows: Math.max(0, flows.length - fits.flows),
    patterns: patterns.slice(0, fits.patterns),
    morePatterns: Math.max(0, patterns.length - fits.patterns),
    comparisons: changed.slice(0, fits.comparisons),
    moreComparisons: Math.max(0, changed.length - fits.comparisons),
  };
}
