// Turns what happened into steps of the right journey.
import { now } from '../clock';
import type { SeenStep } from '../messages';
import type { Actor, StepKind } from '../protocol/types';
import { isService, type Service, serviceOf } from '../services';
import { loadSettings } from '../settings';
import { keepSteps } from './host';
import { changeJourney, ensureJourney, type Journey, openJourney } from './journeys';
import type { NewStep } from './step_queue';
import { changeTab, tabState } from './tabs';

type Event = Partial<Omit<NewStep, 'journey' | 'actor' | 'kind'>>;

export async function recording(): Promise<boolean> {
  return (await loadSettings()).record;
}

function stepOf(journey: Journey, actor: Actor, kind: StepKind, event: Event): NewStep {
  const { flow, objection } = journey;
  return {
    journey: journey.id,
    actor,
    kind,
    at: now(),
    ...(flow ? { flow } : {}),
    ...(objection ? { objection } : {}),
    ...event,
  };
}

export function record(journey: Journey, actor: Actor, kind: StepKind, event: Event = {}): Promise<void> {
  return recordAll(journey, actor, kind, [event]);
}

export async function recordAll(journey: Journey, actor: Actor, kind: StepKind, events: Event[]): Promise<void> {
  if (events.length === 0 || !(await recording())) return;
  await keepSteps(events.map(event => stepOf(journey, actor, kind, event)));
}

/** The service's journey, begun with its first step when there is none. `how`: notice, form or popup. */
export async function enterJourney(
  service: Service,
  how: 'notice' | 'form' | 'popup',
  at: number,
  about: Pick<Journey, 'flow' | 'objection'> = {},
): Promise<Journey> {
  const { journey, begun } = await ensureJourney(service, at);
  const known = await changeJourney(journey, about);
  if (begun) await record(known, how === 'notice' ? 'page' : 'user', 'journey_start', { at, detail: how });
  return known;
}

/** The journey that the tab's steps belong to, if it takes part in one. */
export async function journeyOfTab(tab: number): Promise<Journey | undefined> {
  const { service } = await tabState(tab);
  return service ? openJourney(service, now()) : undefined;
}

const acts = new Set<StepKind>(['click', 'keys', 'choose', 'file', 'code', 'paste']);

/** Keeps what a content script saw. Steps of a tab that is on no journey are dropped. */
export async function keepSeen(tab: number, doc: string, seen: SeenStep[]): Promise<void> {
  const lastAction = Math.max(0, ...seen.filter(s => s.actor === 'user' && acts.has(s.kind)).map(s => s.at));
  if (lastAction > 0) await changeTab(tab, { lastAction });
  const journey = await journeyOfTab(tab);
  if (!journey || !(await recording())) return;
  const kept = await ofVisibility(journey, seen);
  const steps = kept.map(({ n: _n, actor, kind, at, ...event }) => stepOf(journey, actor, kind, { ...event, at }));
  await keepSteps(steps, { id: doc, numbers: kept.map(step => step.n) });
}

/** One tab goes out of sight as another of the same journey comes into it: only what changes for the journey counts. */
async function ofVisibility(journey: Journey, seen: SeenStep[]): Promise<SeenStep[]> {
  let hidden = journey.hidden === true;
  const telling = seen.filter(({ kind }) => {
    if (kind !== 'hidden' && kind !== 'shown') return true;
    const before = hidden;
    hidden = kind === 'hidden';
    return hidden !== before;
  });
  if (hidden !== (journey.hidden === true)) await changeJourney(journey, { hidden });
  return telling;
}

/** A click in Demur's own pages or panel that works on an objection: the tool's own effort counts. */
export async function recordOwnClick(service: string, about: Pick<Journey, 'flow' | 'objection'>): Promise<Journey> {
  const journey = await enterJourney(asService(service), 'popup', now(), about);
  await record(journey, 'user', 'click', { host: 'demur' });
  return journey;
}

/** Keys pressed in them count as well. */
export async function recordOwnKeys(
  service: string,
  about: Pick<Journey, 'flow' | 'objection'>,
  keys: { count: number; duration: number },
): Promise<void> {
  const journey = await enterJourney(asService(service), 'popup', now(), about);
  await record(journey, 'user', 'keys', { host: 'demur', ...keys });
}

export function asService(name: string, url?: string): Service {
  if (isService(name)) return name;
  return (url ? serviceOf(url) : undefined) ?? 'meta';
}
