// Ways that are not recorded whole, exported as user flows and replayed to the answer: a row of the notifications has no name
// that may be kept, and what was chosen is the person's.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { createRunner, parse } from '@puppeteer/replay';
import { PATIENCE } from './lib/browser.mjs';
import { Person } from './lib/person.mjs';
import { Runner } from './lib/replay.mjs';
import { startRig } from './lib/rig.mjs';
import { endedJourney, journeyBegins } from './lib/truth.mjs';
import { ANSWER, HOMES, menuWay, openBell, openNotice, REASON_FIELD, SUBMIT, walk } from './lib/ways.mjs';

const REASON = 'My pictures are my living.';

let rig; // of each journey its own: a replay is recorded too, and the next journey might go on in it
beforeEach(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
afterEach(() => rig?.close());

// From the bell; `to` goes on to the form, `answers` fills in what is asked there first.
async function goByHand({ to, answers }) {
  const person = new Person();
  const known = await rig.steps();
  const page = await rig.page(HOMES.facebook);
  await openBell(page, person, 'facebook');
  await journeyBegins(rig, known);
  await to(page, person);
  await page.waitForSelector(SUBMIT);
  await answers?.(page, person);
  await person.type(page, `[name="${REASON_FIELD}"]`, REASON);
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const [{ journey }] = await endedJourney(rig);
  await page.close();
  return journey;
}

async function byNotice(page, person) {
  await openNotice(page, person);
  await person.click(page, '[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
}

async function exported(journey) {
  const path = join(rig.scratch, 'userflow.json');
  await rig.journal.exportTo('userflow', path, '--journey', journey);
  return readFile(path, 'utf8');
}

const JOURNEYS = [
  { what: 'by the panel of the bell', to: byNotice, leftOut: true },
  {
    what: 'a form that asks first what the request is',
    generation: '2026',
    to: (page, person) => walk(page, person, menuWay('facebook-2025')),
    answers: (page, person) => person.tick(page, 'input[value="own"]'),
  },
];

for (const { what, generation = '2025', leftOut = false, ...way } of JOURNEYS) {
  test(`${what}: recorded by hand, parsed and replayed to the answer`, async () => {
    rig.record.reset();
    rig.record.set({ generation });
    const journey = await goByHand(way);
    assert.equal(rig.record.submissions.length, 1);
    const byHand = rig.record.submissions[0].fields;
    const text = await exported(journey);
    assert.equal(text.includes(REASON) || text.includes(byHand.email), false, 'no value is in it');

    const flow = parse(JSON.parse(text));
    assert.match(flow.title, /replay only/);
    assert.equal(/left out/.test(flow.title), leftOut, flow.title);
    assert.ok(flow.steps.length > 5);
    rig.record.reset();
    rig.record.set({ generation });
    const page = await rig.page();
    const runner = await createRunner(flow, new Runner(rig.browser, page));
    assert.equal(await runner.run(), true);
    await page.waitForSelector(ANSWER, { timeout: PATIENCE });
    assert.equal(rig.record.submissions.length, 1, 'sent once');
    const sent = rig.record.submissions[0].fields;
    assert.deepEqual(Object.keys(sent), Object.keys(byHand));
    assert.equal(sent.objection_type, byHand.objection_type, 'the option that the flow needs');
    assert.equal(sent[REASON_FIELD].length, REASON.length, 'as long as what was typed');
    assert.equal(/pictures|living/.test(sent[REASON_FIELD]), false, 'a placeholder');
    await page.close();
  });
}
