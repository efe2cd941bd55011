// What Demur's content script costs on a feed that keeps growing, in Chromium with tracing, beside the extension of
// @duckduckgo/autoconsent (which also watches pages for dialogs) and beside no extension, on the same page in the same run.
//   node tests/bench/in_page.mjs [--strict] [--rounds 3] [--extension extension/dist/chromium] [--bin build/release/bin]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser/lib/browser.mjs';
import { builtExtension, hostBinary } from '../browser/lib/paths.mjs';
import { startSite } from '../site/server.mjs';
import { feedPage } from './feed_page.mjs';
import { quantile, readTrace } from './lib/trace.mjs';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    extension: { type: 'string' },
    bin: { type: 'string' },
    only: { type: 'string' },
    plain: { type: 'boolean', default: false }, // posts without a role
    trace: { type: 'string' },
  },
});
const BATCHES = 60;
const QUIET = 4000; // ms between load and growth: what an extension does at load falls into it
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
];
const PEER = fileURLToPath(new URL('../node_modules/@duckduckgo/autoconsent/dist/addon-mv3', import.meta.url));

const page = feedPage({ batches: BATCHES, quiet: QUIET, plain: values.plain });
const scratch = mkdtempSync(join(tmpdir(), 'demur-in-page-'));
const site = await startSite({ seed: 'bench', pages: { '/': page.html } });

async function measure(name, extension) {
  const { browser, close } = await launchBrowser({
    ...{ site, extension },
    host: hostBinary(values.bin),
    dataDir: join(scratch, 'data'),
  });
  try {
    const tab = (await browser.pages())[0] ?? (await browser.newPage());
    await tab.goto('about:blank');
    await new Promise(done => setTimeout(done, 1500)); // the extension's worker starts, the browser comes to rest
    await tab.tracing.start({
      categories: CATEGORIES,
      ...(values.trace ? { path: `${values.trace}.${name}.json` } : {}),
    });
    await tab.goto('https://www.facebook.com/', { waitUntil: 'load' });
    await new Promise(done => setTimeout(done, QUIET + BATCHES * 110 + 1500));
    const trace = JSON.parse(new TextDecoder().decode(await tab.tracing.stop()));
    return readTrace(trace.traceEvents);
  } finally {
    await close();
  }
}

const median = numbers => quantile(numbers, 0.5);
function summed(rounds) {
  const batches = rounds.flatMap(r => r.batches);
  return {
    longest: Math.max(...rounds.map(r => r.longest)),
    atLoad: median(rounds.map(r => r.atLoad)),
    batchMedian: median(batches),
    batchMean: batches.reduce((a, b) => a + b, 0) / batches.length,
    batchP95: quantile(batches, 0.95),
    busy: median(rounds.map(r => r.busy)),
  };
}

const subjects = { none: undefined, demur: builtExtension('chromium', values.extension), autoconsent: PEER };
const wanted = values.only ? values.only.split(',') : Object.keys(subjects);
const rounds = Object.fromEntries(wanted.map(name => [name, []]));
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of wanted) rounds[name].push(await measure(name, subjects[name]));
  }
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true });
}
const result = Object.fromEntries(wanted.map(name => [name, summed(rounds[name])]));

const figures = [
  // CPU time of the page's main thread
  ['longest in one task', 'longest', 50],
  ['in all at load', 'atLoad', 30],
  ['per mutation batch, median', 'batchMedian', 1],
  ['per mutation batch, mean', 'batchMean'],
  ['per mutation batch, p95', 'batchP95'],
  ['main thread busy while growing, all', 'busy'],
];
const ms = value => (value === undefined ? '' : `${value.toFixed(2)} ms`);
const pad = (text, width) => text.padStart(width);
console.log(
  `In the page: a feed of ${(page.html.length / 1e6).toFixed(1)} MB and ${page.nodes} nodes, ${BATCHES} batches of ${page.perBatch} nodes, ${values.rounds} rounds`,
);
console.log(
  `${'figure'.padEnd(38)}${pad('demur', 12)}${pad('autoconsent', 13)}${pad('ratio', 7)}${pad('none', 12)}${pad('target', 9)}`,
);
let missed = false;
for (const [figure, key, target] of figures) {
  const own = result.demur?.[key];
  const peer = result.autoconsent?.[key];
  const met = target === undefined || own === undefined || own < target;
  missed ||= !met;
  const ratio = own !== undefined && peer ? (own / peer).toFixed(2) : '';
  console.log(
    `${figure.padEnd(38)}${pad(ms(own), 12)}${pad(ms(peer), 13)}${pad(ratio, 7)}${pad(ms(result.none?.[key]), 12)}${pad(target ? `${target} ms` : '', 9)}  ${target === undefined ? '' : met ? 'met' : 'NOT MET'}`,
  );
}
if (values.strict && missed) process.exitCode = 1;
