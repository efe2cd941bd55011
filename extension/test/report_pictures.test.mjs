// The pictures' arithmetic: layers of a map, change words, reading an export in pieces. Bundled as the build does.
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export * from './src/exports';
      export * from './src/pages/report/map/layers';
      export * from './src/pages/report/notice/notice_model';
      export * from './src/pages/report/others/group_model';
      export * from './src/pages/report/tags/because';`,
    resolveDir: dirname(dirname(fileURLToPath(import.meta.url))),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const report = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const screen = (id, more = {}) => ({ id, name: id, dead_end: false, abandoned: false, ...more });
const way = (from, to, times = 1) => ({ from, to, times });

test('the way most taken to the confirmation runs straight down, detours stand beside it', () => {
  const map = {
    screens: ['a', 'b', 'c', 'confirmation'].map(id => screen(id)),
    // More often to b, which leads nowhere, than to c, which leads to the end.
    ways: [way('a', 'b', 9), way('a', 'c', 2), way('c', 'confirmation', 2), way('b', 'a', 9)],
  };
  const { cells, ways } = report.layMap(map, 2);
  assert.deepEqual(
    cells.map(cell => [cell.screen.id, cell.row, cell.column]),
    [
      ['a', 0, 0],
      ['b', 1, 1],
      ['c', 1, 0],
      ['confirmation', 2, 0],
    ],
  );
  assert.deepEqual(
    ways.map(w => w.up),
    [false, false, false, true],
  );
});

test('no two screens share a cell, whatever the map', () => {
  let seed = 7;
  const random = most => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let round = 0; round < 200; ++round) {
    const count = 1 + random(30);
    const screens = Array.from({ length: count }, (_, i) => screen(`s${i}`, { dead_end: random(5) === 0 }));
    const ways = Array.from({ length: random(60) }, () => way(`s${random(count)}`, `s${random(count)}`, random(9)));
    const { cells } = report.layMap({ screens, ways }, 2 + random(3));
    const places = new Set(cells.map(cell => `${cell.row}/${cell.column}`));
    assert.equal(cells.filter(Boolean).length, count);
    assert.equal(places.size, count);
  }
});

test('an export is put together from its pieces, and each piece tells how far it is', async () => {
  const file = 'a longer file than one piece';
  const told = [];
  const read = async ({ offset, id }) => {
    assert.equal(id, offset === 0 ? undefined : 'x');
    const data = Buffer.from(file.slice(offset, offset + 10)).toString('base64');
    return { id: 'x', name: 'f', type: 't', total: file.length, offset, data, last: offset + 10 >= file.length };
  };
  const { bytes } = await report.readExport(read, 'json', {}, (done, total) => told.push([done, total]));
  assert.equal(await bytes.text(), file);
  assert.deepEqual(told, [
    [10, 28],
    [20, 28],
    [28, 28],
  ]);
});

test('a part of the window’s edge, below it, and targets at their thresholds', () => {
  const view = { view_width: 100, view_height: 100 };
  const part = (y, side) => ({ x: 0, y, width: 200, height: side, font: 10 });
  assert.deepEqual(
    [part(0, 100), part(1, 100), part(100, 1)].map(p => report.foldOf(p, view)),
    ['above', 'cut', 'below'],
  );
  assert.deepEqual(
    [44, 43, 24, 23].map(side => report.targetOf(part(0, side))),
    ['good', 'least', 'least', 'small'],
  );
});

test('a rule fired on a demand only when it names its very kind', () => {
  const because = 'asym_steps 11, demand reason optional enforced, screen login';
  assert.deepEqual(
    ['reason', 'login', 'reas', 'asym_steps', '(('].map(kind => report.firedOnDemand(because, kind)),
    [true, false, false, false, false],
  );
});

test('groups are compared where there are two; measures that only one of them knows are left to the table', () => {
  const group = (by, value, ...metrics) => ({
    ...{ by, value, journeys: 3, finished: 3 },
    figures: metrics.map(metric => ({ metric, known: 3, least: 1, median: 2, most: 3 })),
  });
  const { multiples, single } = report.multiplesOf([
    group('month', '2025-05', 'steps', 'screens'),
    group('month', '2026-03', 'steps'),
    group('language', 'de', 'steps'),
  ]);
  assert.deepEqual(
    multiples.map(m => [m.by, m.metrics]),
    [['month', ['steps']]],
  );
  assert.deepEqual(
    single.map(g => g.value),
    ['de'],
  );
});
