// The person pauses the recording of what is under way, and of whatever begins before they go on.
import { now } from '../clock';
import { loadSettings } from '../settings';
import { changeJourney, openJourneys } from './journeys';
import { isPaused, keepPaused } from './pause_state';
import { record } from './record';
import { Serial } from './serial';

const switching = new Serial();

/** What popup and toolbar button say. With the recording switched off, what is under way counts as paused. */
export async function journeyState(): Promise<'recording' | 'paused' | undefined> {
  const open = (await openJourneys(now())).length > 0;
  const { record } = await loadSettings();
  if (record ? await isPaused() : open) return 'paused';
  return open ? 'recording' : undefined;
}

async function pause(): Promise<void> {
  await keepPaused(true);
  for (const journey of await openJourneys(now())) {
    await record(journey, 'user', 'pause');
    await changeJourney(journey, { pauseTold: true, last: now() });
  }
}

/** A journey that began meanwhile begins in the record now. */
async function goOn(): Promise<void> {
  for (const journey of await openJourneys(now())) {
    const { start, pauseTold } = journey;
    const at = now();
    await changeJourney(journey, { pauseTold: false, start: undefined, last: at, ...(start ? { began: at } : {}) });
    if (start) await record({ ...journey, start: undefined }, start.actor, 'journey_start', { ...start.event, at });
    else if (pauseTold) await record(journey, 'user', 'resume', { at });
  }
  await keepPaused(false);
}

/** In each journey under way, the step that says so is the last before the pause, or the first after it. */
export function setPaused(paused: boolean): Promise<void> {
  return switching.run(async () => {
    if ((await isPaused()) !== paused) await (paused ? pause() : goOn());
  });
}
