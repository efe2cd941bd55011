// How a notice showed its link beside its button, from the steps of journeys. Counts and places alone: no text. Pure.
import type { NoticeSight, ReportJourney, Sight } from '../types';

/** Smallest sides of a target in CSS pixels: WCAG 2.2, 2.5.8 (level AA) and 2.5.5 (level AAA). */
export const targets = { least: 24, good: 44 } as const;
/** Contrast of running text: WCAG 2.2, 1.4.3 (level AA). */
export const leastContrast = 4.5;

export interface NoticeSeen {
  flow: string;
  surface?: string | undefined;
  sight: NoticeSight;
  words?: number | undefined;
  before?: number | undefined;
  /** Journeys in which it was seen just so. */
  journeys: number;
}

export function noticesOf(journeys: readonly ReportJourney[]): NoticeSeen[] {
  const seen = new Map<string, NoticeSeen>();
  for (const { metrics, steps } of journeys) {
    // The row among the notifications is a way to the notice, and holds no way to object.
    const step = steps.find(s => s.kind === 'notice' && s.sight && s.surface !== 'notification');
    if (!step?.sight) continue;
    const { sight, surface, words, count } = step;
    const key = JSON.stringify([metrics.flow, surface, sight, words, count]);
    const found = seen.get(key);
    if (found) ++found.journeys;
    else seen.set(key, { flow: metrics.flow, surface, sight, words, before: count, journeys: 1 });
  }
  return [...seen.values()];
}

export const area = ({ width, height }: Sight) => width * height;

/** How many times the link's area the button has; absent when one of them is not known or has no area. */
export function buttonPerLink({ link, button }: NoticeSight): number | undefined {
  if (!link || !button || area(link) <= 0) return undefined;
  return area(button) / area(link);
}

export type Fold = 'above' | 'cut' | 'below';
export function foldOf(sight: Sight, view: NoticeSight): Fold {
  if (sight.y >= view.view_height) return 'below';
  return sight.y + sight.height > view.view_height ? 'cut' : 'above';
}

export type Target = 'good' | 'least' | 'small';
export function targetOf({ width, height }: Sight): Target {
  const side = Math.min(width, height);
  if (side >= targets.good) return 'good';
  return side >= targets.least ? 'least' : 'small';
}

/** A page is drawn down to what matters, and at most so many views deep. */
export const viewsDeep = 2;

export interface Scaled {
  scale: number;
  width: number;
  height: number;
  /** The end of the view, in the drawing. */
  fold: number;
}

/** Fits the view into `room` pixels of width and 380 of height. */
export function scaled(sight: NoticeSight, room: number): Scaled {
  const viewWidth = Math.max(1, sight.view_width);
  const viewHeight = Math.max(1, sight.view_height);
  const parts = [sight.box, sight.link, sight.button].filter(part => part !== undefined && part !== null);
  const bottom = Math.max(viewHeight, ...parts.map(part => part.y + part.height + 12));
  const deep = Math.min(bottom, viewHeight * viewsDeep);
  const scale = Math.min(1, room / viewWidth, 380 / viewHeight);
  return { scale, width: viewWidth * scale, height: deep * scale, fold: viewHeight * scale };
}
