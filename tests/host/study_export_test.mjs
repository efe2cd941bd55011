// The bundle that the real host writes for a study, read by scripts/study.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { bin, readExport, startHost } from './host_client.mjs';
import { anyJourneys, longJourney } from './recorded.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-study-export-test-'));
after(() => rmSync(directory, { recursive: true }));

test('what demur export --study writes is read whole, and says what the report says', async () => {
  const dataDir = join(directory, 'data');
  const host = await startHost(dataDir);
  const steps = [...longJourney(), ...anyJourneys(99, 80)];
  for (let at = 0; at < steps.length; at += 400) await host.call('steps.append', { steps: steps.slice(at, at + 400) });
  const { journeys } = JSON.parse((await readExport(host, { format: 'json' })).text);
  await host.stop();
  const bundle = join(directory, 'bundle');
  const written = spawnSync(join(bin, 'demur'), ['export', '--study', bundle, '--yes', '--data-dir', dataDir]);
  assert.equal(written.status, 0, written.stderr.toString());
  const out = join(directory, 'bundle-out');
  const run = spawnSync('scripts/study', [bundle, '--out', out, '--at-least', '1'], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, / 0 left out: 81 journeys of 1 participants\./);
  const completion = parse(readFileSync(join(out, 'tables', 'completion.csv')), { columns: true });
  for (const status of ['confirmed', 'denied', 'abandoned', 'open']) {
    const sum = completion.reduce((all, row) => all + Number(row[status]), 0);
    assert.equal(sum, journeys.filter(({ metrics }) => metrics.status === status).length, status);
  }
});
