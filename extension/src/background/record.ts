// Turns what happened into steps of the right journey.
import { now } from '../clock';
import type { SeenStep } from '../messages';
import type { Actor, StepKind } from '../protocol/types';
import { isService, type Service, serviceOf } from '../services';
import { loadSettings } from '../settings';
import { withoutFlood } from './flood';
import { keepSteps } from './host';
import {
  type About,
  changeJourney,
  ensureJourney,
  type Journey,
  openJourney,
  openJourneys,
  type Start,
  withoutGuess,
} from './journeys';
import { namesPerson } from './own_names';
import { isPaused } from './pause_state';
import { closedInSight, ofSight } from './sights';
import type { NewStep } from './step_queue';
import { changeTab, tabState } from './tabs';
import { who } from './who';

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

/** What is recorded during a pause as well: that there is one, and how a journey ended that had begun before. */
const always = new Set<StepKind>(['pause', 'resume', 'journey_start', 'journey_end']);

export function record(journey: Journey, actor: Actor, kind: StepKind, event: Event = {}): Promise<void> {
  return recordAll(journey, actor, kind, [event]);
}

export async function recordAll(journey: Journey, actor: Actor, kind: StepKind, events: Event[]): Promise<void> {
  if (events.length === 0 || !(await recording())) return;
  if (journey.start || (!always.has(kind) && (await isPaused()))) return; // of what has not begun, not even the end
  if (kind === 'submit') await changeJourney(journey, { sent: true });
  await keepSteps(events.map(event => stepOf(journey, actor, kind, event)));
}

/** The service's journey, begun with its first step when there is none. `how`: notice, form or popup. */
export async function enterJourney(
  service: Service,
  how: 'notice' | 'form' | 'popup',
  at: number,
  about: About = {},
  language?: string, // of the service's interface
): Promise<Journey> {
  const { journey, begun, over } = await ensureJourney(service, at);
  if (over && !over.sent) await record(over, 'user', 'journey_end', { at: over.last, detail: 'abandoned' });
  const known = await changeJourney(journey, withoutGuess(journey, about));
  if (!begun) return known;
  const region = (await who())?.region;
  const where = { ...(language ? { language } : {}), ...(region ? { region } : {}) };
  const start: Start = { actor: how === 'notice' ? 'page' : 'user', event: { detail: how, ...where } };
  if (await isPaused()) return changeJourney(known, { start });
  await record(known, start.actor, 'journey_start', { ...start.event, at });
  return known;
}

/** The journey that the tab's steps belong to, if it takes part in one. */
export async function journeyOfTab(tab: number): Promise<Journey | undefined> {
  const { service } = await tabState(tab);
  return service ? openJourney(service, now()) : undefined;
}

const acts = new Set<StepKind>(['click', 'keys', 'choose', 'file', 'code', 'paste']);

/** Work on a form keeps its journey alive, and the journey does not end before it. */
async function goOn(journey: Journey, seen: SeenStep[]): Promise<void> {
  const sent = seen.some(({ kind, refused }) => kind === 'submit' && !refused);
  const onForm = seen.filter(({ kind, field }) => field !== undefined || kind === 'submit' || kind === 'error');
  if (onForm.length === 0) return;
  const last = Math.max(journey.last, ...onForm.map(({ at, duration = 0 }) => at + duration));
  await changeJourney(journey, { last, ...(sent ? { sent } : {}) });
}

/** Keeps what a content script saw. Steps of a tab that is on no journey are dropped, and all during a pause. */
export async function keepSeen(tab: number, doc: string, seen: SeenStep[]): Promise<void> {
  const lastAction = Math.max(0, ...seen.filter(s => s.actor === 'user' && acts.has(s.kind)).map(s => s.at));
  if (lastAction > 0) await changeTab(tab, { lastAction });
  const journey = await journeyOfTab(tab);
  if (!journey || !(await recording())) return;
  const inSight = await ofSight(journey, tab, seen);
  if (await isPaused()) return;
  const { began = 0 } = journey;
  const ofIt = inSight.filter(({ kind, at }) => kind !== 'navigate' || at >= began); // the way to where it began is no part of it
  const kept = await withoutNames(withoutFlood(tab, ofIt));
  await goOn(journey, kept);
  const steps = kept.map(({ n: _n, refused: _r, actor, kind, at, ...event }) =>
    stepOf(journey, actor, kind, { ...event, at }),
  );
  await keepSteps(steps, { id: doc, numbers: kept.map(step => step.n) });
}

/** The last tab of a journey that was in sight is closed: the person is elsewhere. */
export async function tabClosed(tab: number): Promise<void> {
  const journey = await journeyOfTab(tab);
  if (journey && (await closedInSight(journey, tab))) await record(journey, 'page', 'hidden', { detail: 'tab' });
}

/** No control's name that holds a name of the person; while these are not known, none at all. */
async function withoutNames(seen: SeenStep[]): Promise<SeenStep[]> {
  if (!seen.some(({ label }) => label !== undefined)) return seen;
  const names = (await who())?.names;
  return seen.map(step => {
    const { label, ...rest } = step;
    return label === undefined || (names && !namesPerson(label, names)) ? step : rest;
  });
}

/** A click in Demur's own pages or panel that works on an objection: the tool's own effort counts. */
export async function recordOwnClick(service: string, about: About): Promise<Journey> {
  const journey = await enterJourney(asService(service), 'popup', now(), about);
  await record(journey, 'user', 'click', { host: 'demur' });
  return journey;
}

/** The press that opened the popup: of the tab's journey, else of the one in which something happened last. */
export async function recordOpening(tab: number | undefined, at: number): Promise<void> {
  const ofTab = tab === undefined ? undefined : await journeyOfTab(tab);
  const journey = ofTab ?? (await openJourneys(now())).sort((a, b) => b.last - a.last)[0];
  const { began = 0 } = journey ?? {};
  if (journey && at >= began) await record(journey, 'user', 'click', { at, host: 'demur' });
}

/** Keys pressed in them count as well. */
export async function recordOwnKeys(
  service: string,
  about: About,
  keys: { count: number; duration: number },
): Promise<void> {
  const journey = await enterJourney(asService(service), 'popup', now(), about);
  await record(journey, 'user', 'keys', { host: 'demur', ...keys });
}

export function asService(name: string, url?: string): Service {
  if (isService(name)) return name;
  return (url ? serviceOf(url) : undefined) ?? 'meta';
}
