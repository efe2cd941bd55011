// Signs of deceptive patterns over all journeys: one entry for each pattern, with every time that a rule fired. Pure.

import type { JourneyMetrics, PatternTag, ReportJourney } from '../types';
import { firedOnDemand } from './because';

export interface Firing {
  journey: JourneyMetrics;
  tag: PatternTag;
}

export interface Pattern {
  id: string;
  name: string;
  ontology: string[];
  articles: string[];
  firings: Firing[];
}

export function patternsOf(journeys: readonly ReportJourney[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { metrics } of journeys) {
    for (const tag of metrics.tags) {
      const found = patterns.get(tag.id) ?? { id: tag.id, name: tag.name, ontology: [], articles: [], firings: [] };
      found.ontology = [...new Set([...found.ontology, ...tag.ontology])];
      found.articles = [...new Set([...found.articles, ...tag.articles])];
      found.firings.push({ journey: metrics, tag });
      patterns.set(tag.id, found);
    }
  }
  return [...patterns.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** "4.4.2" of "edpb:4.4.2": the section of the Guidelines. */
export function sectionOf(id: string): string | undefined {
  return /^edpb:([0-9.]+)$/.exec(id)?.[1];
}

/** Articles that tags name for a demand: of the tags that fired on it, unless a person rejected them. */
export function articlesFor(kind: string, journeys: readonly ReportJourney[]): string[] {
  const found = journeys.flatMap(({ metrics }) =>
    metrics.tags
      .filter(tag => tag.standing !== 'rejected' && firedOnDemand(tag.because, kind))
      .flatMap(tag => tag.articles),
  );
  return [...new Set(found)];
}
