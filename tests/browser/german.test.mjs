// The same in German: notice, reason, form and confirmation; and the popup speaks German too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  asSent,
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  openNotice,
  PROFILE,
  REASON_FIELD,
  SUBMIT,
  setProfile,
  waitFilled,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig({ language: 'de-DE' });
  await setProfile(rig);
});
after(() => rig?.close());

for (const service of ['facebook', 'instagram']) {
  test(`from the notice to the confirmation on ${service}, in German`, async () => {
    const page = await rig.page(HOMES[service]);
    assert.equal(await page.$eval('html', e => e.lang), 'de');
    await openBell(page, rig.person, service, 'de');
    await openNotice(page, rig.person);
    await rig.badgeBecomes('1');
    const popup = await rig.popup(page);
    assert.equal(await popup.$eval('html', e => e.lang.slice(0, 2)), 'de');
    assert.match(await popup.$eval('#objections', e => e.textContent), /27\. Mai 2027/);
    await rig.closePopup(popup);
    const objection = (await listObjections(rig)).find(o => o.service === service);
    assert.equal(objection.language, 'de');
    assert.match(objection.reason, /\b(ich|meine[rn]?)\b/i);
    const form = await openFormByPopup(rig, page, rig.person, objection.id);
    await waitFilled(form);
    await rig.person.click(form, SUBMIT);
    await form.waitForSelector(ANSWER);
    const { fields } = rig.record.submissions.at(-1);
    assert.deepEqual(fields, { email: PROFILE.email, [REASON_FIELD]: asSent(objection.reason) });
    await rig.badgeBecomes('');
    await form.close();
    await page.close();
  });
}
