// The complaint pack in a real browser: it runs and loads nothing, and becomes a clean PDF.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { readExport, startHost } from '../host/host_client.mjs';
import { texts } from '../host/mails.mjs';
import { hostBinary } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const program = process.env.DEMUR_BIN_DIR ? join(process.env.DEMUR_BIN_DIR, 'demur') : hostBinary();
const hostile =
  '"><script>document.title="run"</script><img src="https://evil.example/x.png" onerror="document.title=1">';
let directory;
let browser;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'demur-complaint-'));
  browser = await puppeteer.launch({
    executablePath: process.env.DEMUR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

after(async () => {
  await browser?.close();
  await rm(directory, { recursive: true, force: true });
});

// A refused objection with a recorded journey; `notices` of them make the timeline long.
async function complaint({ country, language, notices = 3 }) {
  const host = await startHost(join(directory, `${country}-${language}-${notices}`), { program });
  const profile = { country, language, first_name: 'Anna', last_name: 'Beispiel', grounds: [], evidence: [] };
  await host.call('profile.set', { profile: { ...profile, accounts: [{ service: 'facebook', username: 'anna.b' }] } });
  const { objection } = await host.call('objection.open', { flow: 'facebook-2025', username: 'anna.b' });
  const ids = { session: '0b1d9a3e-6c1f-4f0e-9d55-0d8b7c6a5e4f', journey: '6f1c1a36-41bb-4f2c-8d0a-5a3c2b1d0e9f' };
  const steps = [];
  const add = (kind, actor, more) =>
    steps.push({
      ...ids,
      seq: steps.length,
      kind,
      actor,
      t: steps.length * 900,
      objection: objection.id,
      flow: 'facebook-2025',
      ...more,
    });
  add('session_start', 'tool', { wall: Date.now() });
  for (let i = 0; i < notices; i++) {
    add('notice', 'page', { screen: `s${i % 5}` });
    add('click', 'user', { screen: `s${i % 5}` });
  }
  add('submit', 'user', {});
  for (let i = 0; i < steps.length; i += 500) await host.call('steps.append', { steps: steps.slice(i, i + 500) });
  await host.call('objection.update', {
    id: objection.id,
    reason: `${'My own words. '.repeat(40)}${hostile}`,
    status: 'submitted',
  });
  await host.call('mail.read', { text: texts.de, objection: objection.id });
  const { text } = await readExport(host, { format: 'complaint', objection: objection.id });
  await host.stop();
  const file = join(directory, `${Math.random().toString(36).slice(2)}.html`);
  await writeFile(file, text);
  return file;
}

async function open(file) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', error => faults.push(error.message));
  page.on('console', message => faults.push(message.text()));
  page.on('request', request => request.url() !== pathToFileURL(file).href && faults.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

async function print(page) {
  const file = join(directory, 'printed.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const pages = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file]).toString())[1]);
  const text = n => execFileSync('pdftotext', ['-layout', '-f', String(n), '-l', String(n), file, '-']).toString();
  return { pages, text };
}

test('the letter fills one page, the record the next, and nothing runs or is loaded', async () => {
  const { page, faults } = await open(await complaint({ country: 'AT', language: 'en' }));
  assert.match(await page.title(), /^Beschwerde – Facebook$/);
  const { pages, text } = await print(page);
  assert.ok(pages >= 2 && pages <= 5, `${pages} pages`);
  for (const words of [
    'Österreichische Datenschutzbehörde',
    'Anna Beispiel',
    'Art. 77 DSGVO',
    'Unterschrift',
    'Nicht anwaltlich geprüft',
  ]) {
    assert.ok(text(1).includes(words), words);
  }
  assert.ok(text(2).includes('Aufzeichnung der Tatsachen'));
  assert.equal(text(1).includes('Aufzeichnung der Tatsachen\n'), false);
  assert.deepEqual(faults, []);
  await page.close();
});

test('a long history stays within five pages', async () => {
  const { page } = await open(await complaint({ country: 'FR', language: 'fr', notices: 400 }));
  const { pages } = await print(page);
  assert.ok(pages <= 5, `${pages} pages`);
  await page.close();
});

test('the page is accessible, also on a narrow screen', async () => {
  const { page } = await open(await complaint({ country: 'GR', language: 'el' }));
  await page.setViewport({ width: 360, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.ok(overflow <= 1, `${overflow} px beyond the edge`);
  await page.setBypassCSP(true);
  await page.reload();
  const axe = join(dirname(require.resolve('axe-core/package.json')), 'axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  assert.deepEqual(
    violations.map(one => `${one.id}: ${one.nodes[0].html}`),
    [],
  );
  await page.close();
});
