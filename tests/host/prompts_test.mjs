// What `demur forget` and `demur export --study` ask on a terminal, and what they make of each answer. DEMUR_BIN_DIR says where the
// programs are.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bin, readExport, startHost } from './host_client.mjs';
import { LONG_JOURNEY, longJourney } from './recorded.mjs';
import { END, onTerminal } from './terminal.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-prompts-test-'));
after(() => rmSync(directory, { recursive: true }));

async function recorded() {
  const dataDir = join(directory, randomUUID());
  const host = await startHost(dataDir);
  await host.call('steps.append', { steps: longJourney() });
  await host.stop();
  return dataDir;
}

async function journeysIn(dataDir) {
  const host = await startHost(dataDir);
  const { journeys } = JSON.parse((await readExport(host, { format: 'json' })).text);
  await host.stop();
  return journeys.map(({ metrics }) => metrics.journey);
}

const demur = (dataDir, words, answers) => onTerminal([join(bin, 'demur'), ...words, '--data-dir', dataDir], answers);

for (const [what, typed] of [
  ['no', 'no\n'],
  ['nothing', '\n'],
  ['the end of input', END],
  ['half the word', 'y\n'],
  ['the word in capitals', 'YES\n'],
  ['the word and more', 'yes please\n'],
]) {
  test(`forget deletes nothing when the answer is ${what}`, async () => {
    const dataDir = await recorded();
    const { status, shown, unasked } = await demur(
      dataDir,
      ['forget', LONG_JOURNEY],
      [[/Type yes to go on: $/, typed]],
    );
    assert.equal(unasked, 0, shown);
    assert.equal(status, 1, shown);
    assert.match(
      shown,
      /The journey of 2027-05-20T09:00:00\.\d+Z \(facebook-2025, \d+ steps\) will be deleted for good/,
    );
    assert.match(shown, /Nothing was deleted\./);
    assert.deepEqual(await journeysIn(dataDir), [LONG_JOURNEY]);
  });
}

test('forget deletes when the answer is yes', async () => {
  const dataDir = await recorded();
  const { status, shown } = await demur(dataDir, ['forget', LONG_JOURNEY], [[/Type yes to go on: $/, 'yes\n']]);
  assert.equal(status, 0, shown);
  assert.match(shown, /Deleted: the content of \d+ events/);
  assert.deepEqual(await journeysIn(dataDir), []);
});

for (const [what, typed] of [
  ['n', 'n\n'],
  ['nothing', '\n'],
  ['the end of input', END],
  ['another word', 'yep\n'],
]) {
  test(`a bundle is shown and not written when the answer is ${what}`, async () => {
    const dataDir = await recorded();
    const bundle = join(directory, randomUUID());
    const { status, shown, unasked } = await demur(dataDir, ['export', '--study', bundle], [[/\? \[y\/N\] $/, typed]]);
    assert.equal(unasked, 0, shown);
    assert.equal(status, 1, shown);
    assert.match(shown, /facebook-2025/, 'it is shown first');
    assert.match(shown, /Nothing was written\./);
    assert.equal(existsSync(bundle), false);
  });
}

for (const typed of ['y\n', 'Y\n', 'yes\n']) {
  test(`a bundle is written as it was shown when the answer is ${typed.trim()}`, async () => {
    const dataDir = await recorded();
    const bundle = join(directory, randomUUID());
    const { status, shown } = await demur(dataDir, ['export', '--study', bundle], [[/\? \[y\/N\] $/, typed]]);
    assert.equal(status, 0, shown);
    assert.match(shown, /Written to .* as participant [0-9a-f]{16}\./);
    const files = readdirSync(bundle, { recursive: true }).filter(name => name.endsWith('.csv'));
    assert.equal(files.length, 3);
    for (const name of files) {
      for (const line of readFileSync(join(bundle, name), 'utf8').trimEnd().split(/\r?\n/)) {
        assert.ok(shown.includes(line), `shown before: ${line}`);
      }
    }
  });
}
