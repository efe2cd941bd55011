// The real demur-net against a server that behaves and misbehaves (net_server.mjs).
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { makeCertificates, startServer } from './net_server.mjs';

const bin = process.env.DEMUR_BIN_DIR ?? 'build/release/bin';
const host = 'www.facebook.com';
const directory = mkdtempSync(join(tmpdir(), 'demur-net-test-'));
let files;
let server;

before(async () => {
  files = makeCertificates(directory, [host, 'www.instagram.com']);
  server = await startServer(files, new Map([['/page', { body: '<p>hello</p>', etag: '"one"' }]]));
});

after(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

// Starts demur-net, sends the lines, and answers what it said and its exit status.
function converse(lines, { hosts = [host], ca = true, route = true, args = [], env = {} } = {}) {
  const options = hosts.flatMap(name => ['--allow-host', name]);
  if (ca) options.push('--ca-file', files.ca);
  if (route) for (const name of hosts) options.push('--connect-to', `${name}:443:127.0.0.1:${server.port}`);
  const child = spawn(join(bin, 'demur-net'), [...options, ...args], { env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    const answers = [];
    createInterface({ input: child.stdout }).on('line', line => answers.push(JSON.parse(line)));
    child.on('error', reject);
    child.on('close', status => resolve({ answers, status }));
    child.stdin.end(lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  });
}

async function fetchOne(path, options) {
  const url = path.startsWith('/') ? `https://${host}${path}` : path;
  const { answers } = await converse([{ id: 'a', url }], options);
  assert.equal(answers.length, 1);
  assert.equal(answers[0].id, 'a');
  return answers[0];
}

const fault = async (path, options) => (await fetchOne(path, options)).error?.code;

test('a page comes back with its body and what a later visit needs', async () => {
  const answer = await fetchOne('/page');
  assert.equal(answer.error, undefined);
  assert.deepEqual(
    [answer.status, answer.body, answer.etag, answer.not_modified, answer.final_url],
    [200, '<p>hello</p>', '"one"', false, `https://${host}/page`],
  );
});

test('a conditional request is answered "not modified" without a body', async () => {
  const { answers } = await converse([{ id: 'b', url: `https://${host}/page`, etag: '"one"' }]);
  assert.equal(answers[0].not_modified, true);
  assert.equal(answers[0].status, 304);
  assert.equal(answers[0].body, undefined);
});

test('a redirect on the list is followed and told', async () => {
  const answer = await fetchOne('/moved');
  assert.equal(answer.body, '<p>hello</p>');
  assert.equal(answer.final_url, `https://${host}/page`);
});

test('a redirect to another host, scheme or port is not followed', async () => {
  const seen = server.requests.length;
  assert.equal(await fault('/elsewhere'), 'host_not_allowed');
  assert.equal(await fault('/plain'), 'bad_request');
  assert.equal(await fault('/port'), 'bad_request');
  assert.equal(await fault('/file'), 'bad_request');
  assert.equal(server.requests.length, seen + 4);
});

test('a redirect without end stops after five', async () => {
  const seen = server.requests.length;
  assert.equal(await fault('/round'), 'redirects');
  assert.equal(server.requests.length, seen + 6);
});

test('only https URLs of listed hosts are asked for at all', async () => {
  const seen = server.requests.length;
  for (const url of [
    `http://${host}/page`,
    'file:///etc/passwd',
    `ftp://${host}/`,
    `https://me:secret@${host}/page`,
    'page',
    '',
  ]) {
    assert.equal(await fault(url), 'bad_request', url);
  }
  assert.equal(await fault(`https://${host}.evil.example/page`), 'host_not_allowed');
  assert.equal(await fault(`https://${host}@evil.example/page`), 'bad_request');
  assert.equal(server.requests.length, seen);
});

test('a certificate of an unknown authority, or for another name, is refused', async () => {
  assert.equal(await fault('/page', { ca: false }), 'certificate');
  assert.equal(await fault('https://help.instagram.com/page', { hosts: ['help.instagram.com'] }), 'certificate');
});

test('loopback is refused unless --connect-to named that very address for that host', async () => {
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    assert.equal(await fault(`https://${name}/page`, { hosts: [name], route: false }), 'address_not_allowed', name);
  }
  const forOther = ['--connect-to', `${host}:443:127.0.0.1:443`];
  assert.equal(
    await fault('https://localhost/', { hosts: ['localhost'], route: false, args: forOther }),
    'address_not_allowed',
  );
});

test('decoded bytes are counted: a gzip bomb ends early, an honest one is unpacked', async () => {
  assert.equal(await fault('/bomb'), 'too_large');
  assert.equal((await fetchOne('/zip')).body, '<p>unpacked ü</p>');
  assert.equal(await fault('/page', { args: ['--max-bytes', '11'] }), 'too_large');
  assert.equal(await fault('/page', { args: ['--max-bytes', '12'] }), undefined);
});

test('a server that drips for ever runs into the total time', async () => {
  assert.equal(await fault('/drip', { args: ['--timeout', '0.7'] }), 'timeout');
});

test('statuses without a page, and what is no HTTP, are said as such', async () => {
  const missing = await fetchOne('/nowhere');
  assert.deepEqual([missing.status, missing.error.code], [404, 'http_status']);
  const later = await fetchOne('/unavailable');
  assert.deepEqual([later.status, later.error.code], [503, 'http_status']);
  assert.equal(await fault('/garbage'), 'bad_answer');
  assert.ok(later.error.hint.length > 0);
});

test('a body that is not UTF-8 comes as base64', async () => {
  const answer = await fetchOne('/latin1');
  assert.equal(answer.body, undefined);
  assert.deepEqual([...Buffer.from(answer.body_base64, 'base64')], [0x3c, 0x70, 0x3e, 0xfc]);
});

test('no cookies, no proxies of the environment, a plain name', async () => {
  const url = `https://${host}/cookie`;
  const proxies = { https_proxy: 'http://127.0.0.1:9', ALL_PROXY: 'http://127.0.0.1:9' };
  const { answers } = await converse(
    [
      { id: '1', url },
      { id: '2', url },
    ],
    { env: proxies },
  );
  const headers = JSON.parse(answers[1].body);
  assert.equal(headers.cookie, undefined);
  assert.match(headers['user-agent'], /^demur\/\d+\.\d+\.\d+$/);
});

test('a bad line is answered and the stream goes on', async () => {
  const url = `https://${host}/page`;
  const { answers, status } = await converse([
    'not json',
    '{"id":"x"}',
    '[]',
    `"${'y'.repeat(20_000)}"`,
    { id: 'e', url, etag: 'x\r\nCookie: a=b' },
    { id: 'last', url },
  ]);
  assert.deepEqual(
    answers.slice(0, 5).map(answer => answer.error.code),
    Array(5).fill('bad_request'),
  );
  assert.equal(answers[5].body, '<p>hello</p>');
  assert.equal(status, 0);
});

test('a wrong call ends with status 2', async () => {
  const call = args => new Promise(resolve => execFile(join(bin, 'demur-net'), args, error => resolve(error?.code)));
  assert.equal(await call([]), 2);
  assert.equal(await call(['--allow-host', host, '--connect-to', `${host}:443:localhost:443`]), 2);
  assert.equal(await call(['--allow-host', host, '--ca-file', '/nonexistent']), 2);
});
