// What a person does to the record from its report: says how hard it was and what an hour is worth, and deletes what shall not
// be in it; the recorder lets go of that.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { textOf } from './lib/report_page.mjs';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  SUBMIT,
  setProfile,
  waitFilled,
} from './lib/ways.mjs';

let rig;
let report;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  const [objection] = await listObjections(rig);
  const form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
  await rig.person.click(form, SUBMIT);
  await form.waitForSelector(ANSWER);
  await until(async () => (await rig.journal.journeys())[0]?.status !== 'open', 'the end of the journey');
});
after(() => rig?.close());

const stored = async key =>
  (await rig.worker()).evaluate(async name => (await chrome.storage.local.get(name))[name], key);
const idOf = page => page.$eval('.own [data-journey]', item => item.dataset.journey);

const metric = async name => (await rig.journal.metrics())[0].metrics.find(found => found.name === name);
const rowOf = name =>
  report.$$eval(
    '.metrics tr',
    (all, code) => all.find(r => r.querySelector('code')?.textContent === code)?.textContent,
    name,
  );

async function open(query = '') {
  report = await rig.ownPage(`report.html${query}`);
  await report.waitForSelector('.own [data-journey]');
}

test('how hard it was is asked once it is over, recorded as said, and can be taken back', async () => {
  await open();
  assert.equal((await metric('psychological')).value, undefined);
  await rig.person.click(report, '[data-answer="4"]');
  await report.waitForSelector('[data-answer="4"][aria-pressed="true"]');
  assert.match(await rowOf('psychological'), /4declared/);
  const { value, basis } = await metric('psychological');
  assert.deepEqual([value, basis], [4, 'declared']);
  await rig.person.click(report, '[data-answer="4"]');
  await report.waitForFunction(() => !document.querySelector('[data-answer][aria-pressed="true"]'));
  assert.equal((await metric('psychological')).value, undefined);
});

test('an hour’s worth counts the time in money, a wrong one is refused, none is none', async () => {
  const type = async (name, text) => {
    await report.$eval(`[name="${name}"]`, input => input.select());
    await report.type(`[name="${name}"]`, text);
  };
  const says = words =>
    report.waitForFunction(w => document.querySelector('#wage-said').textContent.includes(w), {}, words);
  const save = () => rig.person.click(report, '[data-action="wage"]');
  assert.match(await rowOf('cost'), /unknown/);
  await type('wage', 'a lot');
  await save();
  await says('Write the amount as digits');
  await type('wage', '36,00');
  await type('currency', 'EUX');
  await save();
  await says('three letters');
  await type('currency', 'eur');
  await save();
  await says('an hour is counted at €36.00');
  assert.match(await rowOf('cost'), /€\d+\.\d\d.*declared/);
  await report.close();
  await open();
  assert.equal(await report.$eval('[name="wage"]', input => input.value), '36', 'it is kept');
  await report.$eval('[name="wage"]', input => input.select());
  await report.keyboard.press('Backspace');
  await save();
  await says('nothing is counted in money');
  assert.match(await rowOf('cost'), /unknown/);
  await report.setViewport({ width: 360, height: 800 });
  assert.equal(await report.evaluate(() => document.documentElement.scrollWidth), 360, 'it is wider than a telephone');
  await report.close();
});

test('a journey is deleted after a question that can be answered with no', async () => {
  const journeyOf = Object.values(await stored('journeyOf'));
  await open(`?journey=${journeyOf[0]}`);
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
  await report.waitForFunction(() => !document.querySelector('.own li')); // the page is read anew
  assert.match(await textOf(report, 'h1'), /Nothing has been recorded/);
  assert.equal(new URL(report.url()).search, '');

  const told = async () => JSON.stringify([await stored('journeyOf'), await stored('journeys')]);
  await until(async () => !(await told()).includes(gone), 'the recorder to let go of it');
  assert.deepEqual(await stored('journeyOf'), {});
  assert.deepEqual(await rig.journal.journeys(), []);
});

test('what comes after is a journey of its own', async () => {
  const page = await rig.page(HOMES.instagram);
  await openBell(page, rig.person, 'instagram');
  await until(async () => (await rig.journal.journeys()).length === 1, 'a new journey');
});
