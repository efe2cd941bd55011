// Opens the self-contained report in a real browser, as the host exports it: no network, its own policy.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { buildReport, dataToken } from '../../../extension/src/pages/report/build.mjs';

/** A browser and the built renderer. `open(data, options)` gives the page and its faults; `close()` ends both. */
export async function startReports() {
  const directory = await mkdtemp(join(tmpdir(), 'demur-report-'));
  const template = await readFile(await buildReport(join(directory, 'renderer.html')), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: process.env.DEMUR_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  let files = 0;

  /** `faults` gathers script errors and every request but that of the file itself. */
  async function open(data, { width = 1100, scheme = 'light', language = 'en', features = [] } = {}) {
    const file = join(directory, `${++files}.html`);
    const json = typeof data === 'string' ? data : JSON.stringify(data).replaceAll('<', '\\u003c');
    await writeFile(
      file,
      template.replace(dataToken, () => json),
    );
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', message => message.type() === 'error' && faults.push(message.text()));
    page.on('request', request => request.url() !== pathToFileURL(file).href && faults.push(request.url()));
    await page.setViewport({ width, height: 900 });
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }, ...features],
    });
    const userAgent = await browser.userAgent();
    await devtools.send('Network.setUserAgentOverride', { userAgent, acceptLanguage: language });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('body[data-ready="true"]');
    return { page, faults };
  }

  async function close() {
    await browser.close();
    await rm(directory, { recursive: true, force: true });
  }
  return { browser, directory, template, open, close };
}

export const textOf = (page, selector) => page.$eval(selector, element => element.textContent);
