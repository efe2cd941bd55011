// The guide in Firefox: marks on the page, the sidebar's page, and another service granted on the person's press.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, setProfile } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig({ family: 'firefox' });
  await setProfile(rig);
});
after(() => rig?.close());

const guideTo = (popup, flow) =>
  until(
    () =>
      popup.evaluate(async wanted => {
        const stored = Object.entries(await browser.storage.session.get(null));
        const found = stored.find(([key, value]) => key.startsWith('guide:') && value.flow === wanted);
        return found && { ...found[1], tab: Number(found[0].slice('guide:'.length)) };
      }, flow),
    `the guide of ${flow}`,
  );

test('the way is marked on the page, and the sidebar shows it', async () => {
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  await rig.person.press(popup, '.by-hand summary');
  await rig.person.press(popup, '[data-action="open-objection"][data-flow="facebook-2025"]');
  const id = await (await popup.waitForSelector('[data-objection]')).evaluate(e => e.dataset.objection);
  // The popup stands in a tab here, and not over the page as it does for a person.
  await popup.evaluate(async objection => {
    const [tab] = await browser.tabs.query({ url: 'https://www.facebook.com/*' });
    await browser.runtime.sendMessage({ type: 'guideStart', tab: tab.id, objection });
  }, id);
  const { tab } = await guideTo(popup, 'facebook-2025');
  await page.bringToFront();
  await page.waitForSelector('demur-panel[data-part="mark"]:popover-open');
  const panel = await rig.ownPage(`guide.html?tab=${tab}`);
  const now = await until(
    () => panel.evaluate(() => /marked/.test(document.querySelector('#now').textContent) && document.body.innerText),
    'the step to be said',
  );
  assert.match(now, /Press “Your profile”/);
  assert.equal(await panel.evaluate(() => typeof browser.sidebarAction.open), 'function');
  await panel.close();
  await page.close();
});

test('another service is seen from the press on that asks for it', async () => {
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  await rig.person.press(popup, '.by-hand summary');
  await rig.person.press(popup, '[data-action="open-objection"][data-flow="x-2024"]');
  const guide = await guideTo(popup, 'x-2024');
  assert.equal(guide.active, true);
  const [script] = await popup.evaluate(() => browser.scripting.getRegisteredContentScripts());
  assert.ok(script.matches.includes('https://x.com/*'));
  const setting = await until(
    async () => (await rig.browser.pages()).find(p => p.url().includes('grok_settings')),
    'X',
  );
  await setting.bringToFront();
  await setting.waitForSelector('demur-panel[data-part="mark"]:popover-open');
  await popup.evaluate(origins => browser.permissions.remove({ origins }), script.matches);
  await until(
    () => popup.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length === 0),
    'the content script to be taken away with the permission',
  );
});
