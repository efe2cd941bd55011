// The real `demur stamp`, `demur export` and `demur verify` with a real time-stamping authority on loopback (tsa_server.mjs).
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { startTsa } from './tsa_server.mjs';

const name = 'tsa.example.org';
const directory = mkdtempSync(join(tmpdir(), 'demur-stamp-test-'));
const dataDir = join(directory, 'data');
const session = '0b1d9a3e-6c1f-4f0e-9d55-0d8b7c6a5e4f';
const journeys = ['6f1c1a36-41bb-4f2c-8d0a-5a3c2b1d0e9f', '7f1c1a36-41bb-4f2c-8d0a-5a3c2b1d0e9f'];
let tsa;
let seq = 0;

before(async () => {
  tsa = await startTsa(directory, name);
  await record(4);
});

after(async () => {
  await tsa.stop();
  rmSync(directory, { recursive: true });
});

async function record(count) {
  const host = await startHost(dataDir);
  const step = () => ({ session, seq, journey: journeys[seq % 2], actor: 'user', kind: 'click', t: 10 * seq++ });
  await host.call('steps.append', { steps: Array.from({ length: count }, step) });
  await host.stop();
}

function demur(...words) {
  return new Promise(done => {
    execFile(join(bin, 'demur'), [...words, '--data-dir', dataDir], { maxBuffer: 1 << 26 }, (fault, stdout, stderr) => {
      done({ status: fault ? fault.code : 0, json: stdout ? JSON.parse(stdout) : undefined, said: stderr });
    });
  });
}

function stamp(path, { ca = tsa.roots.good, tls = tsa.tls, args = [] } = {}) {
  const route = ['--connect-to', `${name}:443:127.0.0.1:${tsa.port}`];
  const roots = ca ? ['--ca', ca] : [];
  return demur('stamp', '--url', `https://${name}${path}`, '--ca-file', tls, ...roots, ...route, ...args);
}

async function exported(format = 'json', ...more) {
  const file = join(directory, `record.${format}`);
  const { status, said } = await demur('export', '--format', format, '--out', file, ...more);
  assert.equal(status, 0, said);
  return file;
}
const read = file => JSON.parse(readFileSync(file, 'utf8'));
function edited(file, change) {
  const data = read(file);
  change(data);
  const copy = join(directory, 'edited.json');
  writeFileSync(copy, JSON.stringify(data));
  return copy;
}
const verify = (file, ...more) => demur('verify', file, ...more);
const stamps = async () => read(await exported()).proof.time_stamps;

test('an answer that is none is told as what it is, and nothing is kept', async () => {
  const cases = [
    ['/other-head', /of another hash/],
    ['/other-nonce', /nonce/],
    ['/rejects', /refuses the request with status 2 no/],
    ['/rubbish', /answer is no time-stamp/],
    ['/empty', /answer is no time-stamp/],
    ['/cut', /answer is no time-stamp/],
    ['/huge', /sent more than 65536 bytes/],
    ['/bent', /does not hold/],
    ['/nowhere', /status 404/],
    ['/moved', /status 307/],
  ];
  for (const [path, why] of cases) {
    const { status, said } = await stamp(path);
    assert.equal(status, 2, `${path}: ${said}`);
    assert.match(said, why, path);
  }
  assert.match((await stamp('/expired', { ca: tsa.roots.expired })).said, /certificate has expired/);
  assert.match((await stamp('/stranger')).said, /leads to no known root/);
  assert.match((await stamp('/tsr', { ca: null })).said, /leads to no known root.*--ca/s);
  assert.match((await stamp('/silent', { args: ['--timeout', '1'] })).said, /did not answer in time/);
  assert.match((await stamp('/tsr', { tls: tsa.roots.good })).said, /certificate of tsa.example.org does not hold/);
  assert.deepEqual(await stamps(), []);
  const { json } = await verify(await exported());
  assert.deepEqual([json.holds, json.level], [true, '2: signed']);
});

test('without a route to it, loopback is refused', async () => {
  const { status, said } = await demur('stamp', '--url', `https://localhost/tsr`, '--ca-file', tsa.tls);
  assert.equal(status, 2);
  assert.match(said, /private, loopback/);
});

test('a wrong call says so before anything is sent', async () => {
  const seen = tsa.requests.length;
  for (const words of [
    [],
    ['--url', 'http://tsa.example.org/'],
    ['--url', 'https://a@b/'],
    ['--url', 'x', '--ca', '/nonexistent'],
  ]) {
    assert.equal((await demur('stamp', ...words)).status, 2, words.join(' '));
  }
  assert.equal(tsa.requests.length, seen);
});

test('only the hash of the head goes out', async () => {
  const before = read(await exported()).proof;
  const { status, json, said } = await stamp('/tsr');
  assert.equal(status, 0, said);
  assert.deepEqual([json.events, json.head], [before.events, before.head]);
  assert.match(json.authority, /CN=good time-stamps/);
  assert.ok(Math.abs(Date.parse(json.time) - Date.now()) < 60_000);
  const { method, headers, body } = tsa.requests.at(-1);
  assert.equal(method, 'POST');
  assert.equal(headers['content-type'], 'application/timestamp-query');
  assert.equal(headers['user-agent'].split('/')[0], 'demur');
  assert.ok(body.length < 80 && body.includes(Buffer.from(before.head, 'hex')), 'one hash and a nonce');
});

test('exports carry it, and verify says what it found', async () => {
  for (const format of ['json', 'html']) {
    const { status, json, said } = await verify(await exported(format), '--ca', tsa.roots.good);
    assert.equal(status, 0, said);
    assert.equal(json.level, '3: time-stamped');
    assert.deepEqual(
      json.time_stamps.map(one => [one.events, one.rooted]),
      [[json.events, true]],
    );
    assert.match(said, /existed at .* says .*CN=good time-stamps/);
    assert.match(said, /Signed by this installation/);
  }
});

test('without its root the stamp does not count, with another root the file does not hold', async () => {
  const file = await exported();
  const alone = await verify(file);
  assert.deepEqual([alone.status, alone.json.level, alone.json.time_stamps[0].rooted], [0, '2: signed', false]);
  assert.match(alone.said, /not checked: no root/);
  const other = await verify(file, '--ca', tsa.roots.stranger);
  assert.equal(other.status, 1);
  assert.match(other.json.why, /leads to no root in/);
  assert.equal((await verify(file, '--ca', tsa.tls)).status, 1);
  assert.equal((await verify(file, '--ca', '/nonexistent')).status, 2);
  assert.equal((await verify(file, '--ca', dataDir)).status, 2);
});

test('a later record keeps the earlier time-stamp, for one journey too', async () => {
  const [first] = await stamps();
  await record(5);
  assert.equal((await stamp('/tsr')).status, 0);
  for (const more of [[], ['--journey', journeys[0]], ['--journey', journeys[1]]]) {
    const file = await exported('json', ...more);
    assert.deepEqual(
      read(file).proof.time_stamps.map(one => one.events),
      [first.events, first.events + 5],
    );
    const { json, said } = await verify(file, '--ca', tsa.roots.good);
    assert.deepEqual([json.holds, json.level, json.time_stamps.length], [true, '3: time-stamped', 2], said);
  }
});

test('the record can be cut, and the time-stamp tells', async () => {
  const file = await exported();
  const cut = edited(file, data => {
    data.events.splice(-3);
    const last = data.events.at(-1);
    Object.assign(data.proof, { events: last.seq, head: last.hash });
    delete data.proof.signature;
  });
  const { status, json } = await verify(cut, '--ca', tsa.roots.good);
  assert.equal(status, 1);
  assert.match(json.why, /of a longer chain/);
});

test('a time-stamp that was edited, moved or made up is found', async () => {
  const file = await exported();
  const changes = {
    time: data => (data.proof.time_stamps[0].time = '2020-01-01T00:00:00.000Z'),
    authority: data => (data.proof.time_stamps[0].authority = 'CN=The Court'),
    'another event': data => (data.proof.time_stamps[0].events -= 1),
    'another head': data => (data.proof.time_stamps[0].head = data.proof.time_stamps[1].head),
    'the other token': data => (data.proof.time_stamps[0].token = data.proof.time_stamps[1].token),
    'a bent token': data => {
      const token = Buffer.from(data.proof.time_stamps[0].token, 'base64');
      token[token.length - 8] ^= 1;
      data.proof.time_stamps[0].token = token.toString('base64');
    },
    'a longer token': data => {
      const token = Buffer.from(data.proof.time_stamps[0].token, 'base64');
      data.proof.time_stamps[0].token = Buffer.concat([token, Buffer.from('x')]).toString('base64');
    },
    'no base64': data => (data.proof.time_stamps[0].token = '???'),
    'an empty token': data => (data.proof.time_stamps[0].token = ''),
    rubbish: data => (data.proof.time_stamps[0].token = 'AAAA'),
    many: data => (data.proof.time_stamps = Array(2000).fill(data.proof.time_stamps[0])),
  };
  for (const [what, change] of Object.entries(changes)) {
    const { status, json } = await verify(edited(file, change), '--ca', tsa.roots.good);
    assert.equal(status, 1, what);
    assert.match(json.why, /time-stamp/, what);
    assert.equal(json.level, '0: none', what);
  }
});

test('the same can be said by hand with openssl', async () => {
  const { proof, demur, made } = read(await exported());
  const [first] = proof.time_stamps;
  const token = join(directory, 'token.der');
  writeFileSync(token, Buffer.from(first.token, 'base64'));
  const words = ['ts', '-verify', '-digest', first.head, '-in', token, '-token_in', '-CAfile', tsa.roots.good];
  assert.match(execFileSync('openssl', words, { stdio: 'pipe' }).toString(), /Verification: OK/);
  const message = join(directory, 'head.txt');
  const signature = join(directory, 'head.sig');
  const key = join(directory, 'key.der');
  const outside = createHash('sha256')
    .update(JSON.stringify({ demur, left_out: [], made }))
    .digest('hex');
  writeFileSync(message, `demur-head/2\n${proof.events}\n${proof.head}\n${outside}\n`);
  writeFileSync(signature, Buffer.from(proof.signature.signature, 'hex'));
  writeFileSync(
    key,
    Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(proof.signature.key, 'hex')]),
  );
  const check = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-keyform',
    'DER',
    '-inkey',
    key,
    '-rawin',
    '-in',
    message,
    '-sigfile',
    signature,
  ];
  assert.match(execFileSync('openssl', check, { stdio: 'pipe' }).toString(), /Verified Successfully/);
});
