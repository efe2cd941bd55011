// The flow map in the report: every screen and way once, by eye, by keyboard and as text; lines never run through a box.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { walkedMap } from './lib/report_shapes.mjs';
import { sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

const second = '.flow-map:nth-of-type(2)';

test('every screen is a box and every way a line, back ways and dead ends marked', async () => {
  const { page, faults } = await reports.open(sampleReport());
  const count = selector => page.$$eval(`${second} ${selector}`, all => all.length);
  assert.equal(await count('.screen-box'), walkedMap.screens.length);
  assert.equal(await count('path.way'), walkedMap.ways.length);
  assert.equal(await count('path.way.back'), walkedMap.ways.filter(way => way.back).length);
  assert.equal(await count('.screen-box.stuck'), 2);
  assert.equal(await count('.screen-box.through'), 1);
  assert.match(await textOf(page, `${second} .visually-hidden`), /^7 screens: Feed, .* Ways back: 2\. Dead ends: 1\./);
  assert.deepEqual(faults, []);
});

test('the maps of one flow stand apart from those of the next', async () => {
  const report = sampleReport();
  report.maps = ['facebook-2025', 'instagram-2025'].map(flow => ({ ...walkedMap, flow }));
  const { page } = await reports.open(report);
  const gap = await page.$$eval('.flow:has(.map-pair)', ([first, second]) => {
    const heading = second.querySelector('h3').getBoundingClientRect();
    return heading.top - first.getBoundingClientRect().bottom;
  });
  assert.ok(gap >= 20, `the second heading stands ${gap} px under the first map`);
});

for (const width of [1100, 360]) {
  test(`no line runs through a box and no box covers another (${width} px)`, async () => {
    const { page } = await reports.open(sampleReport(), { width });
    const touched = await page.evaluate(() => {
      const faults = [];
      for (const svg of document.querySelectorAll('.flow-map svg')) {
        const boxes = [...svg.querySelectorAll('.screen-box rect')].map(rect => rect.getBBox());
        const inside = (box, x, y) =>
          x > box.x + 2 && x < box.x + box.width - 2 && y > box.y + 2 && y < box.y + box.height - 2;
        for (const path of svg.querySelectorAll('path.way')) {
          for (let at = 0; at <= path.getTotalLength(); at += 3) {
            const { x, y } = path.getPointAtLength(at);
            if (boxes.some(box => inside(box, x, y))) faults.push(`${path.getAttribute('d')} at ${x},${y}`);
          }
        }
        boxes.forEach((a, i) => {
          const over = b => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
          if (boxes.slice(i + 1).some(over)) faults.push(`box ${i}`);
        });
      }
      return faults;
    });
    assert.deepEqual(touched, []);
  });
}

test('the arrow keys walk through the screens, and the tables hold what the drawing shows', async () => {
  const { page } = await reports.open(sampleReport());
  await page.focus(`${second} .map-plot`);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(
    selector => /^Form: .*Asks for: Country, E-mail, and Reason/.test(document.querySelector(selector).textContent),
    {},
    `${second} .readout`,
  );
  await page.$$eval(`${second} details`, all => {
    for (const details of all) details.open = true;
  });
  await page.waitForSelector(`${second} details:last-of-type table`);
  const rows = await page.$$eval(`${second} details`, all => all.map(d => d.querySelectorAll('tbody tr').length));
  assert.deepEqual(rows, [walkedMap.screens.length, walkedMap.ways.length]);
});

test('a map of more screens than a drawing holds says so, and its table holds them', async () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...walkedMap.screens[0], id: `s${i}`, name: `name${i}` }));
  const ways = many.slice(1).map((screen, i) => ({ ...walkedMap.ways[0], from: `s${i}`, to: screen.id }));
  const data = sampleReport();
  data.maps = [{ ...walkedMap, screens: many, ways }];
  const { page, faults } = await reports.open(data);
  assert.equal(await page.$$eval('.screen-box', all => all.length), 40);
  assert.match(await textOf(page, '.flow-map'), /20 more screens are in the table/);
  assert.deepEqual(faults, []);
});
