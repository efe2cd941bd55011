// The same in German: notice, reason, form and confirmation; the popup speaks it too where the browser does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { until } from './lib/until.mjs';
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
  test(`from the notice to the confirmation on ${service}, in German`, async t => {
    const page = await rig.page(HOMES[service]);
    assert.equal(await page.$eval('html', e => e.lang), 'de');
    await openBell(page, rig.person, service, 'de');
    await openNotice(page, rig.person);
    await rig.badgeBecomes('1');
    const ours = async () => (await listObjections(rig)).find(o => o.service === service);
    await until(async () => (await ours()).effective_date, 'the date, which the dialog alone tells');
    const popup = await rig.popup(page);
    const spoken = await popup.evaluate(() => chrome.i18n.getUILanguage().slice(0, 2));
    if (spoken !== 'de') t.diagnostic('this Chromium has no German (package chromium-l10n): the popup is English');
    assert.equal(await popup.$eval('html', e => e.lang.slice(0, 2)), spoken);
    const day = spoken === 'de' ? /27\. Mai 2027/ : /May 27, 2027|27 May 2027/;
    assert.match(await popup.$eval('#objections', e => e.textContent), day);
    await rig.closePopup(popup);
    const objection = await ours();
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
