// The person pauses the recording of what is under way. Kept with the journey, so that it outlives this worker and ends with
// the journey.
import { now } from '../clock';
import { changeJourney, openJourneys } from './journeys';
import { record } from './record';

export async function journeyState(): Promise<'recording' | 'paused' | undefined> {
  const open = await openJourneys(now());
  if (open.length === 0) return undefined;
  return open.some(journey => journey.paused) ? 'paused' : 'recording';
}

/** Of all journeys that are under way. The step that says so is the last before the pause, or the first after it. */
export async function setPaused(paused: boolean): Promise<void> {
  for (const journey of await openJourneys(now())) {
    if ((journey.paused === true) === paused) continue;
    if (paused) await record(journey, 'user', 'pause');
    await changeJourney(journey, { paused, last: now() });
    if (!paused) await record(journey, 'user', 'resume');
  }
}
