// From a journey's steps to what the timeline draws: one axis of milliseconds over all sessions, the marks on it,
// the screens as bands, and the stretches that nobody was there, which the axis folds to a fixed width.
import type { Actor, ReportSession, Step } from './types';

export const actors: readonly Actor[] = ['user', 'tool', 'page', 'company'];

/** A stretch longer than this with nothing happening, or with the tab out of sight, is folded. */
export const foldAfterMs = { hidden: 5_000, idle: 60_000 };

export interface Mark {
  step: Step;
  /** When the step began: milliseconds since the journey did, folded stretches included. */
  at: number;
  duration: number;
}
export interface Band {
  from: number;
  to: number;
  screen: string;
  detail: string;
}
export interface Fold {
  from: number;
  to: number;
  /** Why nobody was there; how long after the one before a session began is unknown unless both have a wall clock. */
  why: 'hidden' | 'idle' | 'session' | 'pause';
  known: boolean;
}
export interface Timeline {
  marks: Mark[];
  bands: Band[];
  folds: Fold[];
  end: number;
}

/** Kinds that are drawn as bands or folds, or that only frame the record. */
const unmarked = new Set(['session_start', 'session_end', 'journey_start', 'journey_end', 'screen', 'hidden', 'shown']);

interface Session {
  steps: Step[];
  wall?: number;
}

function sessionsOf(steps: readonly Step[], anchors: readonly ReportSession[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const step of steps) {
    const session = sessions.get(step.session) ?? { steps: [] };
    session.steps.push(step);
    sessions.set(step.session, session);
  }
  for (const { session, wall } of anchors) {
    const found = sessions.get(session);
    if (found) found.wall = wall;
  }
  for (const session of sessions.values()) session.steps.sort((a, b) => a.t - b.t || a.seq - b.seq);
  const all = [...sessions.values()];
  return all.every(s => s.wall !== undefined) ? all.sort((a, b) => (a.wall ?? 0) - (b.wall ?? 0)) : all;
}

function foldsOf(marks: readonly Mark[], steps: readonly { step: Step; at: number }[]): Fold[] {
  const folds: Fold[] = [];
  let hiddenAt: number | undefined;
  let pausedAt: number | undefined;
  let session = '';
  for (const { step, at } of steps) {
    if (step.session !== session) hiddenAt = pausedAt = undefined;
    session = step.session;
    if (step.kind === 'pause') pausedAt ??= at;
    else if (step.kind === 'resume' && pausedAt !== undefined) {
      // Nothing of it is recorded: it is folded however short it was.
      if (at > pausedAt) folds.push({ from: pausedAt, to: at, why: 'pause', known: true });
      pausedAt = undefined;
    }
    if (step.kind === 'hidden' && pausedAt === undefined) hiddenAt ??= at;
    else if (step.kind === 'shown' && hiddenAt !== undefined) {
      if (at - hiddenAt >= foldAfterMs.hidden) folds.push({ from: hiddenAt, to: at, why: 'hidden', known: true });
      hiddenAt = undefined;
    }
  }
  for (let i = 1; i < steps.length; ++i) {
    const before = steps[i - 1];
    const after = steps[i];
    if (!before || !after || before.step.session !== after.step.session) continue;
    const from = before.at + (before.step.duration ?? 0);
    const to = after.at;
    const covered = folds.some(fold => fold.from < to && fold.to > from);
    if (to - from >= foldAfterMs.idle && !covered) folds.push({ from, to, why: 'idle', known: true });
  }
  // A fold never hides a mark: what happened meanwhile cuts it in pieces.
  return folds.flatMap(fold => {
    const cuts = marks.map(mark => mark.at).filter(at => at > fold.from && at < fold.to);
    const edges = [fold.from, ...cuts, fold.to];
    const pieces = edges.slice(1).map((to, i) => ({ ...fold, from: edges[i] ?? fold.from, to }));
    return pieces.filter(piece => piece.why === 'pause' || piece.to - piece.from >= foldAfterMs.hidden);
  });
}

export function buildTimeline(steps: readonly Step[], anchors: readonly ReportSession[] = []): Timeline {
  const placed: { step: Step; at: number }[] = [];
  const breaks: Fold[] = [];
  let offset = 0;
  let previous: { end: number; wallEnd?: number } | undefined;
  for (const session of sessionsOf(steps, anchors)) {
    const first = session.steps[0]?.t ?? 0;
    const last = session.steps.reduce((end, step) => Math.max(end, step.t + (step.duration ?? 0)), first);
    if (previous) {
      const between = (session.wall ?? Number.NaN) + first - (previous.wallEnd ?? Number.NaN);
      const known = between >= 0; // the clock may have been set back
      const gap = known ? Math.max(1, between) : 1;
      breaks.push({ from: previous.end, to: previous.end + gap, why: 'session', known });
      offset = previous.end + gap;
    }
    for (const step of session.steps) placed.push({ step, at: offset + step.t - first });
    previous = {
      end: offset + last - first,
      wallEnd: session.wall === undefined ? undefined : session.wall + last,
    };
  }
  const end = previous?.end ?? 0;
  const marks = placed
    .filter(({ step }) => !unmarked.has(step.kind))
    .map(({ step, at }) => ({ step, at, duration: step.duration ?? 0 }));

  const bands: Band[] = [];
  for (const { step, at } of placed) {
    if (step.kind !== 'screen') continue;
    const last = bands.at(-1);
    if (last) last.to = at;
    bands.push({ from: at, to: end, screen: step.screen ?? '', detail: step.detail ?? 'other' });
  }
  const folds = [...foldsOf(marks, placed), ...breaks].sort((a, b) => a.from - b.from);
  return { marks, bands, folds, end };
}

export const foldWidth = 30;

/** Domain and range of a piecewise linear scale that gives every fold the same width. */
export function foldedScale(timeline: Timeline, width: number): { domain: number[]; range: number[] } {
  const foldedMs = timeline.folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  const shownMs = Math.max(1, timeline.end - foldedMs);
  const fold = Math.min(foldWidth, (width * 0.5) / Math.max(1, timeline.folds.length));
  const perMs = Math.max(0, width - fold * timeline.folds.length) / shownMs;
  const domain = [0];
  const range = [0];
  let at = 0;
  let x = 0;
  for (const { from, to } of timeline.folds) {
    x += (from - at) * perMs;
    domain.push(from, to);
    range.push(x, x + fold);
    x += fold;
    at = to;
  }
  domain.push(Math.max(timeline.end, at + 1));
  range.push(width);
  return { domain, range };
}

/** Round times for the axis, none inside a fold. */
export function axisTicks(timeline: Timeline, width: number): number[] {
  const foldedMs = timeline.folds.reduce((sum, fold) => sum + fold.to - fold.from, 0);
  const rough = (timeline.end - foldedMs) / Math.max(2, width / 90);
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600].map(s => s * 1000);
  const step = steps.find(s => s >= rough) ?? Math.ceil(rough / 3_600_000) * 3_600_000;
  const ticks: number[] = [];
  const stretches = [...timeline.folds.map(f => f.from), timeline.end];
  const starts = [0, ...timeline.folds.map(f => f.to)];
  starts.forEach((start, i) => {
    const stop = stretches[i] ?? start;
    for (let at = Math.ceil(start / step) * step; at <= stop; at += step) ticks.push(at);
  });
  return ticks;
}
