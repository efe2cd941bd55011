// Flows that end at a switch: the person turns it off, and the switch itself, read back from the page, is the answer.
import { now } from '../clock';
import type { Guide } from '../guide';
import { refreshBadge } from './badge';
import { finishGuide } from './guide';
import { callHost } from './host';
import { endJourney } from './journeys';
import { journeyOfTab, record } from './record';
import { tabState } from './tabs';

/** The person turned it off; whether the page keeps it so is seen a moment later. */
async function turnedOff(tab: number, { objection: id }: Guide): Promise<void> {
  const journey = await journeyOfTab(tab);
  if (journey) await record(journey, 'user', 'submit');
  if (id) await callHost('objection.update', { id, status: 'submitted' });
}

/** It is off, and stays off: by the person's hand now, or since an earlier time. */
async function readBack(tab: number, { objection: id }: Guide): Promise<void> {
  if (id) await callHost('objection.update', { id, status: 'submitted' });
  // An older host takes no switch for an answer: there it stays sent.
  if (id) await callHost('objection.update', { id, status: 'confirmed' }).catch(() => undefined);
  const journey = await journeyOfTab(tab);
  if (journey) {
    await record(journey, 'page', 'confirmation', { detail: 'switch' });
    await record(journey, 'page', 'journey_end', { detail: 'confirmed' });
    await endJourney(journey);
  }
  await finishGuide(tab, 'off');
  await refreshBadge();
}

const follows = 10_000; // ms: a switch that goes off later than this after an act did not go off because of it

/** A page may draw its switch on and set it right a moment later: only what follows an act is the person's. */
async function isByPerson(tab: number): Promise<boolean> {
  const { lastAction = 0 } = await tabState(tab);
  return now() - lastAction < follows;
}

export async function followSwitch(tab: number, { before, after }: { before: Guide; after: Guide }): Promise<void> {
  if (!after.toggle || after.seen.state !== 'off') return;
  if (before.seen.state === 'on' && (await isByPerson(tab))) await turnedOff(tab, after);
  if (after.seen.held) await readBack(tab, after);
}
