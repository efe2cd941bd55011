// On paper: the one-page summary is one page of A4 and of Letter, whatever the report holds, and says what it left out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startReports } from './lib/report_page.mjs';
import { comparison, tags } from './lib/report_shapes.mjs';
import { sampleJourney, sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

/** Presses the button without a printer, and prints what would come out of it. */
async function printed(page, format) {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.click('[data-action="print-summary"]');
  const bytes = Buffer.from(await page.pdf({ format }));
  const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const file = join(reports.directory, `${format}.pdf`);
  await writeFile(file, bytes);
  return { pages, text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) };
}

/** More of everything than fits, with names as long as the journal lets them be. */
function fullReport() {
  const journeys = Array.from({ length: 9 }, (_, i) => {
    const flow = `${String.fromCharCode(97 + i).repeat(70)}-${i}`;
    const journey = sampleJourney({
      id: `j${i}`,
      flow,
      service: 'x',
      withDemur: i % 2 === 0,
      started: '2026-03-04T10:00:00Z',
    });
    journey.metrics.demands = Array.from({ length: 14 }, (_, k) => ({
      ...{ kind: `demand_of_a_long_name_${k}`, stated: 'not_stated', enforced: 'untested', basis: 'declared' },
    }));
    journey.metrics.tags = Array.from({ length: 16 }, (_, k) => ({
      ...tags[0],
      id: `edpb:4.${k}.1`,
      because: 'x '.repeat(90),
    }));
    return journey;
  });
  const data = sampleReport(journeys);
  const changes = Array.from({ length: 30 }, (_, i) => ({ what: 'demand', subject: `kind_${i}`, change: 'new' }));
  data.comparisons = Array.from({ length: 8 }, () => ({ ...comparison, changes }));
  data.proof.does_not_prove = Array.from(
    { length: 12 },
    (_, i) => `${i} ${'long words of what it does not prove '.repeat(3)}`,
  );
  return data;
}

for (const format of ['A4', 'Letter']) {
  for (const language of ['en', 'de']) {
    test(`a usual report is one page (${format}, ${language})`, async () => {
      const { page, faults } = await reports.open(sampleReport(), { language });
      const { pages, text } = await printed(page, format);
      assert.equal(pages, 1);
      assert.match(text, /Facebook 2025/);
      assert.match(text, /9f2c64a1b0de5577/, 'the head of the chain stands on it');
      assert.doesNotMatch(text, /report_/);
      assert.deepEqual(faults, []);
    });
  }
  test(`more than fits is one page too, and it says that there is more (${format})`, async () => {
    const { page } = await reports.open(fullReport(), { language: 'de' });
    const { pages, text } = await printed(page, format);
    assert.equal(pages, 1);
    assert.match(text, /Und 5 weitere, die im Bericht auf dem Bildschirm stehen/);
    assert.match(text, /Und 11 weitere/);
  });
}

test('without the button the whole report is printed, and the one page is not in it', async () => {
  const { page } = await reports.open(sampleReport());
  const bytes = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  assert.ok(bytes.match(/\/Type\s*\/Page\b/g).length > 2);
  assert.equal(await page.$eval('.summary', e => getComputedStyle(e).display), 'none');
});
