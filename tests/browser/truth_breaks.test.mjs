// A journey that is broken off and goes on, or does not: a pause, a pause over the end of the worker, the browser's restart, a
// login wall, an abandonment.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { timePasses } from './lib/later.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import {
  assertCounts,
  assertMetrics,
  endedJourney,
  journeyBegins,
  lineOf,
  many,
  metricsOf,
  screenOpens,
  without,
} from './lib/truth.mjs';
import { ANSWER, FORMS, HOMES, openBell, openNotice, openPopup, SUBMIT } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));
const TO_FORM = '[role="dialog"][aria-modal="true"] a[href*="/contact/"]';

async function begin(service) {
  rig.record.reset();
  const person = new Person(wholeTruth());
  const known = await rig.steps();
  const page = await rig.page(HOMES[service]);
  await openBell(page, person, service);
  await journeyBegins(rig, known);
  await rest();
  person.truth.clicks = 0;
  return { person, page };
}

const title = () => rig.evaluate(() => chrome.action.getTitle({}));
const buttonSays = words => until(async () => words.test(await title()), `the button to say ${words}`);

async function pause(page, state, person) {
  const popup = await (person ? openPopup(rig, page, person) : rig.popup(page)); // in a pause the press is in no record
  await popup.click('[data-action="pause"]');
  await popup.waitForSelector(`#recording[data-state="${state}"]`);
  await rig.closePopup(popup);
  await page.bringToFront();
  await rest(200);
}

test('while it is paused nothing is recorded, also over the end of the worker; then it goes on', async () => {
  const { person, page } = await begin('facebook');
  await buttonSays(/recording what/);
  await openNotice(page, person);
  await rest();
  await pause(page, 'paused', person);
  await buttonSays(/paused/);
  await rig.badgeBecomes('❚❚');
  const counted = { ...person.truth };
  await page.mouse.click(640, 360);
  await rig.stopWorker();
  await page.mouse.click(640, 360);
  await page.keyboard.press('Tab');
  await rest();
  await pause(page, 'recording');
  person.truth = counted; // what was done in between is in no record
  await person.click(page, TO_FORM);
  await page.waitForSelector(SUBMIT);
  await rest();
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  const kinds = steps.map(s => s.kind);
  assert.deepEqual([many(steps, 'pause'), many(steps, 'resume')], [1, 1], steps.map(lineOf).join('\n'));
  assert.equal(kinds.indexOf('resume'), kinds.indexOf('pause') + 1, 'nothing between the two');
  assert.equal(
    many(steps, 'click', s => s.host === 'demur'),
    1,
    'the toolbar button, to pause it',
  );
  await buttonSays(/^Demur$/); // nothing is recorded
  await page.close();
});

test('the browser ends in the middle: the same journey goes on, with a session of its own', async () => {
  const { person, page } = await begin('instagram');
  const known = await rig.steps();
  await openNotice(page, person);
  await screenOpens(rig, known);
  await rest();
  await rig.restart();
  const form = await rig.page(FORMS['instagram-2025']); // the link that was meant, in a fresh tab
  await form.waitForSelector(SUBMIT);
  await rig.stepsWith(s => s.detail === 'form' && s.host?.startsWith('help.'), 'the form');
  await person.click(form, SUBMIT);
  await form.waitForSelector(ANSWER);
  const steps = await endedJourney(rig);
  assertCounts(without(steps, 'hidden', 'shown'), person.truth);
  assert.equal(new Set(steps.map(s => s.session)).size, 2, 'two sessions');
  assert.equal(many(steps, 'journey_start'), 1);
  const starts = await rig.sessionStarts();
  assert.equal(starts.length, 2);
  assert.ok(starts[1].wall > starts[0].wall);
  assertMetrics(await metricsOf(rig, steps), { status: 'confirmed', clicks: person.truth.clicks });
  await form.close();
});

test('a login wall on the way: the way on is one journey, and what was typed there is only counted', async () => {
  const { person, page } = await begin('facebook');
  await openNotice(page, person);
  await rest();
  rig.record.set({ loggedOut: true });
  await person.click(page, TO_FORM);
  await page.waitForSelector('input[name="pass"]');
  await rest();
  await person.type(page, 'input[name="email"]', 'alex.winter');
  await person.type(page, 'input[name="pass"]', 'not a secret');
  await person.click(page, 'button[type="submit"]');
  await page.waitForSelector(SUBMIT);
  await rest();
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  assert.equal(
    many(steps, 'screen', s => s.detail === 'login'),
    1,
    steps.map(lineOf).join('\n'),
  );
  assert.ok(!/secret|alex|winter/i.test(JSON.stringify(steps)));
  assertMetrics(await metricsOf(rig, steps), { status: 'confirmed', errors: 0, keys: person.truth.keys });
  await page.close();
});

test('a journey that nobody goes on with is abandoned where it stood', async () => {
  const { person, page } = await begin('instagram');
  const known = await rig.steps();
  await openNotice(page, person);
  await screenOpens(rig, known);
  await rest();
  await page.close();
  const before = (await rig.steps()).at(-1);
  await timePasses(rig);
  await begin('instagram');
  const steps = await endedJourney(rig, 'abandoned');
  assert.equal(steps[0].journey, before.journey);
  assertCounts(without(steps, 'hidden', 'shown'), person.truth);
  assert.equal(many(steps, 'submit'), 0);
  const metrics = await metricsOf(rig, steps);
  assertMetrics(metrics, { status: 'abandoned', clicks: person.truth.clicks, resubmits: 0 });
});

test("a pause is the person's: the journey after half an hour and that of another service are paused too", async () => {
  const { page } = await begin('facebook');
  await pause(page, 'paused');
  await timePasses(rig, { inSight: true });
  const idOf = ({ session, seq }) => `${session} ${seq}`;
  const known = new Set((await rig.steps()).map(idOf));
  const others = await rig.page(FORMS['instagram-2025']);
  await others.waitForSelector(SUBMIT);
  const own = await rig.page(FORMS['facebook-2025']);
  await own.waitForSelector(SUBMIT);
  await rest();
  await own.mouse.click(640, 360);
  await rest();
  const fresh = (await rig.steps()).filter(step => !known.has(idOf(step)) && !/^(pause|journey_end)$/.test(step.kind));
  assert.deepEqual(fresh.map(lineOf), []);
  await buttonSays(/paused/);
  await rig.badgeBecomes('❚❚');
  await pause(own, 'recording');
  await buttonSays(/recording what/);
  const person = new Person(wholeTruth());
  await person.click(own, SUBMIT);
  await own.waitForSelector(ANSWER);
  const steps = await endedJourney(rig);
  assertCounts(without(steps, 'hidden', 'shown'), person.truth);
  assert.equal(steps[0].kind, 'journey_start', 'its record begins where the person went on');
  assert.deepEqual([many(steps, 'journey_start'), many(steps, 'pause')], [1, 0], steps.map(lineOf).join('\n'));
  for (const one of [page, others, own]) await one.close();
});
