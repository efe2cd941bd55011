// The real `demur watch` with the real demur-net against the replica, which has an authority of its own.
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startSite } from '../site/server.mjs';

const bin = process.env.DEMUR_BIN_DIR ?? 'build/release/bin';
const directory = mkdtempSync(join(tmpdir(), 'demur-watch-replica-'));
let site;

before(async () => {
  site = await startSite({ seed: 'watch' });
});

after(async () => {
  await site.close();
  rmSync(directory, { recursive: true });
});

function watch(...more) {
  const routes = ['www.facebook.com', 'help.instagram.com', 'privacycenter.instagram.com', 'www.instagram.com'].flatMap(
    host => ['--connect-to', `${host}:443:127.0.0.1:${site.port}`],
  );
  const words = ['watch', ...routes, '--data-dir', join(directory, 'data'), ...more];
  return new Promise(done => {
    execFile(join(bin, 'demur'), words, (fault, stdout, stderr) => {
      done({ status: fault ? fault.code : 0, pages: stdout ? JSON.parse(stdout).pages : [], stderr });
    });
  });
}
const form = ({ pages }) => pages.find(page => page.url.endsWith('/510058597920541'));

test("without the replica's authority nothing is read", async () => {
  const { status, pages } = await watch('--flow', 'third-party-2025');
  assert.equal(status, 1);
  assert.ok(pages.every(page => page.state === 'error' && /certificate/i.test(JSON.stringify(page.error))));
});

test('the first visit remembers, the second finds nothing changed', async () => {
  const first = await watch('--ca-file', site.ca);
  assert.equal(first.status, 0, first.stderr);
  assert.deepEqual([...new Set(first.pages.map(page => page.state))], ['first']);
  const second = await watch('--ca-file', site.ca);
  assert.equal(second.status, 0, second.stderr);
  assert.ok(second.pages.every(page => ['unchanged', 'not_modified'].includes(page.state)));
});

test('a form that is taken away and comes back is said', async () => {
  site.record.set({ regionBlocked: true });
  const gone = form(await watch('--ca-file', site.ca, '--flow', 'third-party-2025'));
  assert.equal(gone.state, 'changed');
  assert.ok(gone.changes.some(change => change.what === 'form_removed'));
  site.record.set({ regionBlocked: false });
  const back = form(await watch('--ca-file', site.ca, '--flow', 'third-party-2025'));
  assert.ok(back.changes.some(change => change.what === 'form_added'));
});
