// What Demur itself may cost, in steps of the person on Demur (host "demur"): two presses to open the form, on the toolbar
// button and in the popup, or one to have a form filled that they reached themselves. A dialog, a confirmation or another press
// more, and this fails.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { becomeUser, homeOf, takeOffer } from './lib/flows.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, endedJourney, journeyBegins, lineOf, metricsOf } from './lib/truth.mjs';
import { ANSWER, listObjections, openBell, openFormByPopup, openNotice, SUBMIT, waitFilled } from './lib/ways.mjs';

const BUDGET = { popup: 2, offer: 1 };

let rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));
const acts = new Set(['click', 'keys', 'choose', 'file', 'code', 'paste']);

// Of the latest journey that was confirmed.
async function assertBudget(person, budget) {
  const steps = await endedJourney(rig);
  const told = steps.map(lineOf).join('\n');
  assertCounts(steps, person.truth);
  const onTool = steps.filter(s => s.host === 'demur' && acts.has(s.kind));
  assert.ok(onTool.length <= budget, `${onTool.length} steps on Demur:\n${told}`);
  const others = steps.filter(s => s.host === 'demur' && !acts.has(s.kind));
  assert.equal(others.length, 0, told);
  const metrics = await metricsOf(rig, steps);
  assert.equal(metrics.steps_on_tool, onTool.length);
  assert.equal(metrics.tool_faults, 0);
  assert.ok(metrics.spared_steps >= 0, `Demur cost ${-metrics.spared_steps} steps more than it spared`);
  return { steps, told };
}

async function begin(service, username) {
  rig.record.reset();
  rig.record.set({ account: username, prefillEmail: false });
  await becomeUser(rig, { service, username, country: 'IE', language: 'en' });
  const person = new Person(wholeTruth());
  const page = await rig.page(homeOf(service));
  return { person, page };
}

test('from the popup: two presses on Demur, one on the service', async () => {
  const { person, page } = await begin('facebook', 'budget.popup');
  await openBell(page, person, 'facebook');
  await rig.badgeBecomes('1');
  await journeyBegins(rig, []);
  const [objection] = await listObjections(rig);
  await rest();
  person.truth.clicks = 0; // the journey begins with the notice on screen
  const form = await openFormByPopup(rig, page, person, objection.id);
  await waitFilled(form);
  await rest();
  await person.click(form, SUBMIT);
  await form.waitForSelector(ANSWER);
  await assertBudget(person, BUDGET.popup);
  await form.close();
  await page.close();
});

test('from the notice: one press on the offer beside the form', async () => {
  const { person, page } = await begin('instagram', 'budget.offer');
  const known = await rig.steps();
  await openBell(page, person, 'instagram');
  await journeyBegins(rig, known);
  await rest();
  person.truth.clicks = 0; // the journey begins with the notice on screen
  await openNotice(page, person);
  await person.click(page, '[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
  await takeOffer(page, person);
  await waitFilled(page);
  await rest();
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const { steps, told } = await assertBudget(person, BUDGET.offer);
  assert.equal(steps.filter(s => s.kind === 'fill').length, 2, told);
  await page.close();
});
