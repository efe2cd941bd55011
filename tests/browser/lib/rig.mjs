// One test's world: the replica, a browser with the extension, a journal of its own, and a simulated user.
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../../site/server.mjs';
import { launchBrowser, stopWorker, until, workerOf } from './browser.mjs';
import { launchFirefox } from './firefox.mjs';
import { journalOf } from './journal.mjs';
import { mailboxOf } from './mailbox.mjs';
import { builtExtension, hostBinary } from './paths.mjs';
import { Person } from './person.mjs';

export async function startRig({
  seed = 'rig',
  family = 'chromium', // or firefox
  dataDir,
  language,
  installHost = true,
  binDirectory,
  extension,
  pages, // of the test's own, path -> HTML
} = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'demur-rig-'));
  const host = hostBinary(binDirectory);
  const data = dataDir ?? join(scratch, 'data');
  const site = await startSite({ seed, pages });
  const launch = family === 'firefox' ? launchFirefox : launchBrowser;
  const how = { site, extension: builtExtension(family, extension), host, dataDir: data, language, installHost };
  const { browser, close, evaluate, ...own } = await launch(how);
  const journal = journalOf(host, data);
  let closeBrowser = close;

  const rig = {
    ...{ site, browser, journal, host, scratch, dataDir: data, evaluate },
    ...own, // popup, closePopup, ownPage, extensionTab, atDesk
    record: site.record,
    mailbox: mailboxOf(site.record),
    person: new Person(),
    worker: () => workerOf(rig.browser), // Chromium only
    stopWorker: () => stopWorker(rig.browser), // Chromium only

    async page(address) {
      const page = await rig.browser.newPage();
      if (address) await page.goto(address, { waitUntil: 'load' });
      return page;
    },

    // A call to the host through the extension's own port, as its pages make it.
    async call(page, method, params) {
      const reply = await page.evaluate(
        (name, given) => chrome.runtime.sendMessage({ type: 'call', method: name, params: given }),
        method,
        params,
      );
      return reply;
    },

    // A call that the test needs and does not look at.
    async ask(method, params) {
      const reply = await rig.atDesk(page => rig.call(page, method, params));
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
      return reply.value;
    },

    async settings(settings) {
      await rig.evaluate(async changed => {
        const { settings: known } = await chrome.storage.local.get('settings');
        await chrome.storage.local.set({ settings: { ...known, ...changed } });
      }, settings);
    },

    async badge() {
      return rig.evaluate(() => chrome.action.getBadgeText({}));
    },

    badgeBecomes: text => until(async () => (await rig.badge()) === text, `the badge to show "${text}"`),

    // Every step in the journal so far, in the order of the chain.
    async steps() {
      const path = join(scratch, 'steps.json');
      try {
        await journal.exportTo('json', path);
      } catch (error) {
        if (/nothing has been recorded/.test(error.stderr)) return []; // no journal yet
        throw error;
      }
      const { journeys } = JSON.parse(await readFile(path, 'utf8'));
      return journeys.flatMap(journey => journey.steps);
    },

    // The same, once `is` holds for one of them: what a page shows may come to the journal a little later.
    stepsWith: (is, what) =>
      until(async () => {
        const steps = await rig.steps();
        return steps.some(is) && steps;
      }, `${what} in the journal`),

    // Of no journey: they stand in the chain alone.
    async sessionStarts() {
      const path = join(scratch, 'starts.json');
      await journal.exportTo('json', path);
      const { events } = JSON.parse(await readFile(path, 'utf8'));
      return events.map(({ event }) => event).filter(({ kind }) => kind === 'session_start');
    },

    // Chromium only: the browser ends and begins again with the same profile. Its pages are gone.
    async restart() {
      await rig.browser.close();
      const again = await launch({ ...how, home: rig.home });
      Object.assign(rig, again, { close: rig.close });
      closeBrowser = again.close;
    },

    async close() {
      await closeBrowser();
      await site.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
  return rig;
}
