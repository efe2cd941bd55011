// Takes the pages of the mutation suite anew, in a real Chromium: node tests/mutation/capture.mjs
// Run it when the replica or the extension's snapshot has changed; what it writes is committed.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../browser/lib/browser.mjs';
import { SUBMIT } from '../browser/lib/ways.mjs';
import { startSite } from '../site/server.mjs';
import { bundleSnapshot, savedDocument, snapshotOf } from './capture/browser_snapshot.mjs';
import { mailPages } from './capture/mails.mjs';
import { SHOTS } from './capture/shots.mjs';

const PAGES = fileURLToPath(new URL('pages/', import.meta.url));
const index = [];

function keep({ id, language, kind, group, surface, url, link, html }) {
  const file = `${id}.${language}.html`;
  writeFileSync(`${PAGES}${file}`, `${html.trim()}\n`);
  index.push({ id: `${id}.${language}`, file, language, kind, group, surface, url, ...(link ? { link } : {}) });
}

async function take(browser, site, script, shot, language) {
  site.record.reset();
  site.record.set({ latency: 0, codeRequired: false, ...shot.switches });
  const page = await browser.newPage();
  await page.goto(`${shot.url}?locale=${language}_XX`, { waitUntil: 'load' });
  if (shot.send) {
    await page.waitForSelector(`${SUBMIT}:not([disabled])`);
    await page.click(SUBMIT);
  }
  const html = shot.saved ? await savedDocument(page, shot.root) : await snapshotOf(page, script, shot.root);
  await page.close();
  keep({ ...shot, language, html });
}

rmSync(PAGES, { recursive: true, force: true });
mkdirSync(PAGES, { recursive: true });
const site = await startSite({ seed: 'mutation' });
const { browser, close } = await launchBrowser({ site, installHost: false, dataDir: '' });
try {
  const script = await bundleSnapshot();
  for (const language of ['en', 'de']) {
    for (const shot of SHOTS) await take(browser, site, script, shot, language);
    for (const mail of mailPages(language)) keep(mail);
  }
} finally {
  await close();
  await site.close();
}
writeFileSync(`${PAGES}index.json`, `${JSON.stringify(index, null, 2)}\n`);
console.log(`${index.length} pages in ${PAGES}`);
