// What a person does to the record from its report: journeys are deleted after a question, and the recorder lets go of them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { textOf } from './lib/report_page.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, openBell, openFormByPopup, setProfile, waitFilled } from './lib/ways.mjs';

let rig;
let report;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  const [objection] = await listObjections(rig);
  await waitFilled(await openFormByPopup(rig, page, rig.person, objection.id));
});
after(() => rig?.close());

const stored = async key =>
  (await rig.worker()).evaluate(async name => (await chrome.storage.local.get(name))[name], key);
const idOf = page => page.$eval('.own [data-journey]', item => item.dataset.journey);

test('a journey is deleted after a question that can be answered with no', async () => {
  const journeyOf = Object.values(await stored('journeyOf'));
  report = await rig.ownPage(`report.html?journey=${journeyOf[0]}`);
  await report.waitForSelector('.own [data-action="remove"]');
  const gone = await idOf(report);
  assert.deepEqual(journeyOf, [gone], 'the objection leads to it');

  await rig.person.click(report, '[data-action="remove"]');
  assert.match(await textOf(report, '.own .callout'), /hash of each event/);
  await rig.person.click(report, '[data-action="remove-not"]');
  assert.equal(await idOf(report), gone);

  await rig.person.click(report, '[data-action="remove"]');
  await rig.person.click(report, '[data-action="remove-sure"]');
  await report.waitForSelector('#removed');
  assert.match(await textOf(report, '#removed'), /Deleted: \d+ events/);
  assert.equal(await report.$('.own li'), null, 'the page was read anew');
  assert.match(await textOf(report, 'h1'), /Nothing has been recorded/);
  assert.equal(new URL(report.url()).search, '');

  assert.deepEqual(await stored('journeyOf'), {});
  assert.ok(!JSON.stringify(await stored('journeys')).includes(gone), 'the recorder goes on in it');
  assert.deepEqual(await rig.journal.journeys(), []);
});

test('what comes after is a journey of its own', async () => {
  const page = await rig.page(HOMES.instagram);
  await openBell(page, rig.person, 'instagram');
  await until(async () => (await rig.journal.journeys()).length === 1, 'a new journey');
});
