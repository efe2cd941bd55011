// Journeys that do not go straight: detours and loops, a sending that is refused, a dead end. Which screens came one after the
// other is known beforehand; the record must say the same.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import {
  assertCounts,
  assertMetrics,
  endedJourney,
  journeyBegins,
  journeyWith,
  lineOf,
  many,
  metricsOf,
  screensOf,
} from './lib/truth.mjs';
import { ANSWER, HOMES, menuWay, openBell, openNotice, SUBMIT } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));

// A person who looks at each screen before going on.
async function begin(service = 'facebook') {
  rig.record.reset();
  const person = new Person(wholeTruth());
  const known = await rig.steps();
  const page = await rig.page(HOMES[service]);
  await openBell(page, person, service);
  await journeyBegins(rig, known);
  await rest();
  person.truth.clicks = 0; // the journey begins with the notice on screen
  const go = async (...targets) => {
    for (const target of targets) {
      await person.click(page, target);
      await rest();
    }
  };
  return { person, page, go };
}

test('detours and loops: every screen, every return, every navigation', async () => {
  const { person, page, go } = await begin();
  const [account, settings, centre, topics, genai, form] = menuWay('facebook-2025');
  await go(account, settings, centre); // menu, deeper menu, privacy centre
  await go('main a[href="/privacy/policy/"]'); // a detour
  await page.goBack(); // to the privacy centre: a loop
  await rest();
  await go(topics, genai);
  await go('nav a[href="/privacy/topics/"]', genai); // back by a link and there again: two loops
  await go(form);
  await page.waitForSelector(SUBMIT);
  await rest();
  await go(SUBMIT);
  await page.waitForSelector(ANSWER);

  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  const told = steps.map(lineOf).join('\n');
  // bell, menu, deeper menu, centre, policy, centre, topics, genai, topics, genai, form; the answer ends the journey
  const visits = screensOf(steps);
  assert.equal(visits.length, 11, told);
  assert.deepEqual(
    visits.map(print => visits.indexOf(print)),
    [0, 1, 2, 3, 4, 3, 6, 7, 6, 7, 10],
    told,
  );
  const ways = steps.filter(s => s.kind === 'navigate').map(s => s.detail);
  assert.deepEqual(ways, ['history', 'history', 'back', 'history', 'history', 'history', 'history', 'document'], told);
  assertMetrics(await metricsOf(rig, steps), {
    status: 'confirmed',
    loops: 3,
    errors: 0,
    dead_ends: 0,
    clicks: person.truth.clicks,
  });
  await page.close();
});

test('a sending that is refused, and one more: two sendings, one error, one submission that counts', async () => {
  const { person, page, go } = await begin();
  await openNotice(page, person);
  await go('[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
  await page.waitForSelector(SUBMIT);
  await rest();
  await person.replace(page, 'input[name="email"]', 'alex@winter'); // the service wants more of an address
  await go(SUBMIT);
  await page.waitForSelector('main [role="alert"]');
  await rest();
  await person.replace(page, 'input[name="email"]', 'alex@winter.example');
  await go(SUBMIT);
  await page.waitForSelector(ANSWER);

  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  const told = steps.map(lineOf).join('\n');
  assert.deepEqual(
    steps.filter(s => s.kind === 'error').map(s => s.detail),
    ['refused'],
    told,
  );
  const answers = steps.filter(s => ['submit', 'error', 'confirmation'].includes(s.kind)).map(s => s.kind);
  assert.deepEqual(answers, ['submit', 'error', 'submit', 'confirmation'], told);
  assert.equal(
    many(steps, 'click', s => s.detail === 'objection_link'),
    1,
    told,
  );
  const metrics = await metricsOf(rig, steps);
  assertMetrics(metrics, { errors: 1, refused: 1, resubmits: 1, dead_ends: 0, loops: 0 });
  assert.equal(rig.record.submissions.length, 1);
  await page.close();
});

test('a form that is closed to the region: one dead end, and the journey stays open', async () => {
  const { person, page, go } = await begin('instagram');
  rig.record.set({ regionBlocked: true });
  await openNotice(page, person);
  await go('[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
  const steps = await journeyWith(rig, s => s.kind === 'dead_end', 'the dead end in the journal');
  const after = (
    await until(
      async () => (await rig.steps()).some(s => s.kind === 'screen' && s.host === 'help.instagram.com') && rig.steps(),
      'its screen',
    )
  ).filter(s => s.journey === steps[0].journey);
  assertCounts(after, person.truth);
  assert.equal(many(after, 'dead_end'), 1);
  assertMetrics(await metricsOf(rig, after), { status: 'open', dead_ends: 1, errors: 0, resubmits: 0 });
  await page.close();
});
