// Which groups are worth comparing, and in which measures. Pure.
import type { GroupFigure, JourneyGroup, MetricDefinition } from '../types';

/** Fewer journeys than this are said to be few: a median of them tells little about others. */
export const fewJourneys = 5;
/** What is drawn first, in this order; the table holds every metric. */
const wanted = [
  'steps',
  'screens',
  'keys',
  't_active',
  't_read',
  't_total',
  'demands_enforced',
  'demands',
  'asym_steps',
];
const measuresAtMost = 4;
const kinds = ['way', 'month', 'flow', 'generation', 'surface', 'language', 'region'];

export interface Multiple {
  by: string;
  groups: JourneyGroup[];
  metrics: string[];
}

export function figureOf(group: JourneyGroup, metric: string): GroupFigure | undefined {
  return group.figures.find(figure => figure.metric === metric);
}

/** One small multiple for each way of grouping that gives two groups or more. */
export function multiplesOf(groups: readonly JourneyGroup[]): { multiples: Multiple[]; single: JourneyGroup[] } {
  const names = [...new Set([...kinds, ...groups.map(group => group.by)])];
  const multiples: Multiple[] = [];
  const single: JourneyGroup[] = [];
  for (const by of names) {
    const mine = groups.filter(group => group.by === by);
    if (mine.length < 2) {
      single.push(...mine);
      continue;
    }
    const there = wanted.filter(metric => mine.filter(group => figureOf(group, metric)).length > 1);
    multiples.push({ by, groups: mine, metrics: there.slice(0, measuresAtMost) });
  }
  return { multiples, single };
}

/** The whole range of a measure over the groups, from nought when nothing is below it. */
export function rangeOf(groups: readonly JourneyGroup[], metric: string): [number, number] {
  const figures = groups.flatMap(group => figureOf(group, metric) ?? []);
  const least = Math.min(0, ...figures.map(figure => figure.least));
  const most = Math.max(0, ...figures.map(figure => figure.most));
  return [least, most > least ? most : least + 1];
}

export function unitOf(metric: string, definitions: readonly MetricDefinition[]): string {
  return definitions.find(definition => definition.name === metric)?.unit ?? '';
}
