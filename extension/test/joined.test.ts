import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Joined } from '../src/background/joined';

test('a second press while the first is under way, or right after it, does nothing of its own', async () => {
  const joined = new Joined<number>();
  let runs = 0;
  const task = async () => ++runs;
  assert.deepEqual(await Promise.all([joined.run('a', task), joined.run('a', task)]), [1, 1]);
  assert.equal(await joined.run('a', task), 1);
  assert.equal(await joined.run('b', task), 2, 'another wish is its own');
});

test('once what came of it is gone, the next press is a wish of its own, and joined by those after it', async () => {
  const joined = new Joined<number>();
  let runs = 0;
  const task = async () => ++runs;
  assert.equal(await joined.run('a', task), 1);
  joined.forget('a');
  assert.deepEqual(await Promise.all([joined.run('a', task), joined.run('a', task)]), [2, 2]);
});

test('what failed may be tried anew at once', async () => {
  const joined = new Joined<string>();
  await assert.rejects(
    joined.run('a', () => Promise.reject(new Error('no host'))),
    /no host/,
  );
  assert.equal(await joined.run('a', async () => 'open'), 'open');
});
