// Away without leaving the tab or the browser: another site in the same tab, and a window that is put away.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, endedJourney, journeyBegins, lineOf, metricsOf } from './lib/truth.mjs';
import { ANSWER, HOMES, openBell, openNotice, SUBMIT } from './lib/ways.mjs';

let rig;
let foreign; // a site that is none of the services'
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
  foreign = createServer((_, response) => response.end('<!DOCTYPE html><title>News</title><p>News of the day.'));
  await new Promise(done => foreign.listen(0, '127.0.0.1', done));
});
after(async () => {
  await rig?.close();
  foreign?.close();
});

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));
const AWAY = 900; // ms

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

async function toAnswer(page, person) {
  await openNotice(page, person);
  await person.click(page, '[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
  await page.waitForSelector(SUBMIT);
  await rest();
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  const steps = await endedJourney(rig);
  return { steps, told: steps.map(lineOf).join('\n') };
}

const of = (steps, kind) => steps.filter(s => s.kind === kind).map(s => s.detail);

test('another site in the same tab, and back by the history and by the address: away twice', async () => {
  const { person, page } = await begin('facebook');
  const away = `http://127.0.0.1:${foreign.address().port}/`;
  await person.key(page, 'a'); // is told as the document goes into the browser's cache
  await page.goto(away);
  await rest(AWAY);
  await page.goBack();
  await rest(700);
  await page.goto(away);
  await rest(AWAY);
  await page.goto(HOMES.facebook);
  await rest(700);
  await openBell(page, person, 'facebook');
  await rest();
  const { steps, told } = await toAnswer(page, person);
  Object.assign(person.truth, { hidden: 2, shown: 2 });
  assertCounts(steps, person.truth);
  assert.deepEqual(of(steps, 'hidden'), ['site', 'site'], told);
  const { t_away, t_system } = await metricsOf(rig, steps);
  assert.ok(t_away >= 2 * AWAY, `away for ${t_away} ms\n${told}`);
  assert.ok(
    steps.every(s => s.kind !== 'load' || s.duration < AWAY),
    `no load holds the absence, ${t_system} ms\n${told}`,
  );
  assert.ok(!/127\.0\.0\.1|news/i.test(told), 'nothing of that site');
  await page.close();
});

test('from one page of the service to another is not away, nor from one of the two services to the other', async () => {
  const { person, page } = await begin('instagram');
  await page.goto('https://www.instagram.com/accounts/settings/');
  await rest();
  await page.goto('https://www.facebook.com/');
  await rest();
  await page.goto(HOMES.instagram);
  await rest();
  await openBell(page, person, 'instagram');
  await rest();
  const { steps, told } = await toAnswer(page, person);
  assertCounts(steps, person.truth);
  assert.deepEqual(of(steps, 'hidden'), [], told);
  await page.close();
});

test('the window is minimised and comes back: away as long as it was', async () => {
  const { person, page } = await begin('facebook');
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  const put = windowState => session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  await put('minimized');
  await page.waitForFunction(() => document.hidden, { polling: 100 });
  await rest(AWAY);
  await put('normal');
  await page.waitForFunction(() => !document.hidden, { polling: 100 });
  await rest();
  const { steps, told } = await toAnswer(page, person);
  Object.assign(person.truth, { hidden: 1, shown: 1 });
  assertCounts(steps, person.truth);
  assert.match(of(steps, 'hidden')[0], /^(?:tab|window)$/, told); // a busy browser takes the focus first
  const { t_away } = await metricsOf(rig, steps);
  assert.ok(t_away >= AWAY, `away for ${t_away} ms\n${told}`);
  await page.close();
});
