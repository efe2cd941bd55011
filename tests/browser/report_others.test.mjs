// This flow against others: changes in the reader's language, groups with their numbers, small groups said to be small.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { comparison, groups } from './lib/report_shapes.mjs';
import { sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

const plain = text => text.replaceAll('\u00a0', ' ');

test('a comparison is told from its changes, in the reader’s language', async () => {
  const english = await reports.open(sampleReport());
  assert.equal(
    await textOf(english.page, '.compared-says'),
    '4 screens more, one return more, asks for: Login, now mandatory: Reason, and 2 steps fewer.',
  );
  assert.match(
    await textOf(english.page, '.compared'),
    /by hand, en, IE, March 2026 compared with .*as declared, May 2025$/,
  );
  const german = await reports.open(sampleReport(), { language: 'de' });
  assert.equal(
    await textOf(german.page, '.compared-says'),
    '4 Bildschirme mehr, ein Rückweg mehr, verlangt: Anmeldung, nun verpflichtend: Begründung und 2 Schritte weniger.',
  );
  assert.ok(!(await textOf(german.page, 'main')).includes(comparison.sentence), 'never the host’s English sentence');
  assert.deepEqual([english.faults, german.faults], [[], []]);
});

test('screens by name are told only when their number is the same', async () => {
  const data = sampleReport();
  const named = { what: 'screens', subject: 'login', change: 'new', by: 1 };
  data.comparisons = [
    { ...comparison, changes: [named] },
    { ...comparison, changes: [{ what: 'screens', subject: '', change: 'more', by: 1 }, named] },
    { ...comparison, changes: [] },
    { ...comparison, changes: [{ what: 'colour', subject: '<b>', change: 'other', by: 3 }] },
  ];
  const { page, faults } = await reports.open(data);
  const said = await page.$$eval('.compared-says', all => all.map(p => p.textContent));
  assert.deepEqual(said, [
    'New screen: Login.',
    'One screen more.',
    'No difference that the maps show.',
    'Colour <b> other 3.',
  ]);
  assert.equal(await page.$$eval('.comparison:nth-child(2) .change', all => all.length), 2, 'the list holds both');
  assert.deepEqual(faults, []);
});

test('groups show median, range and how many; few are said to be few', async () => {
  const { page } = await reports.open(sampleReport());
  const row = await page.$$eval('.groups', tables =>
    [...tables[0].querySelectorAll('tbody tr')].map(tr => [...tr.children].map(cell => cell.textContent)),
  );
  assert.deepEqual(row[0].map(plain), ['by hand', '11 (7)', '14 (9 to 19)', '2 min 51 s (1 min 30 s to 7 min)']);
  assert.deepEqual(row[1].map(plain), ['with Demur', '4 (4)few', '3 (2 to 4)', '21 s (18 s to 49 s) known of 3']);
  const headings = await page.$$eval('.multiple h4', all => all.map(h => h.textContent));
  assert.deepEqual(headings, ['By hand or with Demur', 'By month'], 'one group alone is no comparison');
});

test('the line of a group goes from its least to its most on the scale of all', async () => {
  const { page } = await reports.open(sampleReport());
  const drawn = await page.$$eval('.groups:first-of-type', tables => {
    const at = line => ['x1', 'x2'].map(name => Number(line.getAttribute(name)));
    const cells = [...tables[0].querySelectorAll('tbody tr td:nth-child(3)')];
    return cells.map(cell => [at(cell.querySelector('.range-ground')), at(cell.querySelector('.range-bar'))]);
  });
  const [[ground, hand], [, demur]] = drawn;
  const perStep = (ground[1] - ground[0]) / 19;
  assert.deepEqual(
    [...hand, ...demur].map(Math.round),
    [9, 19, 2, 4].map(steps => Math.round(ground[0] + perStep * steps)),
  );
});

test('every metric of every group is in the table', async () => {
  const { page } = await reports.open(sampleReport());
  await page.$eval('figure[data-chart="others"] details:not(.comparison *)', details => {
    details.open = true;
  });
  await page.waitForSelector('figure[data-chart="others"] details:not(.comparison *) table');
  const rows = await page.$$eval('figure[data-chart="others"] details:not(.comparison *) tbody tr', all => all.length);
  assert.equal(
    rows,
    groups.reduce((sum, group) => sum + group.figures.length, 0),
  );
});

test('both maps of a comparison are drawn when somebody wants to see them, also one that stands nowhere else', async () => {
  const data = sampleReport();
  const [declared, walked] = data.maps;
  data.compared = [{ ...declared, flow: 'facebook-2024', title: 'Facebook 2024, by hand from the notice, May 2024' }];
  data.comparisons = [{ ...data.comparisons[0], from: data.compared[0].title, to: walked.title }];
  const { page, faults } = await reports.open(data);
  assert.equal(await page.$('.comparison .flow-map'), null);
  await page.click('.comparison details summary');
  await page.waitForFunction(() => document.querySelectorAll('.comparison .flow-map').length === 2);
  assert.doesNotMatch(await page.$eval('.comparison', item => item.textContent), /report_|undefined|NaN/);
  assert.deepEqual(faults, []);
});
