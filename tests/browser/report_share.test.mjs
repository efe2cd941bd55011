// The picture to share: seen before it is saved, a PNG of its size, and nothing personal in its text, bytes or name.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { savedIn } from './lib/downloads.mjs';
import { startReports, textOf } from './lib/report_page.mjs';
import { sampleJourneys, sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

/** Every member that could point to a person holds a word that must not come out again. */
function markedReport() {
  const journeys = sampleJourneys();
  for (const { metrics, steps } of journeys) {
    metrics.journey = `secret-journey-${metrics.journey}`;
    Object.assign(metrics, { service: 'secret-service', surface: 'secret-surface', region: 'XX', language: 'yy' });
    metrics.started = metrics.started.replace(/T.*/, 'T23:59:58Z');
    for (const step of steps) {
      Object.assign(step, {
        host: 'secret.example',
        objection: 'secret-objection',
        label: 'secret label',
        session: 'secret-s',
      });
    }
  }
  const data = sampleReport(journeys);
  data.by_hand = data.by_hand.map(path => ({ ...path, source: 'https://secret.example/way' }));
  return { ...data, demur: '0.1.0 secret-build' };
}

const forbidden = /secret|XX|yy|23:59|2026-03-0|March [0-9]+,|[0-9a-f]{16}/;

test('the picture holds one form’s numbers and nothing personal', async () => {
  const { page, faults } = await reports.open(markedReport());
  for (const size of ['large', 'small']) {
    await page.select('select[name="badge-size"]', size);
    for (const flow of ['facebook-2025', 'instagram-2025', 'third-party-2025']) {
      await page.select('select[name="badge-flow"]', flow);
      const svg = await page.$eval('.badge-preview', div => div.innerHTML);
      assert.doesNotMatch(svg, forbidden);
      assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /https?:|href|<image|<script|<foreignObject/);
      assert.doesNotMatch(await textOf(page, '.badge-text'), forbidden);
    }
  }
  assert.deepEqual(faults, []);
});

test('the picture’s words are those of the form that was chosen, each side with what it rests on', async () => {
  const { page } = await reports.open(sampleReport());
  await page.select('select[name="badge-flow"]', 'facebook-2025');
  const words = () =>
    page.$$eval('.badge-preview text', all => all.map(text => text.textContent.replaceAll('\u00a0', ' ')));
  assert.deepEqual(await words(), [
    'What it takes to object to AI training',
    'Facebook 2025',
    ...['10 steps', 'by hand (measured, n = 1): 5 screens · 1 min 48 s'],
    ...['2 steps', 'with Demur (measured, n = 1): 3 screens · 21 s'],
    ...['4 demands, of them enforced: 3', 'March 2026 · Demur 0.1.0'],
  ]);
  await page.select('select[name="badge-flow"]', 'third-party-2025');
  assert.ok((await words()).includes('by hand (declared): 3 screens · 2 min 52 s (modelled)'));
});

test('a form that Demur does not know is not named', async () => {
  const journeys = sampleJourneys().slice(0, 1);
  journeys[0].metrics.flow = 'jane-doe-of-7-main-street';
  const { page } = await reports.open(sampleReport(journeys));
  assert.doesNotMatch(await page.$eval('.badge-preview', div => div.outerHTML), /jane|doe|street/i);
});

test('it is saved as a PNG of twice its size, without any other content than its pixels', async () => {
  const { page, faults } = await reports.open(markedReport());
  const folder = join(reports.directory, 'saved');
  await mkdir(folder);
  const devtools = await reports.browser.target().createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  assert.deepEqual(await readdir(folder), [], 'nothing is saved before the button is pressed');
  await page.click('[data-action="save-badge"]');
  const file = await savedIn(folder);
  assert.equal(file, 'demur-large.png');
  const bytes = await readFile(join(folder, file));
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  const chunks = new Set();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.add(bytes.toString('latin1', at + 4, at + 8));
  for (const chunk of chunks)
    assert.ok(['IHDR', 'sRGB', 'gAMA', 'pHYs', 'PLTE', 'IDAT', 'IEND'].includes(chunk), chunk);
  // The bars of both sides are there, the longer one by hand.
  const found = await page.evaluate(async base64 => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const counts = { hand: 0, demur: 0, paper: 0 };
    for (let i = 0; i < data.length; i += 4) {
      const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
      if (colour === 0x6b6e75) ++counts.hand;
      if (colour === 0x0b7a68) ++counts.demur;
      if (colour === 0xfbfaf7) ++counts.paper;
    }
    return counts;
  }, bytes.toString('base64'));
  assert.ok(found.paper > 500_000, 'mostly paper');
  assert.ok(found.demur > 1000 && found.hand > found.demur * 3, JSON.stringify(found));
  // The SVG as an image is the page's own: requests to data: are no network.
  assert.deepEqual(
    faults.filter(fault => !/^(data|blob):/.test(fault)),
    [],
  );
});
