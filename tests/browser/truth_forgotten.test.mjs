// A journey is deleted on the command line while the browser is in it: Demur lets go of it as soon as the host says so, and
// what comes next is a journey of its own.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, lineOf } from './lib/truth.mjs';

const CENTRE = 'https://www.facebook.com/privacy/genai/';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const underWay = () =>
  rig.evaluate(async () => {
    const { journeys = {}, journeyOf = {} } = await chrome.storage.local.get(['journeys', 'journeyOf']);
    return [...Object.values(journeys).map(({ id }) => id), ...Object.values(journeyOf)];
  });
const screenSeen = () =>
  until(async () => (await rig.steps()).find(s => s.kind === 'screen' && s.detail === 'notice'), 'the screen');

test('the next step of it ends it; the page stops telling; another begins afresh', async () => {
  const person = new Person(wholeTruth());
  const page = await rig.page(CENTRE);
  const { journey } = await screenSeen();
  await rig.evaluate(id => chrome.storage.local.set({ journeyOf: { anything: id } }), journey);
  await rig.journal.forget(journey);
  assert.deepEqual(await underWay(), [journey, journey], 'nobody has told the browser');
  await person.click(page, 'h1');
  await until(async () => (await underWay()).length === 0, 'the extension to let go of it');
  await until(() => rig.evaluate(async () => /^Demur$/.test(await chrome.action.getTitle({}))), 'the button to say so');
  await person.click(page, 'h1');
  await page.close();

  person.truth.clicks = 0;
  const again = await rig.page(CENTRE);
  const { journey: next } = await screenSeen();
  assert.notEqual(next, journey);
  await person.click(again, 'h1');
  const steps = await until(async () => {
    const known = await rig.steps();
    return known.some(s => s.kind === 'click') && known;
  }, 'the click');
  assertCounts(steps, person.truth);
  assert.ok(
    steps.every(s => s.journey === next),
    steps.map(lineOf).join('\n'),
  );
  assert.deepEqual([...new Set(await underWay())], [next]);
  await again.close();
});
