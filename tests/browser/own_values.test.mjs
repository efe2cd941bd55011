// What the person wrote stays: Demur fills empty and machine-filled fields, and in record-only mode none at all.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { PATIENCE } from './lib/until.mjs';
import {
  FORMS,
  HOMES,
  listObjections,
  openBell,
  PROFILE,
  REASON_FIELD,
  readValue,
  SUBMIT,
  setProfile,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

async function notice() {
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  return page;
}

test('a field that the person has changed is not overwritten', async () => {
  await notice();
  const page = await rig.page(FORMS['facebook-2025']);
  await page.waitForSelector(SUBMIT);
  await rig.person.type(page, `[name="${REASON_FIELD}"]`, 'In my own words.');
  const popup = await rig.popup(page);
  await popup.waitForSelector('[data-action="fill"]');
  await rig.person.click(popup, '[data-action="fill"]');
  await page.waitForFunction(mail => document.querySelector('input[name="email"]').value === mail, {}, PROFILE.email);
  await new Promise(done => setTimeout(done, 500));
  assert.equal(await readValue(page, `[name="${REASON_FIELD}"]`), 'In my own words.');
  await page.close();
});

test('in record-only mode a form is left alone, also when it was opened from the popup', async () => {
  await rig.settings({ recordOnly: true });
  const [objection] = await listObjections(rig);
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  const opened = rig.browser.waitForTarget(t => t.type() === 'page' && t.url().includes('/contact/'), {
    timeout: PATIENCE,
  });
  await rig.person.click(popup, `[data-objection="${objection.id}"] [data-action="open-form"]`);
  const form = await (await opened).page();
  await form.waitForSelector(SUBMIT);
  await new Promise(done => setTimeout(done, 1200));
  assert.equal(await readValue(form, `[name="${REASON_FIELD}"]`), '');
  assert.equal(await readValue(form, 'input[name="email"]'), 'alex.winter@example.org');
});
