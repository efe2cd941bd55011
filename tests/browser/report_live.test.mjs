// The report page of the extension: it says how far a long report is, and takes a person's word on a sign to the host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { textOf } from './lib/report_page.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, openBell, setProfile } from './lib/ways.mjs';
import { sampleReport } from './report_sample.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

/** The report page with a host that gives this report in two pieces, the second when `release()` is called in the page. */
async function openWith(data) {
  const page = await rig.ownPage('welcome.html');
  await page.evaluateOnNewDocument(text => {
    const bytes = new TextEncoder().encode(text);
    const half = bytes.length >> 1;
    const base64 = part => btoa(Array.from(part, byte => String.fromCharCode(byte)).join(''));
    const held = new Promise(resolve => {
      window.release = resolve;
    });
    window.judged = [];
    window.refuse = false;
    chrome.runtime.sendMessage = async ({ method, params }) => {
      if (method === 'tag.judge') {
        window.judged.push(params);
        return window.refuse
          ? { ok: false, failure: { code: 'conflict', message: 'not now' } }
          : { ok: true, value: {} };
      }
      if (params.offset > 0) await held;
      const piece = params.offset > 0 ? bytes.slice(half) : bytes.slice(0, half);
      const value = { id: 'x', name: 'r', type: 't', total: bytes.length, offset: params.offset, data: base64(piece) };
      return { ok: true, value: { ...value, last: params.offset > 0 } };
    };
  }, JSON.stringify(data));
  await page.goto(page.url().replace('welcome', 'report'));
  return page;
}

test('a long report shows how far it is, then itself', async () => {
  const page = await openWith(sampleReport());
  await page.waitForFunction(() => document.querySelector('progress')?.value > 0);
  const { value, max, name } = await page.$eval('progress', bar => ({
    value: bar.value,
    max: bar.max,
    name: bar.ariaLabel,
  }));
  assert.ok(Math.abs(value / max - 0.5) < 0.01, `${value} of ${max}`);
  assert.equal(name, 'Progress of the export');
  await page.evaluate(() => window.release());
  await page.waitForSelector('.pattern');
  assert.equal(await page.$('progress'), null);
  await page.close();
});

test('a person confirms, takes it back, rejects; a refusal is said and changes nothing', async () => {
  const page = await openWith(sampleReport());
  await page.evaluate(() => window.release());
  const card = '[data-tag="edpb:4.4.2"]';
  await page.waitForSelector(`${card} button`);
  const stampIs = text =>
    page.waitForFunction(
      (selector, wanted) => document.querySelector(selector).textContent === wanted,
      {},
      `${card} .stamp`,
      text,
    );
  await page.click(`${card} [data-action="confirmed"]`);
  await stampIs('confirmed by a person');
  await page.click(`${card} [data-action="confirmed"]`);
  await stampIs('candidate');
  await page.evaluate(() => {
    window.refuse = true;
  });
  await page.click(`${card} [data-action="rejected"]`);
  await page.waitForFunction(
    selector => document.querySelector(selector).textContent !== '',
    {},
    `${card} [role="status"]`,
  );
  assert.equal(await textOf(page, `${card} .stamp`), 'candidate');
  assert.deepEqual(
    (await page.evaluate(() => window.judged)).map(said => said.standing),
    ['confirmed', 'candidate', 'rejected'],
  );
  assert.deepEqual(Object.keys((await page.evaluate(() => window.judged))[0]).sort(), ['journey', 'standing', 'tag']);
  await page.close();
});

test('the host’s own report of a notice just seen is drawn: its map, and every part without a fault', async () => {
  const seen = await rig.page(HOMES.facebook);
  await openBell(seen, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  await rig.stepsWith(s => s.kind === 'screen', 'the screen of the notice');
  const page = await rig.ownPage('report.html');
  const faults = [];
  page.on('pageerror', error => faults.push(error.message));
  await page.reload();
  await page.waitForSelector('.flow-map');
  assert.ok((await page.$$eval('.flow-map .screen-box', all => all.length)) > 0);
  assert.ok(await page.$('.timeline .step'));
  assert.doesNotMatch(await textOf(page, 'main'), /report_|undefined|NaN/);
  assert.deepEqual(faults, []);
});
