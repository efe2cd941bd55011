import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce, firstInSlices, inSlices, sliceNow, type Work } from '../src/content/watch/slices';

function burn(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

function* steps(many: number, ms: number, seen: string[] = [], name = ''): Work<number> {
  for (let n = 0; n < many; n += 1) {
    burn(ms);
    seen.push(name);
    yield;
  }
  return many;
}

test('long work lets others in between, and is done to its end', async () => {
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  assert.equal(await inSlices(steps(60, 1)), 60);
  clearInterval(timer);
  assert.ok(others > 3, `${others} others`);
});

test('work is done in the order of asking, but for what cannot wait', async () => {
  const seen: string[] = [];
  const first = inSlices(steps(3, 0, seen, 'a'));
  const second = inSlices(steps(2, 0, seen, 'b'));
  const urgent = firstInSlices(steps(2, 0, seen, 'c'));
  assert.deepEqual(seen.slice(0, 2), ['c', 'c'], 'at once');
  await Promise.all([first, second, urgent]);
  assert.equal(seen.join(''), 'ccaaabb');
});

test('a slice that is asked for at once goes on with what the page told, and not with what is read of it', async () => {
  const seen: string[] = [];
  const reading = firstInSlices(steps(6, 2, seen, 'r')); // its first slice is over before its end
  const read = seen.length;
  assert.ok(read < 6);
  const told = inSlices(steps(2, 0, seen, 't'));
  sliceNow();
  assert.deepEqual(seen.slice(read), ['t', 't']);
  await Promise.all([reading, told]);
});

test('a fault ends its own work only', async () => {
  const failing = inSlices(
    (function* (): Work<void> {
      yield;
      throw new Error('gone');
    })(),
  );
  const next = inSlices(steps(2, 0));
  await assert.rejects(failing, /gone/);
  assert.equal(await next, 2);
  assert.equal(atOnce(steps(5, 0)), 5);
});
