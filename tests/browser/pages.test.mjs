// What a person meets beside the form: the panel's place, the pages of the extension, and what they say back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { until } from './lib/until.mjs';
import { HOMES, listObjections, openBell, openFormByPopup, SUBMIT, setProfile, waitFilled } from './lib/ways.mjs';

let rig;
let page;
let objection;
before(async () => {
  rig = await startRig();
});
after(() => rig?.close());

const boxOf = (on, selector) =>
  on.$eval(selector, e => {
    const { left, right, top, bottom, width } = e.getBoundingClientRect();
    return { left, right, top, bottom, width };
  });
const overlap = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

// The panel moves at most once a frame.
const settle = on =>
  on.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

test('before any notice the popup says what to do, and how to begin without one', async () => {
  page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  assert.equal(await popup.$$eval('.empty p', all => all.length), 2);
  assert.ok(await popup.$('.by-hand summary'));
  await rig.closePopup(popup);
});

test('a pause of the recording is seen, and ends', async () => {
  const popup = await rig.popup(page);
  assert.equal(await popup.$('#paused'), null);
  await rig.person.click(popup, '[data-action="record"]');
  await popup.waitForSelector('#paused');
  await rig.person.click(popup, '[data-action="record"]');
  await popup.waitForFunction(() => !document.querySelector('#paused'));
  await rig.closePopup(popup);
});

test('the panel stands beside the form; without room it is a tab, and never over the send button', async () => {
  await setProfile(rig);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  [objection] = await listObjections(rig);
  const form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
  await form.waitForFunction(
    () => document.querySelector('demur-panel[data-corner]')?.getBoundingClientRect().height > 100,
  );
  const panel = await boxOf(form, 'demur-panel[data-corner]');
  assert.ok(panel.width > 200, 'open, as there is room');
  assert.ok(!overlap(panel, await boxOf(form, 'main form')), 'it covers part of the form');

  await form.setViewport({ width: 1024, height: 700 });
  await settle(form);
  const panelBox = () => boxOf(form, 'demur-panel[data-corner]');
  await until(async () => (await panelBox()).width < 150, 'a tab, as there is no room');
  await settle(form);
  const tab = await panelBox();
  assert.ok(!overlap(tab, await boxOf(form, 'main form')), 'the tab covers part of the form');

  await form.mouse.click((tab.left + tab.right) / 2, (tab.top + tab.bottom) / 2);
  await until(async () => (await panelBox()).width > 200, 'the panel to be opened by the person');
  await settle(form);
  for (const height of [700, 500, 400]) {
    await form.setViewport({ width: 1024, height });
    for (const top of [0, 120, 10_000]) {
      await form.evaluate(y => scrollTo(0, y), top);
      await settle(form);
      const shown = await form.$eval('demur-panel[data-corner]', e => getComputedStyle(e).visibility === 'visible');
      const covers = overlap(await boxOf(form, 'demur-panel[data-corner]'), await boxOf(form, SUBMIT));
      assert.ok(!shown || !covers, `over the send button at height ${height}, scrolled to ${top}`);
    }
  }
  await form.close();
});

test('changes that are not saved are said, and not lost without a question', async () => {
  const prepare = await rig.ownPage(`prepare.html?objection=${objection.id}`);
  const asked = [];
  prepare.on('dialog', dialog => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  assert.equal(await prepare.$('#unsaved'), null);
  await rig.person.type(prepare, '#first_name', 'x');
  await prepare.waitForSelector('#unsaved');
  await prepare.evaluate(() => location.reload());
  await until(() => asked.length > 0, 'the question');
  assert.deepEqual(asked, ['beforeunload']);
  assert.match(await prepare.$eval('#first_name', e => e.value), /x/, 'the page stayed');
  await rig.person.click(prepare, '[data-action="save"]');
  await prepare.waitForFunction(() => document.querySelector('#saved').textContent !== '');
  assert.equal(await prepare.$('#unsaved'), null);
  // Not by reload(): after a reload that was declined, puppeteer may wait for the one that never came.
  await prepare.evaluate(() => {
    window.old = true;
    location.reload();
  });
  await prepare.waitForFunction(() => !window.old && document.body.dataset.ready === 'true');
  assert.equal(asked.length, 1, 'no question once everything is saved');
  await prepare.close();
});

test('a text that ticking replaced can be brought back', async () => {
  const prepare = await rig.ownPage(`prepare.html?objection=${objection.id}`);
  const text = () => prepare.$eval('#reason', e => e.value);
  const before = await text();
  await rig.person.tick(prepare, '[name="grounds"]:not(:checked)');
  await prepare.waitForSelector('[data-action="restore"]');
  assert.notEqual(await text(), before);
  await rig.person.click(prepare, '[data-action="restore"]');
  assert.equal(await text(), before);
  await prepare.close({ runBeforeUnload: false });
});

test('the prepare page is gone through with the Tab key in the order in which it is read', async () => {
  const prepare = await rig.ownPage('prepare.html');
  const controls = 'input, select, textarea, button, summary';
  const wanted = await prepare.$$eval(controls, all => all.filter(e => e.checkVisibility()).length);
  const order = [];
  for (let press = 0; press < wanted; press++) {
    await prepare.keyboard.press('Tab');
    order.push(
      await prepare.evaluate(s => [...document.querySelectorAll(s)].indexOf(document.activeElement), controls),
    );
  }
  assert.equal(new Set(order).size, wanted, 'a control is not reached');
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
  await prepare.close();
});

test('once the host is installed, another look finds it', async () => {
  const bare = await startRig({ installHost: false });
  try {
    const welcome = await bare.ownPage('welcome.html');
    await welcome.waitForSelector('#missing');
    const profile = bare.browser
      .process()
      .spawnargs.find(a => a.startsWith('--user-data-dir='))
      .split('=')[1];
    const manifests = join(profile, 'NativeMessagingHosts');
    execFileSync(bare.host, ['install', '--browser', 'chromium', '--to', manifests], { stdio: 'pipe' });
    await welcome.$eval('[data-action="retry"]', e => e.click()); // by pointer, the page would look by itself before
    await welcome.waitForSelector('#ready');
    assert.equal(await welcome.$('#missing'), null);
    await bare.badgeBecomes('');
  } finally {
    await bare.close();
  }
});
