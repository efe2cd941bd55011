// The content script's own snapshot, bundled so that it can be run in a page of the replica.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const CONTENT = fileURLToPath(new URL('../../../extension/src/content/', import.meta.url));

const ENTRY = `
import { takeSnapshot } from './snapshot';
globalThis.demurSnapshot = root => {
  const work = takeSnapshot(root);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.html;
  }
};`;

export async function bundleSnapshot() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: CONTENT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

// `selector`: the subtree that the content script would take for a candidate.
export async function snapshotOf(page, script, selector) {
  await page.waitForSelector(selector);
  await page.evaluate(script);
  return page.evaluate(found => globalThis.demurSnapshot(document.querySelector(found)), selector);
}

// The document as a person saves it: with its classes and data, without its scripts.
export async function savedDocument(page, selector) {
  await page.waitForSelector(selector);
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const element of copy.querySelectorAll('script,svg,link,meta')) element.remove();
    return `<!DOCTYPE html>\n${copy.outerHTML}`;
  });
}
