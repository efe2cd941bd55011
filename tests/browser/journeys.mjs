// The whole way through every flow against the replica, by hand and with Demur, in one browser and one journal.
//   node tests/browser/journeys.mjs --bin build/release/bin --extension extension/dist/chromium --out out
// Progress goes to stderr, the friction table to stdout. Exit 1: a journey did not end as it must.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { frictionTable } from './lib/table.mjs';
import {
  drawEvidence,
  ownDataByHand,
  ownDataWithDemur,
  prepareProfile,
  thirdPartyByHand,
  thirdPartyWithDemur,
} from './lib/tour.mjs';

const { values } = parseArgs({
  options: { bin: { type: 'string' }, extension: { type: 'string' }, out: { type: 'string', default: 'out' } },
});
const out = resolve(values.out);
const places = Object.fromEntries(
  Object.entries({
    data: 'data',
    screenshots: 'screenshots',
    report: 'report.html',
    steps: 'steps.csv',
    journeys: 'journeys.json',
  }).map(([name, path]) => [name, join(out, path)]),
);
const FLOWS = {
  'facebook-2025': [ownDataByHand, ownDataWithDemur],
  'instagram-2025': [ownDataByHand, ownDataWithDemur],
  'third-party-2025': [thirdPartyByHand, thirdPartyWithDemur],
};

const began = Date.now();
const tell = text => process.stderr.write(`[${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s] ${text}\n`);

function startPictures(rig) {
  let number = 0;
  rig.picture = async (page, name, options = {}) => {
    const path = join(places.screenshots, `${String(++number).padStart(2, '0')}-${name}.png`);
    await page.bringToFront().catch(() => {});
    // Otherwise what sticks to the window's edge would stand in the midst of a full page.
    await page.screenshot({ path, captureBeyondViewport: false, ...options });
  };
}

async function takeEveryWay(rig) {
  const evidence = join(rig.scratch, 'answer-about-me.png');
  await drawEvidence(rig, evidence);
  const once = await prepareProfile(rig);
  tell(`profile prepared, once for all: ${once.clicks} clicks, ${once.keys} keys, ${once.chosen} choices`);
  for (const [flow, [byHand, withDemur]] of Object.entries(FLOWS)) {
    await withDemur(rig, flow, evidence); // first: once an objection is confirmed, Demur opens no other for that account
    tell(`${flow} with Demur: noticed, prepared, filled, sent, confirmed, the right values received`);
    await byHand(rig, flow, evidence);
    tell(`${flow} by hand: sent, confirmed, the right values received`);
  }
  return once;
}

function check(report) {
  const journeys = report.journeys.map(j => j.metrics);
  for (const flow of Object.keys(FLOWS)) {
    for (const withDemur of [false, true]) {
      const found = journeys.filter(j => j.flow === flow && j.with_demur === withDemur && j.status === 'confirmed');
      if (found.length !== 1) {
        throw new Error(
          `the journal holds ${found.length} confirmed journeys of ${flow} ${withDemur ? 'with Demur' : 'by hand'}, not 1`,
        );
      }
    }
  }
  return journeys;
}

async function exportAll(rig) {
  await rig.journal.exportTo('html', places.report);
  await rig.journal.exportTo('csv', places.steps);
  await rig.journal.exportTo('json', places.journeys);
  await rig.journal.verify(places.journeys);
  tell('exported; the chain of the export is verified');
  const page = await rig.page(pathToFileURL(places.report).href);
  await page.waitForSelector('body[data-ready="true"]');
  await page.setViewport({ width: 1280, height: 1700 });
  await rig.picture(page, 'report');
  return JSON.parse(readFileSync(places.journeys, 'utf8'));
}

function tellResult(journeys, once) {
  const here = path => relative(process.cwd(), path) || '.';
  console.log('Friction of each flow, by hand and with Demur\n');
  for (const line of frictionTable(journeys, Object.keys(FLOWS))) console.log(line);
  console.log(`
A simulated user went these ways on a replica of the services, not a person on the real ones. Counts are measured by the
recorder and equal to what the simulated user did. It types fast and reads nothing: so "time (simulated)" only compares the
two ways with each other; "time (modelled)" is the keystroke-level model for a practised person.
Before them the profile was typed in once: ${once.clicks} clicks, ${once.keys} keys, ${once.chosen} choices, not in the table.

What was done: two own-data forms and the third-party form, each twice; nothing was sent but by the simulated user's click.
Where to look next:
  ${here(places.report)}       the report, to open in any browser
  ${here(places.steps)}         every step, one a line
  ${here(places.journeys)}     journeys, metrics and the chain (demur verify ${here(places.journeys)})
  ${here(places.screenshots)}/     what it looked like
  demur journeys --data-dir ${here(places.data)}`);
}

async function main() {
  for (const place of Object.values(places)) rmSync(place, { recursive: true, force: true });
  mkdirSync(places.screenshots, { recursive: true });
  tell('starting the replica and Chromium with the extension');
  const rig = await startRig({ dataDir: places.data, binDirectory: values.bin, extension: values.extension });
  rig.ended = 0;
  rig.newPerson = () => new Person(undefined, { pauseMs: 300 }); // long enough for each screen to be seen
  startPictures(rig);
  try {
    const once = await takeEveryWay(rig);
    tellResult(check(await exportAll(rig)), once);
  } finally {
    await rig.close();
  }
}

main().catch(error => {
  console.error(`tests/browser/journeys.mjs: ${error.stack}`);
  process.exitCode = 1;
});
