// Who is away, and who is not: another tab is, a tab of the same journey that Demur opened in front is not, nor its popup.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, endedJourney, journeyBegins, lineOf, metricsOf } from './lib/truth.mjs';
import {
  ANSWER,
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  openNotice,
  SUBMIT,
  setProfile,
  waitFilled,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));

test('two looks at another tab: away twice, for as long as they lasted', async () => {
  await rig.settings({ recordOnly: true });
  const person = new Person(wholeTruth());
  const other = await rig.page('about:blank');
  const page = await rig.page(HOMES.facebook);
  await openBell(page, person, 'facebook');
  await rig.badgeBecomes('1');
  await journeyBegins(rig, []);
  await rest();
  person.truth.clicks = 0;
  await person.lookAway(page, other, 700);
  await openNotice(page, person);
  await person.click(page, '[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
  await page.waitForSelector(SUBMIT);
  await rest();
  await person.lookAway(page, other, 700);
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);

  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  const told = steps.map(lineOf).join('\n');
  assert.ok(
    steps.filter(s => s.kind === 'hidden').every(s => s.detail === 'tab'),
    told,
  );
  const { t_away } = await metricsOf(rig, steps);
  assert.ok(t_away >= 1400, `away for ${t_away} ms\n${told}`);
  await Promise.all([page.close(), other.close()]);
});

test('the popup, and the form that Demur opens in front of the feed: never away', async () => {
  await rig.settings({ recordOnly: false });
  const person = new Person(wholeTruth());
  const known = await rig.steps();
  const page = await rig.page(HOMES.instagram);
  await openBell(page, person, 'instagram');
  const objections = await until(async () => {
    const known = await listObjections(rig);
    return known.some(o => o.service === 'instagram') && known;
  }, 'the objection');
  const objection = objections.find(o => o.service === 'instagram');
  await page.bringToFront();
  await journeyBegins(rig, known);
  await rest();
  const before = 1 + Math.max(...(await rig.steps()).map(s => s.seq));
  Object.assign(person.truth, { clicks: 0, hidden: 0, shown: 0 });
  const form = await openFormByPopup(rig, page, person, objection.id);
  await waitFilled(form);
  await rest();
  await person.click(form, SUBMIT);
  await form.waitForSelector(ANSWER);
  const whole = await endedJourney(rig);
  const steps = whole.filter(s => s.seq >= before);
  assertCounts(steps, person.truth);
  await form.close();
  await page.close();
});

test('the last tab of a journey is closed: away until one is back', async () => {
  await rig.settings({ recordOnly: true });
  rig.record.reset();
  rig.record.set({ account: 'mira.two' });
  const person = new Person(wholeTruth());
  const other = await rig.page('about:blank');
  const known = await rig.steps(); // of the journeys of the tests before
  const page = await rig.page('https://www.facebook.com/privacy/genai/');
  await journeyBegins(rig, known);
  await rest();
  const before = (await rig.steps()).length;
  await page.close();
  await other.bringToFront();
  const hidden = await until(
    async () => (await rig.steps()).slice(before).find(s => s.kind === 'hidden'),
    'the absence',
  );
  await rest();
  const again = await rig.page('https://www.facebook.com/privacy/center/'); // a page of the flow joins by itself
  await again.bringToFront();
  await until(
    async () => (await rig.steps()).findLast(s => s.kind === 'shown' && s.journey === hidden.journey),
    'to be back',
  );
  const steps = (await rig.steps()).filter(s => s.journey === hidden.journey);
  assertCounts(steps, { ...person.truth, hidden: 1, shown: 1 });
  await again.close();
});
