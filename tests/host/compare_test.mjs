// `demur compare` of what was recorded: two export files, a month of a flow, and what is no map. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { longJourney, Session } from './recorded.mjs';
import { onTerminal } from './terminal.mjs';

const FLOW = 'facebook-2025';
const directory = mkdtempSync(join(tmpdir(), 'demur-compare-test-'));
const file = name => join(directory, name);
after(() => rmSync(directory, { recursive: true }));

// From the notice to the form and no further, in another month.
function shortJourney() {
  const journey = '00000000-0000-4000-8000-000000000777';
  const [flow, host] = [FLOW, 'www.facebook.com'];
  return new Session(70, Date.UTC(2027, 7, 3, 12))
    .add(journey, 100, 'page', 'notice', { flow, host, surface: 'dialog', words: 100, count: 20 })
    .add(journey, 120, 'page', 'screen', { flow, host, screen: 'feed', words: 300, detail: 'feed' })
    .add(journey, 4_000, 'user', 'click', { host, role: 'link' })
    .add(journey, 5_000, 'page', 'screen', { host, screen: 'form', words: 350, detail: 'form' })
    .add(journey, 5_100, 'page', 'demand', { field: 'email', detail: 'required' })
    .add(journey, 9_000, 'user', 'submit', { count: 1, detail: 'email:21' })
    .add(journey, 9_500, 'company', 'confirmation', {}).steps;
}

function demur(...words) {
  const run = spawnSync(join(bin, 'demur'), words, { encoding: 'utf8' });
  return { status: run.status, out: run.stdout, said: run.stderr };
}
function compared(...words) {
  const { status, out, said } = demur('compare', ...words);
  assert.equal(status, 0, said);
  return JSON.parse(out);
}
const about = ({ changes }) => changes.map(({ what, subject, change }) => `${what} ${subject} ${change}`);

before(async () => {
  for (const [name, journeys] of Object.entries({
    long: [longJourney()],
    short: [shortJourney()],
    both: [longJourney(), shortJourney()],
  })) {
    const host = await startHost(file(name));
    for (const steps of journeys) await host.call('steps.append', { steps });
    await host.stop();
    for (const format of ['json', 'html', 'csv']) {
      const words = ['--format', format, '--out', file(`${name}.${format}`), '--data-dir', file(name)];
      const { status, said } = demur('export', ...words);
      assert.equal(status, 0, said);
    }
  }
});

test('two export files, whatever their format', () => {
  const there = compared(file('long.json'), file('short.json'));
  assert.match(there.from, /Facebook 2025/);
  assert.ok(about(there).includes('demand reason no_longer_required'), about(there).join('; '));
  assert.ok(there.changes.length > 1);
  assert.deepEqual(compared(file('long.html'), file('short.html')), there);
  assert.deepEqual(compared(`${file('long.json')}#${FLOW}`, file('short.html')), there);
  const back = compared(file('short.json'), file('long.json'));
  assert.ok(about(back).includes('demand reason now_required'), about(back).join('; '));
  assert.deepEqual(compared(file('long.json'), file('long.html')).changes, []);
});

test('a month of a flow beside another, and beside a file', () => {
  const data = ['--data-dir', file('both')];
  const months = compared(`${FLOW}@2027-05`, `${FLOW}@2027-08`, ...data);
  assert.deepEqual(about(months), about(compared(file('long.json'), file('short.json'))));
  assert.deepEqual(compared(`${FLOW}@2027-05`, file('long.json'), ...data).changes, []);
  const none = demur('compare', `${FLOW}@2027-06`, `${FLOW}@2027-08`, ...data);
  assert.equal(none.status, 2);
  assert.match(none.said, /no journey of facebook-2025 began in 2027-06/);
});

test('a terminal shows a sentence and a table, not JSON', async () => {
  const { status, shown } = await onTerminal(
    [join(bin, 'demur'), 'compare', file('long.json'), file('short.json')],
    [],
  );
  assert.equal(status, 0, shown);
  assert.match(shown, /^beside /m);
  assert.match(shown, /^WHAT +WHICH +CHANGE +BY$/m);
  assert.doesNotMatch(shown, /[{}]/);
});

test('a file that is no export, or holds no such map, says so', () => {
  const wrongs = {
    'empty.json': '',
    'cut.json': '{"schema":"demur-report/2","maps":[{"flow":',
    'list.json': '[]',
    'odd.json': '{"maps":5}',
    'odder.json': '{"maps":[{"flow":5}]}',
    'none.json': '{"maps":[]}',
    'page.html': '<html><body>Hello</body></html>',
    'deep.json': `{"maps":${'['.repeat(5_000)}`,
    'noise.json': '\u0000\u0001\ufffd',
  };
  for (const [name, text] of Object.entries(wrongs)) {
    writeFileSync(file(name), text);
    const { status, out, said } = demur('compare', file(name), file('long.json'));
    assert.equal(status, 2, `${name}: ${said}`);
    assert.equal(out, '');
    assert.match(said, /map/, `${name}: ${said}`);
  }
  for (const name of [file('long.csv'), `${file('long.json')}#instagram-2025`, directory]) {
    const { status, out } = demur('compare', name, file('short.json'));
    assert.deepEqual([status, out], [2, ''], name);
  }
});

test('map says what is wrong with a call', () => {
  const data = ['--data-dir', file('both')];
  for (const words of [
    ['--nonsense'],
    [FLOW, 'instagram-2025'],
    ['../../etc/passwd'],
    [''],
    ['\u202eevil'],
    [`${FLOW}@2027-05`],
  ]) {
    const { status, out, said } = demur('map', ...words, ...data);
    assert.equal(status, 2, `${words}: ${said}`);
    assert.equal(out, '');
    assert.match(said, /demur map|no flow/, said);
  }
  const drawn = JSON.parse(demur('map', FLOW, '--journeys', ...data).out);
  assert.deepEqual(
    drawn.map(map => [map.flow, map.drawn_from, map.journeys]),
    [[FLOW, 'journeys', 2]],
  );
});
