// Fingerprints of screens: the same page is the same one in all journeys of an installation, and another in every other
// installation, so that nobody can try out on a record where somebody was. The secret behind them is in no export.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { until } from './lib/browser.mjs';
import { startRig } from './lib/rig.mjs';
import { lineOf, screensOf } from './lib/truth.mjs';

const PAGES = ['https://www.facebook.com/privacy/genai/', 'https://www.facebook.com/privacy/topics/'];

// A journey over these pages, and the fingerprints of its screens.
async function printsOf(rig) {
  const known = (await rig.steps()).length;
  const page = await rig.page();
  for (const [i, address] of PAGES.entries()) {
    await page.goto(address);
    const told = async () => screensOf((await rig.steps()).slice(known)).length > i;
    await until(told, `the screen of ${address}`);
  }
  const steps = (await rig.steps()).slice(known);
  await page.close();
  await rig.evaluate(() => chrome.storage.local.remove('journeys')); // as if it had ended
  const prints = screensOf(steps);
  assert.equal(prints.length, PAGES.length, steps.map(lineOf).join('\n'));
  return prints;
}

async function installation(visits) {
  const rig = await startRig();
  try {
    await rig.settings({ recordOnly: true });
    const prints = [];
    for (let i = 0; i < visits; i++) prints.push(await printsOf(rig));
    const { screenKey } = await rig.evaluate(() => chrome.storage.local.get('screenKey'));
    assert.match(screenKey, /^[0-9a-f]{32}$/);
    for (const format of ['json', 'csv', 'ocel', 'xes', 'userflow', 'html']) {
      const path = join(rig.scratch, `export.${format}`);
      await rig.journal.exportTo(format, path);
      const text = await readFile(path, 'utf8').catch(() => ''); // a folder: csv
      assert.equal(text.includes(screenKey), false, format);
    }
    return prints;
  } finally {
    await rig.close();
  }
}

test('the same in one installation, different in another', async () => {
  const [first, again] = await installation(2);
  assert.deepEqual(again, first);
  const [other] = await installation(1);
  assert.equal(
    other.some(print => first.includes(print)),
    false,
    'no fingerprint in common',
  );
});
