// What goes wrong while a form is open leaves one consistent objection: a double click on send, a reload, the back button, a
// second tab. And two accounts on one service never mix.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ownFormAddress } from '../site/src/forms/catalogue.js';
import { until } from './lib/browser.mjs';
import {
  becomeUser,
  compareReceived,
  followNotice,
  homeOf,
  objectionOf,
  preparedReason,
  sendButton,
  takeOffer,
  takeOfferAgain,
  waitReady,
  waitReason,
  waitStatus,
} from './lib/flows.mjs';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { ANSWER, listObjections, openFormByPopup, REASON_FIELD, statusBecomes } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.close());

const submits = async () => (await rig.steps()).filter(s => s.kind === 'submit' && s.actor === 'user').length;

// A form that Demur has filled, reached through the notice.
async function filledForm(service, username, language, country, switches = {}) {
  const person = new Person();
  rig.record.reset();
  rig.record.set({ account: username, language, latency: 150, prefillEmail: false, ...switches });
  const profile = await becomeUser(rig, { service, username, country, language });
  const before = await submits();
  const page = await rig.page(homeOf(service));
  await followNotice(page, person, service, language);
  await takeOffer(page, person);
  const isOurs = o => o.username === username;
  const reason = await preparedReason(rig, isOurs, language);
  const filled = async (where = page) => {
    await waitReason(where, reason);
    return waitReady(where, language);
  };
  await filled();

  // Everything that must hold however the form was sent. `repeats`: how often it came to the server once more.
  async function check(where, repeats = 0) {
    await waitStatus(rig, where, isOurs, 'confirmed');
    const fields = { email: profile.email, [REASON_FIELD]: reason };
    const number = ownFormAddress(service, '2025').split('/').at(-1);
    const sent = compareReceived(rig, { number, account: username, fields });
    assert.equal(rig.record.submissions.length, 1, 'the service has more than one objection');
    assert.equal(sent.repeats, repeats);
    assert.equal((await listObjections(rig)).filter(isOurs).length, 1, 'Demur has more than one objection');
    await until(async () => (await submits()) > before, 'the sending in the journal');
    assert.equal((await submits()) - before, 1, 'the journal counts another number of sendings than one');
    await where.close();
  }
  return { person, page, filled, check };
}

test('a double click on a send button that stays alive', async () => {
  const { page, filled, check } = await filledForm('facebook', 'user.double', 'fr', 'FR', { unguarded: true });
  const button = await filled();
  await page.bringToFront();
  await button.click({ count: 2, delay: 10 });
  await page.waitForSelector(ANSWER);
  await until(() => rig.record.submissions[0]?.repeats === 1, 'the second request');
  await check(page, 1);
});

test('a reload in the middle of a form', async () => {
  const { person, page, filled, check } = await filledForm('instagram', 'user.reload', 'pl', 'PL');
  await page.reload();
  await takeOfferAgain(page, person);
  await filled();
  await person.click(page, sendButton('pl'));
  await check(page);
});

test('back to the feed and forward to the form', async () => {
  const { person, page, filled, check } = await filledForm('facebook', 'user.back', 'de', 'AT');
  await page.goBack();
  await page.goForward();
  await page.waitForSelector('main h1');
  // A browser may bring the document back as it was left: then it is filled already.
  const whole = await filled(page).catch(() => undefined);
  if (!whole) {
    await takeOfferAgain(page, person);
    await filled();
  }
  await person.click(page, sendButton('de'));
  await check(page);
});

test('a second tab with the same form, which is the one that is sent', async () => {
  const { person, page, filled, check } = await filledForm('instagram', 'user.tabs', 'pt', 'PT', {
    formStyle: 'built',
  });
  const second = await rig.page(ownFormAddress('instagram', '2025'));
  await takeOffer(second, person);
  await filled(second);
  await person.click(second, sendButton('pt'));
  await check(second);
  await page.close();
});

test('two accounts on one service: each form is filled and counted for its own', async () => {
  const person = new Person();
  rig.record.reset();
  rig.record.set({ account: 'alex.one', language: 'en', prefillEmail: false });
  const profile = await becomeUser(rig, { service: 'facebook', username: 'alex.one', country: 'IE', language: 'en' }, [
    'mira.two',
  ]);
  const page = await rig.page(homeOf('facebook'));
  const of = username => o => o.username === username;
  await person.click(page, '::-p-aria([name="Notifications"][role="button"])');
  const [alex, mira] = await Promise.all(
    ['alex.one', 'mira.two'].map(name => until(() => objectionOf(rig, of(name)), `the objection of ${name}`)),
  );
  assert.notEqual(alex.id, mira.id);
  assert.notEqual(alex.reason, mira.reason, 'two accounts send two texts');

  const first = await openFormByPopup(rig, page, person, alex.id);
  await waitReason(first, alex.reason);
  rig.record.set({ account: 'mira.two' });
  await page.reload();
  const second = await openFormByPopup(rig, page, person, mira.id);
  await waitReason(second, mira.reason);
  await waitReady(second, 'en');
  await person.click(second, sendButton('en'));
  await waitStatus(rig, second, of('mira.two'), 'confirmed');
  const number = ownFormAddress('facebook', '2025').split('/').at(-1);
  const fields = reason => ({ email: profile.email, [REASON_FIELD]: reason });
  compareReceived(rig, { number, account: 'mira.two', fields: fields(mira.reason) });
  await statusBecomes(rig, alex.id, 'filled'); // the other account's is where it was
  await second.close();

  // Back in the first account, whose form was rendered for it before.
  rig.record.set({ account: 'alex.one' });
  await first.bringToFront();
  await person.click(first, sendButton('en'));
  await waitStatus(rig, first, of('alex.one'), 'confirmed');
  compareReceived(rig, { number, account: 'alex.one', fields: fields(alex.reason) });
  assert.equal(rig.record.submissions.length, 2);
  assert.deepEqual(
    (await listObjections(rig)).filter(o => [alex.id, mira.id].includes(o.id)).map(o => o.status),
    ['confirmed', 'confirmed'],
  );
  await first.close();
  await page.close();
});
