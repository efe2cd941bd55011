// Which flow a journey is recorded as: that of the form on screen, whatever the notice, or an objection that was sent before,
// let one expect.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomeUser, followNotice, sendButton } from './lib/flows.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { endedJourney, lineOf, metricsOf } from './lib/truth.mjs';
import { ANSWER, HOMES, openBell, REASON_FIELD } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
  await becomeUser(rig, { service: 'facebook', username: 'alex.winter', country: 'DE', language: 'en' });
});
after(() => rig?.close());

const rest = () => new Promise(done => setTimeout(done, 600));

async function byHand(person, page, { choice }) {
  await followNotice(page, person, 'facebook', 'en');
  await page.waitForSelector('main form');
  await rest();
  if (choice) await person.tick(page, 'main form input[type="radio"]');
  await rest();
}

async function send(person, page) {
  await person.type(page, `main form [name="${REASON_FIELD}"]`, 'I object.');
  await person.click(page, sendButton('en'));
  await page.waitForSelector(ANSWER);
  return endedJourney(rig);
}

const flowsOf = (steps, kind) => steps.filter(s => s.kind === kind).map(s => s.flow);

test('one form after the other: each journey is of the generation that its form is', async () => {
  const told = [];
  for (const generation of ['2025', '2026', '2025']) {
    rig.record.reset();
    rig.record.set({ generation });
    const person = new Person(wholeTruth());
    const page = await rig.page(HOMES.facebook);
    await byHand(person, page, { choice: generation === '2026' });
    const steps = await send(person, page);
    told.push(steps.map(s => `${s.flow} ${lineOf(s)}`).join('\n'));
    assert.deepEqual(flowsOf(steps, 'submit'), [`facebook-${generation}`], told.at(-1));
    assert.ok(
      flowsOf(steps, 'demand').every(flow => flow === `facebook-${generation}`),
      told.at(-1),
    );
    const journeys = await rig.journal.journeys();
    assert.equal(journeys.find(j => j.journey === steps[0].journey).flow, `facebook-${generation}`);
    assert.equal((await metricsOf(rig, steps)).status, 'confirmed');
    await page.close();
  }
});

test('a notice that is seen again after the form was changes nothing', async () => {
  rig.record.reset();
  rig.record.set({ generation: '2026' });
  const person = new Person(wholeTruth());
  const page = await rig.page(HOMES.facebook);
  await byHand(person, page, { choice: true });
  const feed = await rig.page(HOMES.facebook);
  await openBell(feed, person, 'facebook', 'en');
  await rest();
  await feed.close();
  await page.bringToFront();
  const steps = await send(person, page);
  const told = steps.map(s => `${s.flow} ${lineOf(s)}`).join('\n');
  assert.deepEqual(flowsOf(steps, 'submit'), ['facebook-2026'], told);
  await page.close();
});
