// `demur verify` of what is no plain file: pipes, the standard input, devices, and too much of it.
// DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { hardLabels, longJourney } from './recorded.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-verify-test-'));
const dataDir = join(directory, 'data');
const program = resolve(bin, 'demur');
const file = format => join(directory, `record.${format}`);

/** A line of shell in which $DEMUR is the program and $RECORD an export, in a directory of the test's own. */
function shell(line, format = 'json') {
  const env = { ...process.env, DEMUR: program, DEMUR_DATA_DIR: dataDir, RECORD: file(format) };
  return new Promise((done, fail) => {
    const child = spawn('bash', ['-c', line], { cwd: directory, env, timeout: 60_000 });
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', piece => (out[name] += piece));
    child.on('error', fail);
    child.on('close', status => {
      done({ status, json: out.stdout.startsWith('{') ? JSON.parse(out.stdout) : undefined, said: out.stderr });
    });
    child.stdin.end();
  });
}

before(async () => {
  const host = await startHost(dataDir);
  await host.call('steps.append', { steps: [...longJourney(), ...hardLabels()] });
  await host.stop();
  for (const format of ['json', 'html']) {
    const { status, said } = await shell(`"$DEMUR" export --format ${format} --out "$RECORD"`, format);
    assert.equal(status, 0, said);
  }
});
after(() => rmSync(directory, { recursive: true }));

test('an export holds however it comes in', async () => {
  mkdirSync(join(directory, 'other'));
  writeFileSync(join(directory, 'other', '-'), 'no export');
  const lines = [
    '"$DEMUR" verify - <"$RECORD"',
    'cat "$RECORD" | "$DEMUR" verify -',
    'cd other && cat "$RECORD" | "$DEMUR" verify -',
    '(head -c 1000 "$RECORD"; sleep 0.2; tail -c +1001 "$RECORD") | "$DEMUR" verify -',
    'cat "$RECORD" | "$DEMUR" verify /dev/stdin',
    '"$DEMUR" verify /dev/stdin <"$RECORD"',
    '"$DEMUR" verify <(cat "$RECORD")',
    'ln -sf "$RECORD" link && "$DEMUR" verify link',
  ];
  for (const format of ['json', 'html']) {
    const whole = await shell('"$DEMUR" verify "$RECORD"', format);
    assert.deepEqual([whole.json.holds, whole.json.level, whole.json.format], [true, '2: signed', format]);
    for (const line of lines) assert.deepEqual(await shell(line, format), whole, line);
  }
});

test('a pipe is judged as a file is', async () => {
  const text = readFileSync(file('json'), 'utf8');
  writeFileSync(join(directory, 'edited'), text.replace('"value":', '"value":1'));
  const piped = await shell('cat edited | "$DEMUR" verify -');
  assert.deepEqual(piped, await shell('"$DEMUR" verify edited'));
  assert.deepEqual([piped.status, piped.json.holds], [1, false]);
  const cut = await shell('head -c 5000 "$RECORD" | "$DEMUR" verify -');
  assert.equal(cut.status, 2);
  assert.match(cut.said, /cut short.*\n.*whole and unchanged/);
});

test('what is no export is refused, and it says what to do', async () => {
  writeFileSync(join(directory, 'huge'), '{}');
  truncateSync(join(directory, 'huge'), 2 ** 32 + 1);
  const cases = [
    ['"$DEMUR" verify .', /is a directory\n {2}Name a file/],
    ['"$DEMUR" verify nowhere', /no file nowhere\n {2}Check/],
    ['"$DEMUR" verify "$RECORD/x"', /no file .*\n {2}Check/],
    ['"$DEMUR" verify /dev/null', /the file is empty\n {2}Give/],
    ['"$DEMUR" verify - <&-', /the file is empty\n {2}Give/],
    ['"$DEMUR" verify /dev/zero', /larger than 268435456 bytes\n {2}Write it to a file/],
    ['"$DEMUR" verify huge', /larger than 4096 MiB\n {2}Ask for an export of one journey/],
    ['ulimit -v 150000; "$DEMUR" verify /dev/zero', /not enough memory\n {2}Close other programs/],
    ['"$DEMUR" verify "$RECORD" "$RECORD"', /takes one file.*\n {2}For example/],
  ];
  for (const [line, what] of cases) {
    const { status, said } = await shell(line);
    assert.equal(status, 2, `${line}: ${said}`);
    assert.match(said, what, line);
  }
});
