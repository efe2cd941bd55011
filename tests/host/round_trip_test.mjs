// Any journeys, exported and verified at each level: what was written holds as it is, and not a level higher than it has. With a real
// time-stamping authority on loopback. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { randomInt } from './random.mjs';
import { anyJourneys, hardLabels, longJourney } from './recorded.mjs';
import { startTsa } from './tsa_server.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-round-trip-test-'));
const name = 'tsa.example.org';
const tags = ['edpb:4.1.2', 'edpb:4.4.2', 'edpb:4.2.1'];
let tsa;

before(async () => {
  tsa = await startTsa(directory, name);
});
after(async () => {
  await tsa.stop();
  rmSync(directory, { recursive: true });
});

function demur(...words) {
  return new Promise(done => {
    execFile(join(bin, 'demur'), words, { maxBuffer: 1 << 28 }, (fault, stdout, stderr) => {
      done({ status: fault ? fault.code : 0, json: stdout ? JSON.parse(stdout) : undefined, said: stderr });
    });
  });
}

async function recorded(seed) {
  const dataDir = join(directory, `data-${seed}`);
  const random = randomInt(seed);
  const host = await startHost(dataDir);
  const steps = [...anyJourneys(seed, 40, { setBack: 3_500_000 }), ...longJourney(), ...hardLabels()];
  for (let at = 0; at < steps.length; at += 200) await host.call('steps.append', { steps: steps.slice(at, at + 200) });
  const journeys = [...new Set(steps.map(({ journey }) => journey))];
  for (let n = 0; n < 6; n++) {
    const journey = journeys[random(journeys.length)];
    await host.call('tag.judge', { journey, tag: tags[random(3)], standing: ['confirmed', 'rejected'][random(2)] });
  }
  const [gone, ...kept] = journeys;
  await host.call('journey.remove', { journey: gone });
  await host.stop();
  return { dataDir, journeys: kept };
}

async function exports(dataDir, journeys) {
  const files = [];
  for (const format of ['json', 'html']) {
    for (const more of [
      [],
      ['--journey', journeys[0]],
      ['--journey', journeys.at(-1)],
      ['--wage', '19.99', '--currency', 'EUR', '--wage-source', 'a „quoted" <source> \u202e'],
    ]) {
      const file = join(directory, `${files.length}.${format}`);
      const { status, said } = await demur('export', '--format', format, '--out', file, ...more, '--data-dir', dataDir);
      assert.equal(status, 0, said);
      files.push(file);
    }
  }
  return files;
}

async function assertLevel(file, level, ...more) {
  const { status, json, said } = await demur('verify', file, ...more, '--data-dir', directory);
  assert.deepEqual([status, json.level], [0, level], `${file}: ${said}`);
}

for (const seed of [1, 2027]) {
  test(`journeys of seed ${seed} verify at level 2, stamped at 3, unsigned at 1`, async () => {
    const { dataDir, journeys } = await recorded(seed);
    for (const file of await exports(dataDir, journeys)) await assertLevel(file, '2: signed', '--ca', tsa.roots.good);
    const route = ['--connect-to', `${name}:443:127.0.0.1:${tsa.port}`];
    const roots = ['--ca-file', tsa.tls, '--ca', tsa.roots.good];
    const stamped = await demur('stamp', '--url', `https://${name}/tsr`, ...roots, ...route, '--data-dir', dataDir);
    assert.equal(stamped.status, 0, stamped.said);
    const files = await exports(dataDir, journeys);
    for (const file of files) {
      await assertLevel(file, '3: time-stamped', '--ca', tsa.roots.good);
      await assertLevel(file, '2: signed'); // an authority that the reader does not know counts for nothing
    }
    const unsigned = JSON.parse(readFileSync(files[0], 'utf8'));
    const plain = JSON.parse(readFileSync(join(directory, '0.json'), 'utf8'));
    delete unsigned.proof.signature;
    unsigned.proof.time_stamps = [];
    unsigned.proof.level = '1: hash chain';
    const file = join(directory, 'unsigned.json');
    writeFileSync(file, JSON.stringify(unsigned));
    const { status, json } = await demur('verify', file, '--data-dir', directory);
    assert.deepEqual([status, json.level], [1, '0: none'], 'it still says what a signed file does not prove');
    const { does_not_prove } = (await demur('verify', await unproven(plain), '--data-dir', directory)).json;
    unsigned.proof.does_not_prove = does_not_prove;
    writeFileSync(file, JSON.stringify(unsigned));
    await assertLevel(file, '1: hash chain');
  });
}

// A file that is verified at no level: it names the limits that a bare chain has too.
async function unproven(data) {
  const file = join(directory, 'unproven.json');
  writeFileSync(file, JSON.stringify({ ...data, proof: { ...data.proof, head: '0'.repeat(64) } }));
  return file;
}
