// Forms that show their questions one page after another, and the reason that is too short only after the code.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ownFormAddress } from '../site/src/forms/catalogue.js';
import {
  becomeUser,
  compareReceived,
  enterCode,
  followNotice,
  homeOf,
  preparedReason,
  takeOfferIfAny,
  waitReady,
  waitReason,
  waitStatus,
} from './lib/flows.mjs';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';

const NEXT = 'main form button[type="submit"]';
let rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.close());

test('the form of 2024 on two pages: each is filled when it comes up', async () => {
  const person = new Person();
  const language = 'de';
  const username = 'user.steps';
  rig.record.set({ account: username, generation: '2024', language, formStyle: 'steps', prefillEmail: false });
  const profile = await becomeUser(rig, { service: 'facebook', username, country: 'CH', language });
  const page = await rig.page(homeOf('facebook'));
  await followNotice(page, person, 'facebook', language);
  await page.waitForSelector('main select');
  const isOurs = o => o.username === username;

  const holds = (control, value) => page.$eval(control, (e, wanted) => e.value === wanted, value);
  await takeOfferIfAny(
    page,
    person,
    async () => (await holds('main select', 'CH')) && (await holds('main input', profile.email)),
  );
  await person.click(page, NEXT);
  await page.waitForSelector('main textarea');
  await takeOfferIfAny(page, person, () => page.$eval('main textarea', e => e.value !== ''));
  const reason = await preparedReason(rig, isOurs, language);
  await waitReason(page, reason);
  await waitReady(page, language);
  assert.equal(rig.record.submissions.length, 0);
  await person.click(page, NEXT);
  await enterCode(rig, page, person, profile.email);
  await waitStatus(rig, page, isOurs, 'confirmed'); // which generation it was, no single page of it says
  const fields = { country: 'CH', email: profile.email, Field1467304893871238: reason, Field2210457719043356: '' };
  const number = ownFormAddress('facebook', '2024').split('/').at(-1);
  compareReceived(rig, { number, account: username, fields });
  const isSending = s => s.kind === 'submit' && s.actor === 'user';
  const steps = await rig.stepsWith(isSending, 'the sending');
  assert.equal(steps.filter(isSending).length, 1, 'a step on is not sending');
  await page.close();
});
