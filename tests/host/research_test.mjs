// The SQL that researchers get, over exports of the real host: its numbers are the program's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openDuckDb } from '../../scripts/research/lib/duckdb.mjs';
import { runNotebooks } from '../../scripts/research/lib/notebook.mjs';
import { bin, startHost } from './host_client.mjs';
import { anyJourneys, LONG_JOURNEY, longJourney } from './recorded.mjs';

const METRICS = [
  ...['steps', 'steps_from_notice', 'clicks', 'keys', 'hovers', 'copies', 'pastes', 'focus_moves', 'scroll_px'],
  ...['screens', 'unique_screens', 'hosts', 'loops', 'dead_ends', 'words_on_path', 'words_before_link'],
  ...['demands', 'demands_required', 'errors', 'refused', 'resubmits', 'abandon_screen'],
  ...[
    't_total',
    't_active',
    't_read',
    't_system',
    't_tool',
    't_away',
    't_paused',
    't_outcome',
    'tool_steps',
    'steps_on_tool',
    'tool_faults',
  ],
];
const directory = mkdtempSync(join(tmpdir(), 'demur-research-test-'));
const files = { csv: join(directory, "steps' own.csv"), json: join(directory, 'journeys.json') };
let program; // journey -> metric -> {value, basis}, as the program says

before(async () => {
  const dataDir = join(directory, 'data');
  const host = await startHost(dataDir);
  const steps = [...longJourney(), ...anyJourneys(20270520, 120, { setBack: 3_500_000 })];
  for (let at = 0; at < steps.length; at += 400) await host.call('steps.append', { steps: steps.slice(at, at + 400) });
  await host.stop();
  for (const [format, path] of Object.entries(files)) {
    const run = spawnSync(join(bin, 'demur'), ['export', '--format', format, '--out', path, '--data-dir', dataDir]);
    assert.equal(run.status, 0, run.stderr.toString());
  }
  const { journeys } = JSON.parse(readFileSync(files.json, 'utf8'));
  program = new Map(
    journeys.map(({ metrics }) => [metrics.journey, new Map(metrics.metrics.map(metric => [metric.name, metric]))]),
  );
});
after(() => rmSync(directory, { recursive: true }));

async function ask(reader, notebooks = []) {
  const { connection, close } = await openDuckDb([directory], { steps_csv: files.csv, report_json: files.json });
  try {
    return await runNotebooks(connection, reader, 'timeline', 'metrics', ...notebooks);
  } finally {
    close();
  }
}

function assertSame(rows) {
  assert.equal(rows.length, program.size);
  let known = 0;
  for (const { journey, ...numbers } of rows) {
    for (const name of METRICS) {
      const said = program.get(journey).get(name);
      assert.ok(said, `the program has ${name}`);
      if (said.basis === 'declared') continue; // from a flow pack, not from the steps
      assert.equal(numbers[name], said.value ?? null, `${name} of ${journey}`);
      known += numbers[name] === null ? 0 : 1;
    }
  }
  return known;
}

for (const [format, reader] of [
  ['csv', 'read_csv'],
  ['json', 'read_json'],
]) {
  test(`${METRICS.length} metrics of 121 journeys, recomputed from the ${format} export`, async () => {
    const rows = (await ask(reader)).get('All of it, one row a journey');
    assert.ok(assertSame(rows) > 2_000, 'most of them known');
  });
}

test('a journey over two sessions with a loop, a refusal and a code: the numbers that one can count', async () => {
  const rows = (await ask('read_csv')).get('All of it, one row a journey');
  const { journey: _, ...numbers } = rows.find(({ journey }) => journey === LONG_JOURNEY);
  assert.deepEqual(numbers, {
    ...{ steps: 10, clicks: 5, keys: 111, scroll_px: 700, screens: 5, unique_screens: 4, hosts: 2, loops: 1 },
    ...{ steps_from_notice: 10, hovers: 0, copies: 0, pastes: 1, focus_moves: 0, demands_required: 2, refused: 1 },
    ...{ abandon_screen: null, t_active: 51_810, t_read: 38_800, t_away: 86_319_050, t_paused: 0 },
    ...{ words_on_path: 4_790, words_before_link: 140, errors: 1, resubmits: 2, dead_ends: 1, demands: 3 },
    ...{ tool_steps: 1, steps_on_tool: 1, tool_faults: 0 },
    ...{ t_total: 86_400_000 + 11_000 - 100, t_system: 1_200, t_tool: 40, t_outcome: 1_500 },
  });
});

test('the comparison that is shipped finds nothing, and finds what was changed', async () => {
  assert.deepEqual((await ask('read_json', ['compare'])).get("One's own numbers against the program's"), []);
  const report = JSON.parse(readFileSync(files.json, 'utf8'));
  const clicks = report.journeys[0].metrics.metrics.find(metric => metric.name === 'clicks');
  clicks.value += 1;
  const changed = join(directory, 'changed.json');
  writeFileSync(changed, JSON.stringify(report));
  const { connection, close } = await openDuckDb([directory], { report_json: changed });
  const results = await runNotebooks(connection, 'read_json', 'timeline', 'metrics', 'compare');
  close();
  const [difference, ...others] = results.get("One's own numbers against the program's");
  assert.deepEqual(others, []);
  assert.equal(difference.name, 'clicks');
  assert.equal(difference.program - difference.recomputed, 1);
});
