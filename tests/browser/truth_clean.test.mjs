// A clean journey by hand, from the notice through the menus to the answer: everything that the person did is in the record as
// often as it was done, also what is no step: scrolling, copying, moving the focus.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, assertMetrics, endedJourney, journeyBegins, many, metricsOf } from './lib/truth.mjs';
import { ANSWER, HOMES, menuWay, openBell, REASON_FIELD, SUBMIT, walk } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const REASON = 'These pictures are my living. I do not want them to be learned from.';

test('a clean journey: every count is the truth, in the journal and in the metrics', async () => {
  const person = new Person(wholeTruth());
  const page = await rig.page(HOMES.facebook);
  await page.setViewport({ width: 1280, height: 420 });
  await openBell(page, person, 'facebook');
  await rig.badgeBecomes('1');
  await journeyBegins(rig, []);
  person.truth.clicks = 0; // the journey begins with the notice on screen

  const way = menuWay('facebook-2025');
  await walk(page, person, way);
  await person.scroll(page, 240);
  await person.type(page, `[name="${REASON_FIELD}"]`, REASON);
  await person.copyAll(page);
  await person.key(page, 'ArrowRight');
  await person.paste(page);
  await person.tab(page);
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);

  const steps = await endedJourney(rig);
  const { truth } = person;
  assertCounts(steps, truth);
  assert.equal(many(steps, 'submit'), 1);
  assert.equal(many(steps, 'error'), 0);
  const metrics = await metricsOf(rig, steps);
  assertMetrics(metrics, {
    status: 'confirmed',
    clicks: truth.clicks,
    keys: truth.keys,
    scroll_px: truth.scrolled,
    loops: 0,
    errors: 0,
    resubmits: 0,
    dead_ends: 0,
    tool_steps: 0,
    steps_on_tool: 0,
    hosts: 1,
  });
  await page.close();
});
