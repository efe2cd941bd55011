// One unfinished journey per service, kept in storage. A journey that nothing happened in for half an hour is over.
import type { Actor, Step } from '../protocol/types';
import type { Service } from '../services';
import { Serial } from './serial';

/** The step with which a journey's record begins. */
export interface Start {
  actor: Actor;
  event: Pick<Step, 'detail' | 'language' | 'region'>;
}

export interface Journey {
  id: string;
  service: Service;
  last: number; // when something relevant last happened
  began?: number;
  flow?: string;
  flowShown?: boolean; // its form was on screen: it is no guess from a notice or an objection
  objection?: string;
  told: string[]; // what is told once in a journey: the notice, each demand, ...
  hidden?: boolean; // no tab of it is in sight
  pauseTold?: boolean; // its record says that it is paused
  start?: Start; // it began during a pause: how its record will begin
  sent?: boolean; // its form was
}

const idleLimit = 30 * 60_000;
const changing = new Serial();

type Journeys = Partial<Record<Service, Journey>>;

async function all(): Promise<Journeys> {
  return ((await chrome.storage.local.get('journeys')).journeys ?? {}) as Journeys;
}

export async function openJourney(service: Service, at: number): Promise<Journey | undefined> {
  const journey = (await all())[service];
  return journey && at - journey.last < idleLimit ? journey : undefined;
}

/** All that are unfinished. */
export async function openJourneys(at: number): Promise<Journey[]> {
  return Object.values(await all()).filter(journey => at - journey.last < idleLimit);
}

interface Ensured {
  journey: Journey;
  begun: boolean; // a new one
  over?: Journey; // the one before, in which nothing happened for too long
}

/** The service's unfinished journey, begun when there is none. */
export function ensureJourney(service: Service, at: number): Promise<Ensured> {
  return changing.run(async () => {
    const journeys = await all();
    const known = journeys[service];
    const begun = !known || at - known.last >= idleLimit;
    const journey: Journey = begun
      ? { id: crypto.randomUUID(), service, last: at, began: at, told: [] }
      : { ...known, last: at };
    await chrome.storage.local.set({ journeys: { ...journeys, [service]: journey } });
    return { journey, begun, ...(known && begun ? { over: known } : {}) };
  });
}

/** What a journey is about. */
export type About = Pick<Journey, 'flow' | 'flowShown' | 'objection'>;

/** The form that was on screen says which flow it is; what a notice or an objection lets one expect does not change that. */
export function withoutGuess({ flowShown }: Journey, about: About): About {
  if (!flowShown || about.flowShown) return about;
  const { flow: _guess, ...rest } = about;
  return rest;
}

/** Changes the unfinished journey, if it is still the same one. */
export function changeJourney(journey: Journey, change: Partial<Journey>): Promise<Journey> {
  return changing.run(async () => {
    const journeys = await all();
    const current = journeys[journey.service];
    if (current?.id !== journey.id) return { ...journey, ...change };
    const changed = { ...current, ...change };
    await chrome.storage.local.set({ journeys: { ...journeys, [journey.service]: changed } });
    if (change.objection) await rememberObjection(change.objection, journey.id);
    return changed;
  });
}

/** The tab's way led to another service's form before it saw one of its own: it was the way there all along. */
export function moveJourney(from: Journey, to: Service): Promise<void> {
  return changing.run(async () => {
    const { [from.service]: current, ...rest } = await all();
    const others: Journeys = rest;
    if (current?.id !== from.id || others[to] || current.told.some(what => what.startsWith('demand'))) return;
    const { flow: _flow, flowShown: _shown, objection: _objection, ...moved } = current;
    await chrome.storage.local.set({ journeys: { ...others, [to]: { ...moved, service: to } } });
  });
}

/** For the popup's report button: the latest journey of an objection. */
async function rememberObjection(objection: string, journey: string): Promise<void> {
  const { journeyOf = {} } = (await chrome.storage.local.get('journeyOf')) as { journeyOf?: Record<string, string> };
  await chrome.storage.local.set({ journeyOf: { ...journeyOf, [objection]: journey } });
}

/** True the first time that this is asked for `what` in the journey. */
export async function firstTime(journey: Journey, what: string): Promise<boolean> {
  return (await firstTimes(journey, [what])).length > 0;
}

/** Those of `whats` that were not asked for before. One write, however many: a form waits for it. */
export function firstTimes(journey: Journey, whats: string[]): Promise<string[]> {
  return changing.run(async () => {
    const journeys = await all();
    const current = journeys[journey.service];
    if (current?.id !== journey.id) return [];
    const fresh = [...new Set(whats)].filter(what => !current.told.includes(what));
    if (fresh.length === 0) return [];
    const changed = { ...current, told: [...current.told, ...fresh] };
    await chrome.storage.local.set({ journeys: { ...journeys, [journey.service]: changed } });
    return fresh;
  });
}

export function endJourney(journey: Journey): Promise<void> {
  return changing.run(async () => {
    const { [journey.service]: current, ...others } = await all();
    if (current?.id === journey.id) await chrome.storage.local.set({ journeys: others });
  });
}

/** Of a journey whose record was deleted nothing goes on, and no objection leads to it. */
export function forgetJourney(id: string): Promise<void> {
  return changing.run(async () => {
    const { journeyOf = {} } = (await chrome.storage.local.get('journeyOf')) as { journeyOf?: Record<string, string> };
    const others = <T>(of: Record<string, T>, is: (value: T) => boolean) =>
      Object.fromEntries(Object.entries(of).filter(([, value]) => !is(value)));
    await chrome.storage.local.set({
      journeys: others((await all()) as Record<string, Journey>, journey => journey.id === id),
      journeyOf: others(journeyOf, journey => journey === id),
    });
  });
}
