// The notice to scale: proportions as recorded, what is below the window's edge, thresholds, what is not known.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { noticeSight } from './lib/report_shapes.mjs';
import { sampleJourneys, sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

/** A report of one journey whose notice was seen so. */
function seenAs(sight, more = {}) {
  const journey = sampleJourneys()[0];
  for (const step of journey.steps) if (step.kind === 'notice') Object.assign(step, { sight }, more);
  return sampleReport([journey]);
}
const boxOf = (page, selector) =>
  page.$eval(`.notice-parts > div:first-child ${selector}`, e => e.getBoundingClientRect().toJSON());

for (const width of [1100, 360]) {
  test(`link and button stand in the proportion that was seen (${width} px)`, async () => {
    const { page, faults } = await reports.open(seenAs(noticeSight), { width });
    const [box, link, button] = [
      await boxOf(page, '.notice-box'),
      await boxOf(page, '.notice-link'),
      await boxOf(page, '.notice-button'),
    ];
    const scale = box.width / noticeSight.box.width;
    for (const [drawn, seen] of [
      [link, noticeSight.link],
      [button, noticeSight.button],
    ]) {
      assert.ok(Math.abs(drawn.width - seen.width * scale) < 1.5, `${drawn.width} for ${seen.width} at ${scale}`);
      assert.ok(Math.abs(drawn.y - box.y - (seen.y - noticeSight.box.y) * scale) < 1.5, 'its height on the page');
    }
    const fold = await boxOf(page, 'line.fold');
    assert.ok(button.bottom < fold.y && link.y > fold.y, 'the window ends between them');
    assert.deepEqual(faults, []);
  });
}

test('the numbers say what is small, faint and out of sight', async () => {
  const { page } = await reports.open(seenAs(noticeSight));
  const cells = await page.$eval('.notice-seen', one =>
    [...one.querySelectorAll('.notice-facts td.remarkable')].map(cell => cell.textContent),
  );
  assert.deepEqual(cells, ['3.12 : 1', 'under 24 px', 'below its edge']);
  const text = await textOf(page, '.notice-seen');
  assert.match(text, /The button has 13 times the area of the link\./);
  assert.match(text, /131 of the notice's 182 words stand before the link\./);
});

test('what was not seen is unknown, not nought', async () => {
  const { link: _, ...noLink } = noticeSight;
  const { page, faults } = await reports.open(
    seenAs(
      { ...noLink, button: { ...noticeSight.button, contrast: undefined } },
      { words: undefined, count: undefined },
    ),
  );
  assert.equal(await page.$('.notice-link'), null);
  const text = await textOf(page, '.notice-seen');
  assert.match(text, /no link to object that could be found/);
  assert.match(text, /Where in the text the link stands is not known/);
  assert.doesNotMatch(text, /times the area/);
  assert.deepEqual(faults, []);
});

test('absurd places and sizes do not break the page', async () => {
  const odd = { x: -900, y: 9_000_000, width: 4_000_000, height: 0, font: 0 };
  const { page, faults } = await reports.open(
    seenAs({ view_width: 0, view_height: 0, box: odd, link: odd, button: odd }),
  );
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1100);
  assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) < 20_000);
  assert.deepEqual(faults, []);
});

test('a report without a notice in sight has no such picture', async () => {
  const { page } = await reports.open(seenAs(undefined));
  assert.equal(await page.$('figure[data-chart="notice"]'), null);
});
