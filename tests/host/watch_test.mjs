// The real `demur watch` with the real demur-net against a server that stands in for the pack's hosts (net_server.mjs).
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeCertificates, startServer } from './net_server.mjs';

const bin = process.env.DEMUR_BIN_DIR ?? 'build/release/bin';
const flow = 'third-party-2025';
const pack = JSON.parse(readFileSync(new URL(`../../native_host/flow/packs/${flow}.json`, import.meta.url), 'utf8'));
const [formUrl, otherUrl] = pack.public_pages.map(page => new URL(page));
const directory = mkdtempSync(join(tmpdir(), 'demur-watch-test-'));
let files;
let server;

const formPage = ({
  required = '',
  more = '',
  date = 'May 27, 2025',
  link = '/privacy/policy',
} = {}) => `<html lang="en">
  <head><title>Data subject rights</title></head><body><h1>Data subject rights for third-party information</h1>
  <p>This applies from ${date}. Read <a href="${link}?entry=${Math.random()}">our policy</a>.</p>
  <form><label for="n">Full name</label><input id="n" name="name" required>
  <label for="e">Email address</label><input id="e" type="email" name="email" required>
  <label for="d">Further details</label><textarea id="d" name="details" ${required}></textarea>
  ${more}<button type="submit">Submit</button></form></body></html>`;
const otherPage = { body: '<title>Generative AI</title><p>How we use information.</p>', etag: '"v1"' };
const login =
  '<form><h1>Log in</h1><input name="email"><input type="password" name="pass"><button>Log in</button></form>';

before(async () => {
  files = makeCertificates(directory, [...pack.hosts]);
  server = await startServer(files);
});

after(async () => {
  await server.stop();
  rmSync(directory, { recursive: true });
});

function serve(form, other = otherPage) {
  server.pages.set(formUrl.pathname, typeof form === 'string' ? { body: form } : form);
  server.pages.set(otherUrl.pathname, other);
}

function run(dataDir, { program = join(bin, 'demur'), args = ['--flow', flow] } = {}) {
  const routes = pack.hosts.flatMap(host => ['--connect-to', `${host}:443:127.0.0.1:${server.port}`]);
  const child = spawn(program, [
    'watch',
    ...args,
    '--ca-file',
    files.ca,
    ...routes,
    '--data-dir',
    join(directory, dataDir),
  ]);
  return new Promise((resolve, reject) => {
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', piece => (output[name] += piece));
    child.on('error', reject);
    child.on('close', status => {
      const { pages } = status === 2 || output.stdout === '' ? {} : JSON.parse(output.stdout);
      resolve({ status, ...output, form: pages?.[0], other: pages?.[1], pages });
    });
  });
}

test('the first visit says so, and remembers', async () => {
  serve(formPage());
  const { status, form, other, stderr } = await run('first');
  assert.equal(status, 0);
  assert.deepEqual([form.url, form.flow, form.state, form.changes], [pack.public_pages[0], flow, 'first', []]);
  assert.equal(other.state, 'first');
  assert.match(stderr, /first time/);
});

test('the same page again is unchanged, or not modified when the server says so', async () => {
  serve(formPage());
  await run('again');
  const asked = server.requests.length;
  const { status, form, other } = await run('again');
  assert.equal(status, 0);
  assert.deepEqual([form.state, other.state], ['unchanged', 'not_modified']);
  assert.match(form.last_visit, /^\d{4}-\d\d-\d\dT/);
  assert.equal(server.requests[asked + 1].headers['if-none-match'], '"v1"');
});

test('changed demands, fields, links and dates are told one by one', async () => {
  serve(formPage());
  await run('changed');
  const more = '<label for="p">Prove it</label><input id="p" type="file" name="proof" required>';
  serve(formPage({ required: 'required', more, date: 'January 1, 2027', link: '/privacy/genai' }));
  const { status, form, stderr } = await run('changed');
  assert.equal(status, 0);
  assert.equal(form.state, 'changed');
  const told = what => form.changes.filter(change => change.what === what);
  assert.match(told('field_required')[0].before, /optional\)$/);
  assert.match(told('field_required')[0].after, /required\)$/);
  assert.match(told('field_added')[0].after, /evidence "Prove it" \(file/);
  assert.deepEqual(told('date_added'), [{ what: 'date_added', after: '2027-01-01' }]);
  assert.deepEqual(told('date_removed'), [{ what: 'date_removed', before: '2025-05-27' }]);
  assert.deepEqual(told('link_added'), [{ what: 'link_added', after: `${formUrl.host}/privacy/genai` }]);
  assert.deepEqual(told('link_removed'), [{ what: 'link_removed', before: `${formUrl.host}/privacy/policy` }]);
  assert.match(stderr, /field_required/);
  assert.equal((await run('changed')).form.state, 'unchanged');
});

test('a page that cannot be read is told, and what was seen before is kept', async () => {
  serve(formPage());
  await run('failing');
  serve({ body: 'gone', status: 404 }, { body: '', status: 302, location: 'https://elsewhere.example/' });
  const failing = await run('failing');
  assert.equal(failing.status, 1);
  assert.deepEqual([failing.form.state, failing.form.error.code], ['error', 'http_status']);
  assert.deepEqual([failing.other.state, failing.other.error.code], ['error', 'host_not_allowed']);
  serve(login);
  const gated = await run('failing');
  assert.deepEqual([gated.status, gated.form.error.code, gated.other.state], [1, 'login_required', 'not_modified']);
  assert.match(gated.stderr, /login/);
  serve(formPage({ required: 'required' }));
  assert.deepEqual(
    (await run('failing')).form.changes.map(change => change.what),
    ['field_required'],
  );
});

test('without --ca-file the stand-in is not believed', async () => {
  serve(formPage());
  const routes = pack.hosts.flatMap(host => ['--connect-to', `${host}:443:127.0.0.1:${server.port}`]);
  const child = spawn(join(bin, 'demur'), [
    'watch',
    '--flow',
    flow,
    ...routes,
    '--data-dir',
    join(directory, 'unbelieved'),
  ]);
  let stdout = '';
  child.stdout.on('data', piece => (stdout += piece));
  const status = await new Promise(resolve => child.on('close', resolve));
  assert.equal(status, 1);
  assert.deepEqual(
    JSON.parse(stdout).pages.map(page => page.error.code),
    ['certificate', 'certificate'],
  );
});

test('a missing demur-net, an unknown flow and a wrong option are said with what to do', async () => {
  const alone = join(directory, 'demur');
  copyFileSync(join(bin, 'demur'), alone);
  const missing = await run('alone', { program: alone });
  assert.notEqual(missing.status, 0);
  assert.match(missing.stderr, /demur-net/);
  const unknown = await run('alone', { args: ['--flow', 'no-such'] });
  assert.notEqual(unknown.status, 0);
  assert.match(unknown.stderr, new RegExp(flow));
  assert.equal((await run('alone', { args: ['--nonsense', 'x'] })).status, 2);
});
