// `demur inspect --jsonl` as a child of whatever pipes lines through it: a shell, another program, GNU parallel.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

const demur = `${process.env.DEMUR_BIN_DIR ?? 'build/release/bin'}/demur`;

const notice =
  '<div role="dialog"><p>We will use your information, like posts, photos and comments, to develop and improve AI at Meta.</p>' +
  '<p>You have the <a href="https://www.facebook.com/help/contact/712876720715583">right to object</a> to this.</p></div>';
const page = id => {
  const filler = `<p>Page ${id}: ${'words of no interest '.repeat(1 + ((id * 37) % 400))}</p>`;
  return { id, url: 'https://www.facebook.com/', html: `<body>${id % 5 === 0 ? notice : ''}${filler}</body>` };
};
const lines = (count, make = page) => Array.from({ length: count }, (_, i) => `${JSON.stringify(make(i))}\n`).join('');

function inspect(input, ...options) {
  const run = spawnSync(demur, ['inspect', '--jsonl', ...options], { input, maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout.toString();
}
const answers = (input, ...options) =>
  inspect(input, ...options)
    .trimEnd()
    .split('\n')
    .map(JSON.parse);

test('several threads give the same answers in the same order', () => {
  const input = lines(400);
  const plain = inspect(input);
  assert.equal(plain.split('\n').length, 401);
  for (const jobs of ['0', '2', '7']) assert.equal(inspect(input, '--jobs', jobs), plain);
});

test('a line is answered in its place, whatever is wrong with it', () => {
  const input = [
    '{"id":1,"html":"<p>x"}',
    '',
    '  \t\r',
    'nonsense',
    `{"id":"long","html":"${'x'.repeat(40_000_000)}"}`,
    '[1]',
    '{"id":{"a":[1]},"text":"x","more":[1,{"b":2}]}',
    '{"id":2}',
    '{"id":3,"html":5}',
    '{"id":4,"html":null}',
    '{"id":5,"url":null,"surface":"of a later version","text":"\\ud83d\\ude00 \\u00e9 \\" \\\\"}',
    '{"id":6,"text":"half \\ud83d pair"}',
    '{"id":7,"text":"twice","id":8}',
    '{"id":1.50,"text":"no line end"}',
  ].join('\n');
  for (const jobs of ['1', '3']) {
    const all = answers(input, '--jobs', jobs);
    assert.deepEqual(
      all.map(answer => [answer.id, 'error' in answer]),
      [
        [1, false],
        [null, true],
        [null, true],
        [null, true],
        [{ a: [1] }, false],
        [2, true],
        [3, true],
        [4, false],
        [5, false],
        [null, true],
        [8, false],
        [1.5, false],
      ],
    );
    assert.match(all[2].error, /longer than any page/);
    assert.match(all[5].error, /neither html nor text/);
    assert.match(all[6].error, /html/);
  }
});

test('whoever writes one line and waits gets its answer', { timeout: 30_000 }, async () => {
  for (const jobs of ['1', '4']) {
    const child = spawn(demur, ['inspect', '--jsonl', '--jobs', jobs]);
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (let id = 0; id < 5; ++id) {
      child.stdin.write(`${JSON.stringify(page(id))}\n`);
      assert.equal(JSON.parse((await replies.next()).value).id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  }
});

test('memory does not grow with the stream', { timeout: 120_000 }, async () => {
  for (const jobs of ['1', '2']) {
    const child = spawn(demur, ['inspect', '--jsonl', '--jobs', jobs]);
    let answered = 0;
    child.stdout.on('data', piece => {
      answered += piece.toString().split('\n').length - 1;
    });
    const piece = lines(200, id => ({ id, html: `<p>${'some words '.repeat(9000)}</p>` })); // 20 MB
    const peak = () => Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
    for (let i = 0; i < 8; ++i) if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
    while (answered < 1600) await once(child.stdout, 'data');
    assert.ok(peak() < 64, `${peak()} MiB for 160 MB of pages`);
    child.stdin.end();
    await once(child, 'exit');
  }
});

test('GNU parallel spreads the lines and keeps their order', () => {
  const input = lines(600);
  const run = spawnSync(
    'parallel',
    ['--pipe', '--keep-order', '--block', '256k', '--jobs', '2', demur, 'inspect', '--jsonl'],
    {
      input,
      maxBuffer: 1 << 28,
    },
  );
  assert.equal(run.error, undefined, 'GNU parallel is needed (apt-get install parallel)');
  assert.equal(run.status, 0, run.stderr.toString());
  assert.equal(run.stdout.toString(), inspect(input));
});

test('answers that cannot be written are no success', () => {
  for (const jobs of ['1', '2']) {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(demur, ['inspect', '--jsonl', '--jobs', jobs], {
      input: lines(3),
      stdio: ['pipe', full, 'pipe'],
    });
    closeSync(full);
    assert.equal(run.status, 2);
    assert.match(run.stderr.toString(), /writing the answers failed/);
  }
});

test('a wrong number of jobs is a wrong call', () => {
  for (const value of ['x', '-1', '65', '']) {
    const run = spawnSync(demur, ['inspect', '--jsonl', '--jobs', value], { input: '' });
    assert.equal(run.status, 2);
    assert.match(run.stderr.toString(), /--jobs needs a number/);
  }
  assert.equal(spawnSync(demur, ['inspect', '--jobs', '2', '-'], { input: 'x' }).status, 2);
});
