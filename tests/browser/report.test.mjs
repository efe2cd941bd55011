// The self-contained report in a real browser: charts with text alternatives, hostile strings, languages, axe, size.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { dataToken } from '../../extension/src/pages/report/build.mjs';
import { startReports, textOf } from './lib/report_page.mjs';
import { longJourney, sampleJourney, sampleJourneys, sampleReport } from './report_sample.mjs';

const require = createRequire(import.meta.url);
let reports;
let axe;
const open = (...args) => reports.open(...args);

before(async () => {
  reports = await startReports();
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
});
after(() => reports?.close());

test('the host has exactly one place to put the data', () => {
  assert.equal(reports.template.split(dataToken).length, 2);
  assert.ok(reports.template.includes(`<script type="application/json" id="demur-data">${dataToken}</script>`));
  assert.match(reports.template, /default-src 'none'/);
});

test('every chart is there, with a caption and the same data as text', async () => {
  const { page, faults } = await open(sampleReport());
  const charts = await page.$$eval('figure[data-chart]', figures =>
    figures.map(figure => [figure.dataset.chart, figure.querySelector('figcaption')?.textContent.length > 20]),
  );
  assert.deepEqual(charts, [
    ['by-hand', true],
    ['map', true],
    ['notice', true],
    ['timeline', true],
    ['time', true],
    ['demands', true],
    ['tags', true],
    ['others', true],
  ]);
  for (const chart of ['by-hand', 'timeline', 'time']) {
    const figure = `figure[data-chart="${chart}"]`;
    await page.$eval(`${figure} details`, details => {
      details.open = true;
    });
    await page.waitForSelector(`${figure} details table`);
  }
  const marks = await page.$eval('.timeline', element => element.querySelectorAll('.step').length);
  const rows = await page.$eval('.timeline', element => element.querySelectorAll('tbody tr').length);
  assert.equal(rows, marks, 'the table has a row for every mark');
  assert.equal(await page.$$eval('.ledger tr.finding', found => found.length), 5);
  assert.deepEqual(faults, []);
});

test('the headline is computed, and says what it rests on', async () => {
  const [hand, demur] = sampleJourneys();
  const { page } = await open(sampleReport([hand, demur]));
  const steps = journey => journey.metrics.metrics.find(m => m.name === 'steps').value;
  const headline = (await textOf(page, 'h1')).replaceAll('\u00a0', ' ');
  assert.match(
    headline,
    new RegExp(`^${steps(hand)} steps and .* by hand|^${steps(hand)} steps and .* to object by hand`),
  );
  assert.match(headline, new RegExp(`; ${steps(demur)} steps and 21 s with Demur$`));
  assert.match(await textOf(page, '.basis-line'), /measured for Facebook 2025.*Time away is not counted/);
  const declared = await open(sampleReport());
  assert.match(await textOf(declared.page, '.basis-line'), /not measured here; the steps are those/);
});

test('steps that Demur added are shown as added', async () => {
  const journey = sampleJourney({
    id: 'costly',
    flow: 'facebook-2025',
    service: 'facebook',
    withDemur: true,
    started: '2026-03-04T10:10:00Z',
  });
  journey.metrics.metrics.find(m => m.name === 'steps').value = 17;
  const { page } = await open(sampleReport([journey]));
  assert.equal(await textOf(page, '.difference.added'), '3 added');
});

test('an unknown value is said to be unknown and not drawn as nought', async () => {
  const journey = sampleJourneys()[1];
  journey.metrics.metrics = journey.metrics.metrics.map(m =>
    m.name === 't_read' ? { name: m.name, unit: m.unit, basis: 'unknown' } : m,
  );
  const { page } = await open(sampleReport([journey]));
  assert.match(await textOf(page, '.times'), /not known: Reading/);
  assert.equal(await page.$('.stack-bar .t_read'), null);
});

test('the filter narrows every chart', async () => {
  const { page } = await open(sampleReport());
  await page.select('select[name="flow"]', 'instagram-2025');
  await page.waitForFunction(() => document.querySelectorAll('.timeline').length === 1);
  assert.equal(await page.$$eval('.flows > .flow', flows => flows.length), 1);
  assert.equal(await page.$$eval('.times > li', rows => rows.length), 1);
  assert.match(await textOf(page, '.filter output'), /^1 journey shown$/);
});

test('the arrow keys walk through the steps', async () => {
  const { page } = await open(sampleReport());
  await page.focus('.timeline-plot');
  await page.keyboard.press('Home');
  const first = await textOf(page, '.timeline .readout');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(before => document.querySelector('.timeline .readout').textContent !== before, {}, first);
  await page.keyboard.press('End');
  await page.waitForFunction(() =>
    /Company.*Confirmation/.test(document.querySelector('.timeline .readout').textContent),
  );
});

test('strings of the data are text and nothing else', async () => {
  const evil = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>$&</script>`;
  const journey = sampleJourneys()[0];
  Object.assign(journey.metrics, { flow: evil, service: evil, status: evil, started: evil });
  journey.metrics.demands = [{ kind: evil, stated: evil, enforced: evil, basis: evil }];
  for (const step of journey.steps) Object.assign(step, { host: evil, detail: evil, field: evil, kind: '__proto__' });
  const data = sampleReport([journey]);
  Object.assign(data, { demur: evil, made: evil });
  data.definitions.push({ name: 'constructor', unit: evil, definition: evil, source: evil });
  data.by_hand = [{ ...data.by_hand[0], flow: evil, source: 'javascript:window.hacked=1', dated: evil }];
  data.proof = { ...data.proof, head: evil, does_not_prove: [evil, evil] };
  const { page, faults } = await open(data);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.$('img'), null);
  assert.equal(await page.$('main a'), null, 'only https addresses become links');
  assert.ok((await textOf(page, '.facts .hash')).includes('<script>'));
  assert.deepEqual(faults, []);
});

for (const [what, data] of [
  ['no report at all', '{"schema":"other/1"}'],
  ['broken JSON', '{"schema":'],
  ['the renderer without data', dataToken],
]) {
  test(`${what} is said in words`, async () => {
    const { page } = await open(data);
    assert.equal(await textOf(page, 'h1'), 'The report could not be drawn.');
    assert.ok(await page.$('[role="alert"]'));
  });
}

test('without journeys it says what will be recorded', async () => {
  const { page, faults } = await open(sampleReport([]));
  assert.equal(await textOf(page, 'h1'), 'Nothing has been recorded yet');
  assert.equal(await page.$('figure'), null);
  assert.deepEqual(faults, []);
});

test('German readers get German, others English', async () => {
  const german = await open(sampleReport(), { language: 'de-AT,de' });
  assert.equal(await german.page.$eval('html', html => html.lang), 'de');
  assert.match(await textOf(german.page, 'h1'), /Schritte von Hand/);
  assert.doesNotMatch(await textOf(german.page, 'main'), /report_/, 'no key without a text');
  const other = await open(sampleReport(), { language: 'fi' });
  assert.equal(await other.page.$eval('html', html => html.lang), 'en');
  assert.doesNotMatch(await textOf(other.page, 'main'), /report_/, 'no key without a text');
});

test('a journey of 5,000 steps is all there and answers the keyboard', async () => {
  const { page, faults } = await open(sampleReport([longJourney(5000)]));
  assert.equal(await page.$$eval('.step', marks => marks.length), 5000);
  await page.focus('.timeline-plot');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('.cursor') !== null);
  await page.$eval('.timeline details', details => {
    details.open = true;
  });
  await page.waitForSelector('.timeline table');
  assert.equal(await page.$$eval('.timeline tbody tr', rows => rows.length), 200, 'the table grows on demand');
  assert.deepEqual(faults, []);
});

for (const [what, options] of [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['narrow and German', { width: 360, language: 'de' }],
  ['high contrast', { scheme: 'dark', features: [{ name: 'forced-colors', value: 'active' }] }],
]) {
  test(`axe finds nothing: ${what}`, async () => {
    const { page } = await open(sampleReport(), options);
    await page.$$eval('details', all => {
      for (const details of all) details.open = true;
    });
    await page.waitForSelector('.timeline table');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
    const run = await page.createCDPSession();
    await run.send('Runtime.evaluate', { expression: axe });
    const violations = await page.evaluate(async () => (await window.axe.run()).violations);
    assert.deepEqual(
      violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`),
      [],
    );
  });
}
