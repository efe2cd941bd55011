// The extension's pages against axe-core, in light and dark, with and without something to show; and by keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { guideState, tabIdOf } from './lib/guide.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, openBell, setProfile } from './lib/ways.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let rig;
let objection;
let led; // id of a tab with a guide
before(async () => {
  rig = await startRig();
  await setProfile(rig);
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  [objection] = await listObjections(rig);
  led = await tabIdOf(rig, page);
  const popup = await rig.popup(page);
  await rig.person.click(popup, '[data-action="guide"]');
  await until(() => guideState(rig, led), 'the guide');
});
after(() => rig?.close());

async function faultsOf(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.target.join(' ')).join(', ')})`);
}

for (const scheme of ['light', 'dark']) {
  for (const [name, path] of [
    ['popup', () => 'popup.html'],
    ['prepare', () => `prepare.html?objection=${objection.id}`],
    ['welcome', () => 'welcome.html'],
    ['report', () => 'report.html'],
    ['answers', () => `answers.html?objection=${objection.id}`],
    ['guide without a way', () => 'guide.html'],
    ['guide', () => `guide.html?tab=${led}`],
  ]) {
    test(`axe finds no fault in ${name} (${scheme})`, async () => {
      const page = await rig.ownPage(path());
      if (name === 'report') await page.waitForSelector('.flow-map'); // read from the host in pieces
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.deepEqual(await faultsOf(page), []);
      await page.close();
    });
  }
}

for (const [name, path] of [
  ['popup', () => 'popup.html'],
  ['guide', () => `guide.html?tab=${led}`],
]) {
  test(`every control of the ${name} is reached with the Tab key`, async () => {
    const page = await rig.ownPage(path());
    const wanted = await page.$$eval(
      'button, select, summary, a[href]',
      all => all.filter(e => e.checkVisibility() && !e.disabled).length,
    );
    const reached = new Set();
    for (let press = 0; press < wanted + 2; press++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const all = [...document.querySelectorAll('button, select, summary, a[href]')];
          return all.indexOf(document.activeElement);
        }),
      );
    }
    reached.delete(-1);
    assert.equal(reached.size, wanted);
    await page.close();
  });
}
