// What recording costs the page's main thread: a step (click, key, move of the focus) and a turn of the wheel, in Chromium
// with tracing, on a page of a flow and on a feed of 5 MB while a journey is under way; beside no extension, in the same run.
//   node tests/bench/recording.mjs [--strict] [--rounds 2] [--extension extension/dist/chromium] [--bin build/release/bin]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browser/lib/browser.mjs';
import { journalOf } from '../browser/lib/journal.mjs';
import { builtExtension, hostBinary } from '../browser/lib/paths.mjs';
import { startSite } from '../site/server.mjs';
import { feedPage } from './feed_page.mjs';
import { quantile, readTrace } from './lib/trace.mjs';

const { values } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '2' },
    extension: { type: 'string' },
    bin: { type: 'string' },
  },
});
const FLOW = '/privacy/genai/bench/'; // entering it begins a journey
const FEED = '/bench/feed/';
const CLICKS = 60;
const TURNS = 60;
const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
];
const pause = ms => new Promise(done => setTimeout(done, ms));

// In the page, before any script of an extension listens: a mark at each act, and the controls that are used.
const acts = `<script>let begun = false;
for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, () => {
  performance.mark(begun ? 'batch' : 'start'); begun = true; }, { capture: true, passive: true });
addEventListener('bench-end', () => performance.mark('end'));</script>`;
const controls = `<div style="position:fixed;top:0;left:0;background:#fff;z-index:9">
<button id="one" onclick="this.textContent = this.textContent === 'Show more' ? 'Show less' : 'Show more'">Show more</button>
<label>Reason <textarea id="text"></textarea></label><button id="two">Next</button></div>`;
const rows = Array.from(
  { length: 400 },
  (_, i) => `<p>Row ${i} of the page, as long as rows are, with a <a href="/help/${i}">link</a>.</p>`,
);
const flow = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Flow</title>${acts}</head>
<body>${controls}<main><h1>Generative AI</h1>${rows.join('')}</main></body></html>`;
const feed = feedPage({ batches: 1, quiet: 3_600_000 }).html; // it does not grow

const scratch = mkdtempSync(join(tmpdir(), 'demur-recording-'));
const withControls = feed.replace('<head>', `<head>${acts}`).replace('<body>', `<body>${controls}`);
const site = await startSite({ seed: 'bench', pages: { [FLOW]: flow, [FEED]: withControls } });

async function actOn(tab) {
  const one = await (await tab.$('#one')).boundingBox();
  for (let i = 0; i < CLICKS; i += 1) {
    await tab.mouse.click(one.x + 5, one.y + 5);
    await pause(40);
  }
  await tab.focus('#text');
  await tab.keyboard.type('Because these are my pictures and my words, and nobody asked me.', { delay: 40 });
  for (let i = 0; i < 20; i += 1) {
    await tab.keyboard.press('Tab');
    await pause(40);
    await tab.focus('#text');
  }
}

async function scrollOver(tab) {
  await tab.mouse.move(600, 500);
  for (let i = 0; i < TURNS; i += 1) {
    await tab.mouse.wheel({ deltaY: i % 20 < 10 ? 120 : -120 });
    await pause(40);
  }
  await pause(1500); // after a second of rest it is told
}

async function traced(tab, path, act) {
  await tab.goto(`https://www.facebook.com${path}`, { waitUntil: 'load' });
  await pause(2500); // what an extension does at load is another bench
  await tab.bringToFront();
  await tab.tracing.start({ categories: CATEGORIES });
  await act(tab);
  await pause(300);
  await tab.evaluate(() => dispatchEvent(new Event('bench-end')));
  return readTrace(JSON.parse(new TextDecoder().decode(await tab.tracing.stop())).traceEvents);
}

async function measure(extension) {
  const { browser, close } = await launchBrowser({
    ...{ site, extension },
    host: hostBinary(values.bin),
    dataDir: join(scratch, 'data'),
  });
  try {
    const tab = (await browser.pages())[0] ?? (await browser.newPage());
    await pause(1500);
    const found = {};
    for (const [name, path] of [
      ['flow', FLOW],
      ['feed', FEED],
    ]) {
      found[`${name} step`] = await traced(tab, path, actOn);
      found[`${name} wheel`] = await traced(tab, path, scrollOver);
    }
    return found;
  } finally {
    await close();
  }
}

// What was measured was recording, and not a page that nothing is recorded of.
async function assertRecorded(rounds) {
  const out = join(scratch, 'steps.json');
  await journalOf(hostBinary(values.bin), join(scratch, 'data')).exportTo('json', out);
  const steps = JSON.parse(readFileSync(out, 'utf8')).journeys.flatMap(journey => journey.steps);
  const many = kind => steps.filter(step => step.kind === kind).length;
  const least = 2 * rounds * CLICKS;
  if (many('click') < least || many('scroll') < 2 * rounds)
    throw new Error(
      `Only ${many('click')} of ${least} clicks and ${many('scroll')} turns of the wheel are in the journal.`,
    );
}

const rounds = { demur: [], none: [] };
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rounds.demur.push(await measure(builtExtension('chromium', values.extension)));
    rounds.none.push(await measure(undefined));
  }
  await assertRecorded(rounds.demur.length);
} finally {
  await site.close();
  rmSync(scratch, { recursive: true, force: true });
}

const all = (name, key) => rounds[name].flatMap(round => round[key].batches);
const busy = (name, key) =>
  quantile(
    rounds[name].map(round => round[key].busy / round[key].batches.length),
    0.5,
  );
const ms = value => `${value.toFixed(2)} ms`;
const figures = [
  ['a step on a page of the flow', 'flow step', 1],
  ['a step on a feed of 80,000 nodes', 'feed step', 1],
  ['a turn of the wheel, page of the flow', 'flow wheel', 0.2],
  ['a turn of the wheel, feed', 'feed wheel', 0.2],
];
console.log(
  `Recording, main thread of the page, ${values.rounds} rounds; ratio: all of the main thread with Demur / without`,
);
console.log(
  `${'figure'.padEnd(40)}${'median'.padStart(10)}${'p95'.padStart(10)}${'ratio'.padStart(8)}${'target'.padStart(10)}`,
);
let missed = false;
for (const [figure, key, target] of figures) {
  const own = all('demur', key);
  const median = quantile(own, 0.5);
  const met = median < target;
  missed ||= !met;
  const ratio = (busy('demur', key) / busy('none', key)).toFixed(2);
  console.log(
    `${figure.padEnd(40)}${ms(median).padStart(10)}${ms(quantile(own, 0.95)).padStart(10)}${ratio.padStart(8)}${ms(target).padStart(10)}  ${met ? 'met' : 'NOT MET'}`,
  );
}
if (values.strict && missed) process.exitCode = 1;
