// The way by hand beside the way with Demur, per flow: pure functions over the report's data.
import type { Basis, JourneyMetrics, ReportByHand, ReportData, ReportJourney } from './types';

export const measures = ['steps', 'clicks', 'keys', 'screens', 'time'] as const;
export type Measure = (typeof measures)[number];
export type Side = Partial<Record<Measure, number>>;

export interface FlowComparison {
  flow: string;
  declared?: ReportByHand;
  /** Medians of the finished journeys, all of them when none is finished. */
  byHand?: Side;
  byHandCount: number;
  /** A side of which no journey is finished: what it holds is no result yet. */
  unfinished: { byHand: boolean; withDemur: boolean };
  withDemur?: Side;
  withDemurCount: number;
}

/** What counts as time spent on the objection. Time away is shown but never added. */
export const timeParts = ['t_active', 't_read', 't_system', 't_tool'] as const;

export function metric(
  journey: JourneyMetrics,
  name: string,
): { value?: number; basis: Basis; method?: string; unit?: string } {
  const found = journey.metrics.find(m => m.name === name);
  return {
    value: found?.value ?? undefined,
    basis: found?.basis ?? 'unknown',
    method: found?.method ?? undefined,
    unit: found?.unit,
  };
}

export function timeSpent(journey: JourneyMetrics): number | undefined {
  const parts = timeParts.map(part => metric(journey, part).value).filter(value => value !== undefined);
  return parts.length ? parts.reduce((sum, value) => sum + value, 0) : undefined;
}

export function median(values: readonly number[]): number | undefined {
  if (!values.length) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

export function isFinished(journey: ReportJourney): boolean {
  return journey.metrics.status === 'confirmed' || journey.metrics.status === 'denied';
}

function side(journeys: readonly ReportJourney[]): Side | undefined {
  if (!journeys.length) return undefined;
  const result: Side = {};
  for (const measure of measures) {
    const values = journeys
      .map(({ metrics }) => (measure === 'time' ? timeSpent(metrics) : metric(metrics, measure).value))
      .filter(value => value !== undefined);
    result[measure] = median(values);
  }
  return result;
}

function preferFinished(journeys: readonly ReportJourney[]): readonly ReportJourney[] {
  const finished = journeys.filter(isFinished);
  return finished.length ? finished : journeys;
}

export function compareFlows(journeys: readonly ReportJourney[], byHand: readonly ReportByHand[]): FlowComparison[] {
  const flows = [...new Set(journeys.map(j => j.metrics.flow))].sort();
  return flows.map(flow => {
    const mine = journeys.filter(j => j.metrics.flow === flow);
    const alone = preferFinished(mine.filter(j => !j.metrics.with_demur));
    const helped = preferFinished(mine.filter(j => j.metrics.with_demur));
    return {
      flow,
      declared: byHand.find(path => path.flow === flow),
      byHand: side(alone),
      byHandCount: alone.length,
      withDemur: side(helped),
      withDemurCount: helped.length,
      unfinished: { byHand: !alone.some(isFinished), withDemur: !helped.some(isFinished) },
    };
  });
}

/** By hand as measured, else as declared, with what it rests on. The time of a declared path is modelled. */
export function handSide(flow: FlowComparison): { values: Side; basis: Basis } | undefined {
  if (flow.byHand) return { values: flow.byHand, basis: 'measured' };
  if (!flow.declared) return undefined;
  const { steps, clicks, keys, screens, klm_ms } = flow.declared;
  return { values: { steps, clicks, keys, screens, time: klm_ms > 0 ? klm_ms : undefined }, basis: 'declared' };
}

export interface Headline {
  kind: 'compared' | 'by_hand' | 'with_demur' | 'open' | 'empty';
  flows: string[];
  steps?: number;
  time?: number;
  demurSteps?: number;
  demurTime?: number;
  /** Flows whose by-hand side is the declared path. */
  declaredFlows: string[];
  journeys: number;
}

function total(sides: readonly Side[], measure: Measure): number | undefined {
  let sum = 0;
  for (const values of sides) {
    const value = values[measure];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The figure at the top: sums over the flows that have both sides, else the one side there is. */
export function headline(data: ReportData, journeys: readonly ReportJourney[]): Headline {
  const finished = journeys.filter(isFinished);
  const base = { journeys: finished.length, declaredFlows: [] as string[] };
  if (!journeys.length) return { ...base, kind: 'empty', flows: [] };
  if (!finished.length) return { ...base, kind: 'open', flows: [], journeys: journeys.length };

  const flows = compareFlows(finished, data.by_hand);
  const both = flows.filter(flow => flow.withDemur && handSide(flow));
  if (both.length) {
    const hand = both.map(flow => handSide(flow)).filter(found => found !== undefined);
    const helped = both.map(flow => flow.withDemur).filter(found => found !== undefined);
    const values = hand.map(found => found.values);
    const declaredFlows = both.filter(flow => !flow.byHand).map(flow => flow.flow);
    return {
      kind: 'compared',
      flows: both.map(flow => flow.flow),
      steps: total(values, 'steps'),
      // A modelled time and a measured one are not added up.
      time: declaredFlows.length ? undefined : total(values, 'time'),
      demurSteps: total(helped, 'steps'),
      demurTime: declaredFlows.length ? undefined : total(helped, 'time'),
      declaredFlows,
      journeys: both.reduce((sum, flow) => sum + flow.byHandCount + flow.withDemurCount, 0),
    };
  }
  const kind = flows.some(flow => flow.withDemur) ? 'with_demur' : 'by_hand';
  const one = flows.filter(flow => (kind === 'with_demur' ? flow.withDemur : flow.byHand));
  const sides = one.map(flow => (kind === 'with_demur' ? flow.withDemur : flow.byHand)).filter(s => s !== undefined);
  return { ...base, kind, flows: one.map(f => f.flow), steps: total(sides, 'steps'), time: total(sides, 'time') };
}
