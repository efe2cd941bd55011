// A journey by hand, exported as a user flow, is replayed by the library behind Chrome's recorder: it finds every control again,
// and sends the form with placeholders.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createRunner, parse } from '@puppeteer/replay';
import { PATIENCE } from './lib/browser.mjs';
import { Person } from './lib/person.mjs';
import { Runner } from './lib/replay.mjs';
import { startRig } from './lib/rig.mjs';
import { endedJourney } from './lib/truth.mjs';
import { ANSWER, HOMES, menuWay, openBell, REASON_FIELD, SUBMIT, walk } from './lib/ways.mjs';

const REASON = 'My pictures are my living.';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

async function goByHand(service) {
  const person = new Person();
  const page = await rig.page(HOMES[service]);
  await openBell(page, person, service);
  await rig.badgeBecomes('1');
  await walk(page, person, menuWay(`${service}-2025`));
  await person.type(page, `[name="${REASON_FIELD}"]`, REASON);
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const [{ journey }] = await endedJourney(rig);
  await page.close();
  return journey;
}

async function exported(journey) {
  const path = join(rig.scratch, 'userflow.json');
  await rig.journal.exportTo('userflow', path, '--journey', journey);
  return readFile(path, 'utf8');
}

for (const service of ['facebook', 'instagram']) {
  test(`${service}: recorded by hand, parsed and replayed to the answer`, async () => {
    rig.record.reset();
    const journey = await goByHand(service);
    assert.equal(rig.record.submissions.length, 1);
    const byHand = rig.record.submissions[0].fields;
    const text = await exported(journey);
    assert.equal(text.includes(REASON) || text.includes(byHand.email), false, 'no value is in it');

    const flow = parse(JSON.parse(text));
    assert.match(flow.title, /replay only/);
    assert.ok(flow.steps.length > 5);
    rig.record.reset();
    const page = await rig.page();
    const runner = await createRunner(flow, new Runner(rig.browser, page));
    assert.equal(await runner.run(), true);
    await page.waitForSelector(ANSWER, { timeout: PATIENCE });
    assert.equal(rig.record.submissions.length, 1, 'sent once');
    const [{ journey: replayed }] = await endedJourney(rig); // recorded too: what comes next must not go on in it
    assert.notEqual(replayed, journey);
    const sent = rig.record.submissions[0].fields;
    assert.deepEqual(Object.keys(sent), Object.keys(byHand));
    assert.equal(sent[REASON_FIELD].length, REASON.length, 'as long as what was typed');
    assert.equal(/pictures|living/.test(sent[REASON_FIELD]), false, 'a placeholder');
    await page.close();
  });
}
