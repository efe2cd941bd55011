// Nobody is logged in: the form that Demur opens ends at the login page; after logging in, the person is back and it is filled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { PATIENCE } from './lib/until.mjs';
import {
  ANSWER,
  HOMES,
  listObjections,
  openBell,
  PROFILE,
  readValue,
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

test('the login wall is passed by the person, and the form behind it is filled', async () => {
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  const [objection] = await listObjections(rig);
  rig.record.set({ loggedOut: true });

  const popup = await rig.popup(page);
  const opened = rig.browser.waitForTarget(t => t.type() === 'page' && t.url().includes('/login/'), {
    timeout: PATIENCE,
  });
  await rig.person.click(popup, `[data-objection="${objection.id}"] [data-action="open-form"]`);
  const tab = await (await opened).page();
  await tab.waitForSelector('input[name="pass"]');
  await new Promise(done => setTimeout(done, 500));
  assert.equal(await readValue(tab, 'input[name="email"]'), '', 'a login form is nobody else’s business');
  const person = new Person();
  await person.type(tab, 'input[name="email"]', 'alex.winter');
  await person.type(tab, 'input[name="pass"]', 'not a secret');
  await person.click(tab, 'button[type="submit"]');
  await tab.waitForSelector(SUBMIT);
  await waitFilled(tab);
  assert.equal(await readValue(tab, 'input[name="email"]'), PROFILE.email);
  await person.click(tab, SUBMIT);
  await tab.waitForSelector(ANSWER);
  assert.equal(rig.record.logins, 1);
  await rig.badgeBecomes('');
  const steps = await rig.stepsWith(s => s.kind === 'screen' && s.detail === 'login', 'the wall');
  assert.ok(!JSON.stringify(steps).includes('secret'));
});
