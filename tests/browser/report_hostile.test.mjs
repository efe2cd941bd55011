// What a foreign or damaged export may hold in its pictures: drawn as text, or left out, never run and never endless.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReports, textOf } from './lib/report_page.mjs';
import { byHandMap, comparison, groups, walkedMap } from './lib/report_shapes.mjs';
import { sampleReport } from './report_sample.mjs';

let reports;
before(async () => {
  reports = await startReports();
});
after(() => reports?.close());

const evil = `"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202e=HYPERLINK("x")`;

test('maps, comparisons, groups, key and stamps with markup in every word are text', async () => {
  const data = sampleReport();
  const map = structuredClone(walkedMap);
  Object.assign(map, { title: evil, dated: evil });
  for (const screen of map.screens) Object.assign(screen, { name: evil, host: evil, demands: [evil, evil] });
  for (const way of map.ways) way.actor = evil;
  map.demands = [{ kind: evil, stated: evil, enforced: evil, basis: evil }];
  data.maps = [map];
  data.comparisons = [
    { from: evil, to: evil, sentence: evil, changes: [{ what: evil, subject: evil, change: evil, by: 1 }] },
  ];
  data.groups = [evil, `${evil}2`].map(value => ({ ...groups[0], by: evil, value }));
  data.proof.signature = { algorithm: evil, key: evil, signature: evil };
  data.proof.time_stamps = [{ events: 1, head: evil, time: evil, authority: evil, token: evil }];
  const { page, faults } = await reports.open(data);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.$('img'), null);
  assert.ok((await textOf(page, '.flow-map')).includes('<img'));
  assert.deepEqual(faults, []);
});

test('a map that contradicts itself is drawn as far as it holds together', async () => {
  const data = sampleReport();
  const [a, b] = walkedMap.screens;
  const way = walkedMap.ways[0];
  data.maps = [
    { ...walkedMap, screens: [], ways: [way] },
    { ...walkedMap, screens: [a, a, b], ways: [way, { ...way, to: 'nowhere' }, { ...way, from: a.id, to: a.id }] },
    {
      ...byHandMap,
      ways: [
        { ...way, from: 'confirmation', to: 'notice' },
        { ...way, from: 'notice', to: 'confirmation' },
      ],
    },
  ];
  const { page, faults } = await reports.open(data);
  assert.deepEqual(
    await page.$$eval('.flow-map', maps => maps.map(map => map.querySelectorAll('.screen-box').length)),
    [0, 3, 3],
  );
  const broken = await page.$$eval(
    '.flow-map path',
    all => all.filter(p => /NaN|undefined/.test(p.getAttribute('d'))).length,
  );
  assert.equal(broken, 0);
  assert.deepEqual(faults, []);
});

test('numbers out of all bounds do not break a picture', async () => {
  const data = sampleReport();
  const odd = { least: -1e300, median: 0, most: 1e300 };
  data.groups = ['a', 'b'].map(value => ({
    ...groups[0],
    by: 'language',
    value,
    figures: [{ metric: 'steps', known: 1, ...odd }],
  }));
  for (const way of data.maps[1].ways) Object.assign(way, { times: Number.MAX_SAFE_INTEGER, clicks: -5, keys: 1e15 });
  data.comparisons = [{ ...comparison, changes: [{ what: 'steps', subject: '', change: 'more', by: -3 }] }];
  const { page, faults } = await reports.open(data, { width: 360 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  assert.deepEqual(faults, []);
});

test('many journeys open with few drawings, and the rest on demand', async () => {
  const data = sampleReport();
  const [first] = data.journeys;
  data.journeys = Array.from({ length: 2000 }, (_, i) => ({
    metrics: { ...first.metrics, journey: `j${i}` },
    steps: first.steps.slice(0, 6),
  }));
  data.maps = Array.from({ length: 60 }, (_, i) => ({ ...walkedMap, title: `map ${i}` }));
  const { page, faults } = await reports.open(data);
  const count = selector => page.$$eval(selector, all => all.length);
  assert.deepEqual([await count('.timeline'), await count('.times > li'), await count('.flow-map')], [8, 20, 8]);
  assert.equal(await count('.firing'), 10, 'five of each sign');
  assert.deepEqual(faults, []);
});
