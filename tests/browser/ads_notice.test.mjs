// The other notice (AI chats feed ads): it cannot be objected to, so Demur says what it is and opens nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, openBell, openNotice, setProfile } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false, adsNoticeInBell: true });
  await setProfile(rig);
});
after(() => rig?.close());

for (const language of ['en', 'de']) {
  test(`the notice about AI chats and ads is named and opens nothing (${language})`, async () => {
    const page = await rig.page(`${HOMES.facebook}?locale=${language}_XX`);
    await openBell(page, rig.person, 'facebook', language);
    await openNotice(page, rig.person, 'ads');
    const popup = await rig.popup(page);
    await popup.waitForSelector('#notice[data-kind="ai_ads_notice"]'); // also when the verdict comes while it is open
    assert.equal((await popup.$$('[data-objection]')).length, 0);
    await rig.closePopup(popup);
    assert.deepEqual(await listObjections(rig), []);
    assert.equal(await rig.badge(), '');
    await page.close();
  });
}
