// Chromium as a person has it: the production extension, the real host, and no network but the replica.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM, EXTENSION_ID } from './paths.mjs';
import { PATIENCE, until } from './until.mjs';

export { PATIENCE, until };

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--disable-features=PasswordLeakDetection,Translate,OptimizationHints,MediaRouter',
];

// `home`: of a browser that was closed before, which begins again with what it had.
export async function launchBrowser({
  site,
  extension,
  host,
  dataDir,
  language = 'en-GB',
  installHost = true,
  home = mkdtempSync(join(tmpdir(), 'demur-browser-')),
}) {
  const profile = join(home, 'profile');
  const manifests = join(profile, 'NativeMessagingHosts');
  mkdirSync(manifests, { recursive: true });
  if (installHost) execFileSync(host, ['install', '--browser', 'chromium', '--to', manifests], { stdio: 'pipe' });
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    pipe: true,
    userDataDir: profile,
    enableExtensions: extension ? [extension] : false,
    defaultViewport: { width: 1280, height: 800 },
    timeout: PATIENCE,
    // The host inherits the browser's environment: so each browser has a journal of its own.
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'config'),
      DEMUR_DATA_DIR: dataDir,
      LANGUAGE: language.replace('-', '_'),
    },
    args: [
      ...QUIET,
      `--lang=${language}`,
      `--accept-lang=${language}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...site.flags,
    ],
  });
  const close = async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  let desk;
  return {
    ...{ browser, close, home },
    popup: page => openPopup(browser, page),
    closePopup: popup => closePopup(browser, popup),
    extensionTab: page => extensionTab(browser, page),
    evaluate: async (what, ...given) => (await workerOf(browser)).evaluate(what, ...given),

    // On a page of the extension that nobody sees: it takes no focus, and stays. A file without a script of its own, which may
    // call as any page of the extension may.
    async atDesk(task) {
      desk ??= openOwn(browser, 'manifest.json', { background: true });
      return task(await desk);
    },

    // In a tab in front of the present one.
    async ownPage(path) {
      const page = await openOwn(browser, path);
      await page.waitForSelector('body[data-ready="true"]');
      return page;
    },
  };
}

// What a page or worker says that goes while it is asked.
const GOING = /ERR_BLOCKED_BY_CLIENT|Execution context was destroyed|Target closed|Session closed|detached/;

async function orLater(look) {
  try {
    return await look();
  } catch (error) {
    if (!GOING.test(error.message)) throw error;
    return undefined;
  }
}

// A tab with a page of the extension. While the browser starts it blocks these: a tab in which that happened shows the browser's
// own page of it a moment later, whatever was asked of it next, so each attempt has a new one.
function openOwn(browser, path, how) {
  const url = `chrome-extension://${EXTENSION_ID}/${path}`;
  return until(async () => {
    const page = await browser.newPage(how);
    const there = await orLater(async () => {
      await page.goto(url, { waitUntil: 'load' });
      return page.evaluate(() => chrome.runtime?.id !== undefined);
    });
    if (there) return page;
    await page.close();
    return undefined;
  }, `the extension to be loaded, for ${url}`);
}

const isOurs = (target, page) => target.url().startsWith(`chrome-extension://${EXTENSION_ID}/${page}`);

const isWorker = target => target.type() === 'service_worker' && isOurs(target, 'background.js');

// The service worker, woken when it sleeps. While it starts, a worker may be there before the extension's own functions are, and
// one that ends may still be in the list.
export function workerOf(browser) {
  return until(async () => {
    const target = await browser.waitForTarget(isWorker, { timeout: PATIENCE });
    return orLater(async () => {
      const worker = await target.worker();
      return (await worker?.evaluate(() => typeof chrome !== 'undefined')) && worker;
    });
  }, 'the service worker');
}

// As the browser stops an idle one; the next event starts another.
export async function stopWorker(browser) {
  const target = await browser.waitForTarget(isWorker, { timeout: PATIENCE });
  const worker = await target.worker();
  await worker.close().catch(error => {
    if (!/No session with given id/.test(error.message)) throw error; // it has gone by the time it is let go of
  });
  await until(() => !browser.targets().includes(target), 'the service worker to end');
}

// A press of the toolbar button: opens the real popup over `page`.
async function openPopup(browser, page) {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(EXTENSION_ID);
  const opened = browser.waitForTarget(t => isOurs(t, 'popup.html'), { timeout: PATIENCE });
  await extension.triggerAction(page);
  const popup = await (await opened).asPage();
  await popup.waitForSelector('body[data-ready="true"]', { timeout: PATIENCE });
  return popup;
}

// Closed as a person closes it, so that the next press opens a new one.
async function closePopup(browser, popup) {
  if (popup.isClosed()) return;
  await popup.close().catch(() => {});
  await until(() => !browser.targets().some(t => isOurs(t, 'popup.html')), 'the popup to close');
}

// A page of the extension that something has opened in a tab.
export async function extensionTab(browser, page) {
  const target = await browser.waitForTarget(t => t.type() === 'page' && isOurs(t, page), { timeout: PATIENCE });
  const tab = await target.page();
  await tab.waitForSelector('body[data-ready="true"]', { timeout: PATIENCE });
  return tab;
}
