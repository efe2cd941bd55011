// Firefox as a person has it, over WebDriver BiDi: the production extension, the real host, no network but the replica.
// Gives the same things as launchBrowser() of browser.mjs. The real popup is out of BiDi's reach: it is shown in a tab.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { PATIENCE, until } from './browser.mjs';
import { firefoxBinary } from './paths.mjs';
import { startProxy } from './proxy.mjs';

const UUID = '11111111-2222-4333-8444-555555555555'; // of the extension's own pages; else a new one at every start
const ADDRESS = `moz-extension://${UUID}/`;

function preferences(proxy, language) {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ 'demur@demur.org': UUID }),
    'intl.accept_languages': language,
    'extensions.webextOptionalPermissionPrompts': false, // the person says yes to the browser's question
    'dom.min_background_timeout_value': 4, // a tab behind another is not slowed down
    'dom.min_background_timeout_value_without_budget_throttling': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy.port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy.port,
    'network.proxy.no_proxies_on': '',
  };
}

export async function launchFirefox({ site, extension, host, dataDir, language = 'en-GB', installHost = true }) {
  const executablePath = firefoxBinary();
  const home = mkdtempSync(join(tmpdir(), 'demur-firefox-'));
  const manifests = join(home, '.mozilla', 'native-messaging-hosts');
  mkdirSync(manifests, { recursive: true });
  if (installHost) execFileSync(host, ['install', '--browser', 'firefox', '--to', manifests], { stdio: 'pipe' });
  const proxy = await startProxy(site.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: join(home, 'profile'),
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), DEMUR_DATA_DIR: dataDir },
    extraPrefsFirefox: preferences(proxy, language),
  });
  await browser.installExtension(extension);
  const close = async () => {
    await browser.close();
    proxy.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { browser, close, ...ownPages(browser) };
}

// Runs in the browser's own window, where an address of an extension can be opened as from the address bar.
async function inChrome(browser, expression) {
  const { connection } = browser;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
  if (result.type === 'exception') throw new Error(`In Firefox's own window: ${result.exceptionDetails.text}`);
  return result.result.value;
}

function ownPages(browser) {
  const ours = new Set(); // opened by the test, not by the extension
  let helper;
  let popup;

  // puppeteer does not learn the address of an extension's tab. Firefox is asked, and not the tabs: one that is just
  // closing may keep its answer for seconds.
  async function find(path, passed) {
    const { result } = await browser.connection.send('browsingContext.getTree', { maxDepth: 0 });
    const there = result.contexts.filter(({ url }) => url.startsWith(ADDRESS + path)).map(({ context }) => context);
    return (await browser.pages()).find(page => !passed.has(page) && there.includes(page.mainFrame()._id));
  }

  async function ready(path, passed) {
    const page = await until(() => find(path, passed), `a tab with ${path}`);
    await page.waitForSelector('body[data-ready="true"]', { timeout: PATIENCE });
    return page;
  }

  // In a tab behind the present one.
  async function ownPage(path) {
    const known = new Set(await browser.pages());
    const principal = 'Services.scriptSecurityManager.getSystemPrincipal()';
    const address = JSON.stringify(ADDRESS + path);
    await inChrome(browser, `void gBrowser.addTab(${address}, { triggeringPrincipal: ${principal} })`);
    const page = await ready(path, known);
    ours.add(page);
    return page;
  }

  return {
    ownPage,

    async atDesk(task) {
      const page = await ownPage('prepare.html');
      const done = await task(page);
      await page.close();
      return done;
    },

    extensionTab: path => ready(path, ours),

    // What Chromium's rig does in the service worker is done here in a page of the extension.
    async evaluate(what, ...given) {
      helper ??= await ownPage('prepare.html');
      return helper.evaluate(what, ...given);
    },

    // The popup reads the tab in front, which is still `page` while it loads.
    async popup(page) {
      if (popup && !popup.isClosed()) await popup.close();
      await page.bringToFront();
      popup = await ownPage('popup.html');
      return popup;
    },

    async closePopup(shown) {
      if (!shown.isClosed()) await shown.close();
    },

    // As Firefox does by itself when the event page has been idle.
    stopBackground: () =>
      inChrome(
        browser,
        `WebExtensionPolicy.getByID('demur@demur.org').extension
          .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => 'stopped')`,
      ),

    // Presses the real toolbar button over the tab in front; gives the width of the popup that opens.
    pressToolbarButton: () =>
      inChrome(
        browser,
        `(async () => {
          CustomizableUI.addWidgetToArea('demur_demur_org-browser-action', 'nav-bar');
          document.querySelector('#demur_demur_org-BAP').click();
          for (let look = 0; look < 100; look++) {
            await new Promise(done => setTimeout(done, 50));
            const popup = document.querySelector('.webextension-popup-browser');
            if (popup?.currentURI.spec === '${ADDRESS}popup.html' && popup.clientHeight > 100) return popup.clientWidth;
          }
          return 0;
        })()`,
      ),
  };
}
