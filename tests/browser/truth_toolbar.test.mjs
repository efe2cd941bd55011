// The press of the toolbar button that opens the popup is a step that Demur costs: one an opening, while a journey is
// recorded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, lineOf, metricsOf } from './lib/truth.mjs';
import { HOMES, openPopup } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));
const onTool = async () => (await rig.steps()).filter(s => s.host === 'demur');

async function openAndClose(page) {
  await rig.closePopup(await rig.popup(page));
}

test('before a journey none; then one an opening, however often the popup asks, also over another site', async () => {
  const home = await rig.page(HOMES.facebook);
  await openAndClose(home);
  await home.close();

  const person = new Person(wholeTruth());
  const page = await rig.page('https://www.facebook.com/privacy/genai/');
  await rig.stepsWith(s => s.kind === 'screen' && s.detail === 'notice', 'the screen');
  assert.equal((await onTool()).length, 0, 'nothing was under way');
  const popup = await openPopup(rig, page, person);
  for (let n = 0; n < 3; n += 1) {
    await rig.evaluate(async seen => {
      const { tabs } = await chrome.storage.session.get('tabs');
      await chrome.storage.session.set({ tabs: { ...tabs, 999999: { lastAction: seen } } }); // the popup asks anew
    }, n);
    await rest(150);
  }
  await rig.closePopup(popup);
  await page.bringToFront();
  await until(async () => (await onTool()).length > 0, 'the press in the journal');
  await rest();
  assertCounts(await rig.steps(), person.truth);

  const other = await rig.page('about:blank');
  await other.bringToFront();
  person.truth.hidden++;
  await rig.stepsWith(s => s.kind === 'hidden', 'the absence');
  await rig.closePopup(await openPopup(rig, other, person));
  await until(async () => (await onTool()).length >= 2, 'the press in another tab');
  const steps = await rig.steps();
  const told = steps.map(lineOf).join('\n');
  assertCounts(steps, person.truth);
  assert.ok(
    steps.filter(s => s.host === 'demur').every(s => s.kind === 'click' && s.actor === 'user'),
    told,
  );
  assert.equal((await metricsOf(rig, steps)).steps_on_tool, person.truth.clicks);
  await Promise.all([page.close(), other.close()]);
});
