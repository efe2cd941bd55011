// Deleting a journey while browsers record, two browsers at once, and clocks that jump back: the real host, several at a time.
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bin, readExport, startHost } from './host_client.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-forget-test-'));
after(() => rmSync(directory, { recursive: true }));

function demur(dataDir, ...words) {
  return new Promise(done => {
    const child = execFile(
      join(bin, 'demur'),
      [...words, '--data-dir', dataDir],
      { maxBuffer: 1 << 26 },
      (fault, stdout, stderr) =>
        done({
          status: fault ? fault.code : 0,
          signal: fault?.signal,
          json: stdout ? JSON.parse(stdout) : undefined,
          said: stderr,
        }),
    );
    child.stdin.end();
  });
}

async function verified(dataDir, format = 'json') {
  const file = join(directory, `${randomUUID()}.${format}`);
  const made = await demur(dataDir, 'export', '--format', format, '--out', file);
  assert.equal(made.status, 0, made.said);
  const checked = await demur(dataDir, 'verify', file);
  assert.equal(checked.status, 0, checked.said);
  return { file: JSON.parse(readFileSync(file, 'utf8')), result: checked.json };
}

const files = dataDir =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.path, entry.name)));

function browser({ wall, journey = randomUUID(), session = randomUUID() } = {}) {
  let seq = 0;
  const step = (t, more) => ({ session, seq: seq++, journey, actor: 'user', kind: 'click', t, ...more });
  return {
    journey,
    begin: () => step(0, { kind: 'session_start', actor: 'page', journey: '', wall }),
    clicks: (...times) => times.map(t => step(t, { label: 'Continue' })),
  };
}

test('two browsers record at once, one forgets its journey, the other goes on', async () => {
  const dataDir = join(directory, 'two');
  const hosts = [await startHost(dataDir), await startHost(dataDir)];
  const browsers = [browser({ wall: 1_764_000_000_000 }), browser({ wall: 1_764_000_000_500 })];
  for (let round = 0; round < 20; ++round) {
    await Promise.all(
      hosts.map((host, i) => {
        const steps = browsers[i].clicks(round * 100, round * 100 + 50);
        return host.call('steps.append', { steps: round === 0 ? [browsers[i].begin(), ...steps] : steps });
      }),
    );
  }
  const [gone, kept] = browsers.map(one => one.journey);
  assert.deepEqual(await hosts[1].call('journey.remove', { journey: gone }), { events: 40, wiped: true });
  assert.ok(
    files(dataDir).every(bytes => !bytes.includes(gone)),
    'no file holds its id',
  );
  assert.ok(files(dataDir).some(bytes => bytes.includes(kept)));
  const late = await hosts[0].call('steps.append', { steps: browsers[0].clicks(5000) });
  assert.deepEqual([late.stored, late.forgotten], [0, 1]);
  assert.equal((await hosts[1].call('steps.append', { steps: browsers[1].clicks(5000) })).stored, 1);
  await assert.rejects(hosts[0].call('journey.remove', { journey: randomUUID() }), /no journey/);
  const page = JSON.parse((await readExport(hosts[0], { format: 'report' })).text);
  assert.deepEqual(
    page.journeys.map(one => one.metrics.journey),
    [kept],
  );
  await Promise.all(hosts.map(host => host.stop()));
  const { file, result } = await verified(dataDir);
  assert.equal(file.proof.redacted, 40);
  assert.deepEqual([result.redacted, result.left_out, result.level], [40, 0, '2: signed']);
  assert.equal(file.journeys[0].steps.length, 41);
  assert.ok(!JSON.stringify(file).includes(gone));
});

test('the command asks first, and needs nobody with --yes', async () => {
  const dataDir = join(directory, 'asks');
  const host = await startHost(dataDir);
  const { journey, clicks } = browser();
  await host.call('steps.append', { steps: clicks(1, 2, 3) });
  await host.stop();
  const silent = await demur(dataDir, 'forget', journey);
  assert.equal(silent.status, 2);
  assert.match(silent.said, /--yes/);
  assert.equal((await verified(dataDir)).file.journeys.length, 1);
  assert.equal((await demur(dataDir, 'forget', randomUUID(), '--yes')).status, 2);
  assert.equal((await demur(dataDir, 'forget')).status, 2);
  const done = await demur(dataDir, 'forget', journey, '--yes');
  assert.deepEqual(done.json, { journey, events: 3, wiped: true });
  assert.deepEqual((await verified(dataDir)).file.journeys, []);
});

test('a clock that jumps back, between sessions and within one, breaks nothing', async () => {
  const dataDir = join(directory, 'clock');
  const host = await startHost(dataDir);
  const journey = randomUUID();
  const early = browser({ wall: 1_764_000_000_000, journey });
  const later = browser({ wall: 1_700_000_000_000, journey }); // two years before
  await host.call('steps.append', { steps: [early.begin(), ...early.clicks(5000, 4000, 0, 9000)] });
  await host.call('steps.append', { steps: [later.begin(), ...later.clicks(10, 5, 7)] });
  await host.stop();
  const { file, result } = await verified(dataDir);
  assert.equal(result.holds, true);
  const [{ metrics, steps }] = file.journeys;
  assert.deepEqual(
    steps.map(step => step.t),
    [5000, 4000, 0, 9000, 10, 5, 7],
    'in the order in which they came',
  );
  for (const { name, value, unit } of metrics.metrics) {
    if (unit === 'ms' && !name.startsWith('spared')) assert.ok(value === undefined || value >= 0, `${name} ${value}`);
  }
});

test('a journal damaged on disk is a clear error of every command, and never a crash', async () => {
  const whole = join(directory, 'whole');
  const host = await startHost(whole);
  const one = browser({ wall: 1_764_000_000_000 });
  await host.call('steps.append', { steps: [one.begin(), ...one.clicks(...Array(400).keys())] });
  await host.stop();
  const bytes = readFileSync(join(whole, 'journal.sqlite'));
  const damages = {
    'wrong magic': copy => copy.write('NotSQLite'),
    'cut in a page': copy => copy.subarray(0, 9000),
    'cut to nothing but a header': copy => copy.subarray(0, 100),
    'a page of noise': copy => {
      const page = 4096 * Math.floor(copy.indexOf('"type":"step"') / 4096); // one that holds events
      copy.fill(0x5a, page, page + 4096);
    },
    'every page from the third on': copy => {
      for (let i = 8192; i < copy.length; ++i) copy[i] ^= 0x5a;
    },
  };
  for (const [what, damage] of Object.entries(damages)) {
    const dataDir = join(directory, what.replaceAll(' ', '-'));
    mkdirSync(dataDir, { mode: 0o700 });
    const copy = Buffer.from(bytes);
    const changed = damage(copy);
    writeFileSync(join(dataDir, 'journal.sqlite'), Buffer.isBuffer(changed) ? changed : copy, { mode: 0o600 });
    const out = join(directory, 'damaged.json');
    for (const words of [
      ['journeys'],
      ['metrics'],
      ['export', '--format', 'json', '--out', out],
      ['forget', one.journey, '--yes'],
    ]) {
      const { status, signal, said } = await demur(dataDir, ...words);
      assert.equal(signal ?? null, null, `${what}, ${words[0]}`);
      if (status !== 0)
        assert.match(said, /journal.*(damaged|not a journal)|no journey/, `${what}, ${words[0]}: ${said}`);
    }
    const exported = await demur(dataDir, 'export', '--format', 'json', '--out', out);
    assert.notEqual(exported.status, 0, what);
  }
});

test('flipped bits are an error or are found by verify', async () => {
  const whole = join(directory, 'whole');
  const bytes = readFileSync(join(whole, 'journal.sqlite'));
  const dataDir = join(directory, 'flipped');
  mkdirSync(dataDir, { mode: 0o700 });
  copyFileSync(join(whole, 'journal.sqlite'), join(dataDir, 'journal.sqlite'));
  const out = join(directory, 'flipped.json');
  let found = 0;
  for (let i = 0; i < 24; ++i) {
    const copy = Buffer.from(bytes);
    const at = bytes.indexOf('"type":"step"', 4096 + Math.floor((i * (bytes.length - 8192)) / 24));
    if (at < 0) continue;
    copy[at - 2] ^= 1; // the last digit of t
    for (const file of ['journal.sqlite', 'journal.sqlite-wal', 'journal.sqlite-shm'])
      rmSync(join(dataDir, file), { force: true });
    writeFileSync(join(dataDir, 'journal.sqlite'), copy, { mode: 0o600 });
    const made = await demur(dataDir, 'export', '--format', 'json', '--out', out);
    const checked = made.status === 0 ? await demur(dataDir, 'verify', out) : made;
    assert.notEqual(checked.status, 0, `byte ${at - 2}`);
    ++found;
  }
  assert.ok(found > 5);
});
