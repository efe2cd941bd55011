// As if nobody had been here for a while: what the extension remembers becomes older.
import { until } from './browser.mjs';

const look = rig =>
  rig.evaluate(async () => {
    const all = await chrome.storage.local.get(null);
    const { journeys = {}, session, visits } = all;
    return {
      kept: JSON.stringify([journeys, session, visits]),
      sending: Object.keys(all).some(key => key.startsWith('step:')),
      inSight: Object.values(journeys).some(({ hidden }) => !hidden),
    };
  });

// The worker writes the same values: it must have told what was done last. `inSight`: a page of the journey is still open.
async function isAtRest(rig, inSight) {
  let before;
  await until(async () => {
    const now = await look(rig);
    const same = now.kept === before && !now.sending && (inSight || !now.inSight);
    before = now.kept;
    return same;
  }, 'the extension to have nothing to tell any more');
}

// More than the half hour after which a journey is over.
export async function timePasses(rig, { minutes = 31, inSight = false } = {}) {
  await isAtRest(rig, inSight);
  await rig.evaluate(async ago => {
    const { journeys = {}, session, visits = {} } = await chrome.storage.local.get(['journeys', 'session', 'visits']);
    for (const journey of Object.values(journeys)) journey.last -= ago;
    for (const id of Object.keys(visits)) visits[id] -= ago;
    if (session) session.base -= ago;
    await chrome.storage.local.set({ journeys, visits, ...(session ? { session } : {}) });
  }, minutes * 60_000);
}
