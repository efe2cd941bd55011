// The report's arithmetic: folded time, headlines, texts with values. Sources are bundled here as the build does.
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  stdin: {
    contents: `
      export * from './src/pages/report/compare';
      export * from './src/pages/report/format';
      export * from './src/pages/report/timeline_layout';
      export * from './src/pages/report/timeline_model';
      export * from './src/pages/shared/i18n';`,
    resolveDir: dirname(dirname(fileURLToPath(import.meta.url))),
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const report = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const step = (t, kind = 'click', more = {}) => ({
  session: 'a',
  seq: t,
  journey: 'j',
  actor: 'user',
  kind,
  t,
  ...more,
});

test('time out of sight is folded, marks meanwhile stay visible', () => {
  const { folds, end } = report.buildTimeline([
    step(0),
    step(1_000, 'hidden'),
    step(61_000, 'confirmation', { actor: 'company' }),
    step(181_000, 'shown'),
    step(182_000),
  ]);
  assert.equal(end, 182_000);
  assert.deepEqual(
    folds.map(fold => [fold.from, fold.to, fold.why]),
    [
      [1_000, 61_000, 'hidden'],
      [61_000, 181_000, 'hidden'],
    ],
  );
});

test('a short look away is not folded, a long pause is', () => {
  const { folds } = report.buildTimeline([
    step(0, 'hidden'),
    step(4_999, 'shown'),
    step(5_000, 'keys', { duration: 3_000 }),
    step(68_000),
  ]);
  assert.deepEqual(folds, [{ from: 8_000, to: 68_000, why: 'idle', known: true }]);
});

test('sessions follow each other by the wall clock, and their gap is folded', () => {
  const wall = 1_750_000_000_000;
  const steps = [step(500, 'click', { session: 'second' }), step(200, 'click', { session: 'first' })];
  const { marks, folds } = report.buildTimeline(steps, [
    { session: 'first', wall },
    { session: 'second', wall: wall + 90_000 },
    { session: 'of another journey', wall: wall - 1 },
  ]);
  assert.deepEqual(
    marks.map(mark => mark.at),
    [0, 90_300],
  );
  assert.deepEqual(folds, [{ from: 0, to: 90_300, why: 'session', known: true }]);
});

test('sessions without a wall clock are kept in order and their gap is unknown', () => {
  const { marks, folds } = report.buildTimeline([step(7_000), step(3, 'click', { session: 'b' })]);
  assert.deepEqual(
    marks.map(mark => mark.at),
    [0, 1],
  );
  assert.equal(folds[0].known, false);
});

test('a gap is unknown when the clock was set back between two sessions', () => {
  const steps = [
    step(0, 'click', { session: 'a' }),
    step(9_000, 'click', { session: 'a' }),
    step(0, 'click', { session: 'b' }),
  ];
  const { folds } = report.buildTimeline(steps, [
    { session: 'a', wall: 1_000_000 },
    { session: 'b', wall: 1_005_000 },
  ]);
  assert.deepEqual(folds, [{ from: 9_000, to: 9_001, why: 'session', known: false }]);
});

test('the folded scale is monotonic, fills the width and gives every fold the same room', () => {
  const timeline = report.buildTimeline([step(0), step(10_000), step(500_000), step(510_000), step(9_000_000)]);
  const { domain, range } = report.foldedScale(timeline, 800);
  assert.equal(domain.length, range.length);
  for (let i = 1; i < range.length; ++i) assert.ok(range[i] >= range[i - 1] && domain[i] >= domain[i - 1]);
  assert.equal(range.at(-1), 800);
  assert.equal(range[2] - range[1], report.foldWidth);
  const inside = tick => timeline.folds.some(fold => tick > fold.from && tick < fold.to);
  assert.deepEqual(report.axisTicks(timeline, 800).filter(inside), []);
});

test('marks at the same moment do not cover each other', () => {
  const marks = [0, 0, 0].map(t => ({ step: step(t), at: t, duration: 0 }));
  const rows = report.layMarks(marks, ms => ms, { height: 40, top: 0, shift: 0 }).map(mark => mark.y);
  assert.equal(new Set(rows).size, 3);
});

const journey = (flow, with_demur, values, status = 'confirmed') => ({
  metrics: {
    journey: `${flow}-${with_demur}-${values.steps}`,
    flow,
    with_demur,
    status,
    metrics: Object.entries(values).map(([name, value]) => ({ name, value, unit: '', basis: 'measured' })),
    demands: [],
  },
  steps: [],
});
const declared = {
  flow: 'f',
  source: 's',
  dated: '2025-05-26',
  steps: 14,
  clicks: 11,
  keys: 9,
  screens: 7,
  klm_ms: 5_000,
};
const headlineOf = (journeys, by_hand = []) => report.headline({ by_hand }, journeys);

test('the headline takes medians of finished journeys, measured before declared', () => {
  const journeys = [
    journey('f', false, { steps: 30, t_active: 60_000, t_away: 999_000 }),
    journey('f', false, { steps: 40, t_active: 80_000 }),
    journey('f', false, { steps: 1, t_active: 1 }, 'abandoned'),
    journey('f', true, { steps: 9, t_active: 20_000, t_tool: 500 }),
  ];
  const figure = headlineOf(journeys, [declared]);
  assert.equal(figure.kind, 'compared');
  assert.equal(figure.steps, 35);
  assert.equal(figure.time, 70_000, 'time away is no cost');
  assert.equal(figure.demurTime, 20_500);
  assert.deepEqual(figure.declaredFlows, []);
});

test('a declared path stands in for a measured one, without its modelled time', () => {
  const figure = headlineOf([journey('f', true, { steps: 9, t_active: 20_000 })], [declared]);
  assert.deepEqual([figure.steps, figure.demurSteps, figure.time], [14, 9, undefined]);
  assert.deepEqual(figure.declaredFlows, ['f']);
});

test('one side alone, nothing finished, nothing at all', () => {
  assert.equal(headlineOf([journey('f', true, { steps: 9 })]).kind, 'with_demur');
  assert.equal(headlineOf([journey('f', false, { steps: 9 })], [declared]).kind, 'by_hand');
  assert.equal(headlineOf([journey('f', false, { steps: 9 }, 'open')]).kind, 'open');
  assert.equal(headlineOf([]).kind, 'empty');
});

test('a side is a result only when one of its journeys is finished', () => {
  const unfinished = journeys => report.compareFlows(journeys, [])[0].unfinished;
  const open = journey('f', true, { steps: 1 }, 'open');
  const done = journey('f', true, { steps: 9 });
  const byHand = journey('f', false, { steps: 30 });
  assert.deepEqual(unfinished([open, byHand]), { byHand: false, withDemur: true });
  assert.deepEqual(unfinished([open, done, byHand]), { byHand: false, withDemur: false });
});

test('texts: values, dollar signs, plurals, languages, gaps', () => {
  const en = {
    a_steps_one: { message: '$1 step' },
    a_steps_other: { message: '$1 steps, $2' },
    a_cost: { message: '$who$ pays $$5', placeholders: { who: { content: '$1' } } },
    a_only: { message: 'only here' },
  };
  const de = { a_steps_one: { message: '$1 Schritt' }, a_steps_other: { message: '$1 Schritte' } };
  report.useMessages({ en, de }, ['en-GB']);
  assert.equal(report.plural('a_steps', 1), '1 step');
  assert.equal(report.plural('a_steps', 1200, '$1'), '1,200 steps, $1');
  assert.equal(report.t('a_cost', '$2'), '$2 pays $5');
  assert.equal(report.t('constructor'), 'constructor');
  report.useMessages({ en, de }, ['fi', 'de-AT']);
  assert.equal(report.language(), 'de');
  assert.equal(report.plural('a_steps', 1200), '1.200 Schritte');
  assert.equal(report.t('a_only'), 'only here');
});

test('durations in words', () => {
  report.useMessages({ en: {} }, ['en']);
  const plain = ms => report.duration(ms).replaceAll('\u00a0', ' ');
  assert.deepEqual([0, 840, 24_000, 59_700, 130_000, 3_599_900, 11_100_000, -5_000].map(plain), [
    '0 s',
    '0.8 s',
    '24 s',
    '1 min',
    '2 min 10 s',
    '1 h',
    '3 h 5 min',
    '−5 s',
  ]);
});
