import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Burst, isLoneModifier, KeyBursts } from '../src/content/bursts';

function recorder() {
  const done: Burst<string>[] = [];
  return { done, bursts: new KeyBursts<string>(burst => done.push(burst)) };
}

test('key presses in one control are one burst with its span', () => {
  const { done, bursts } = recorder();
  for (const at of [100, 180, 260]) bursts.press('email', at);
  assert.deepEqual(done, []);
  bursts.end();
  assert.deepEqual(done, [{ control: 'email', start: 100, end: 260, count: 3 }]);
});

test('another control begins another burst', () => {
  const { done, bursts } = recorder();
  bursts.press('email', 1);
  bursts.press('reason', 2);
  bursts.press('reason', 3);
  bursts.end();
  assert.deepEqual(
    done.map(b => [b.control, b.count]),
    [
      ['email', 1],
      ['reason', 2],
    ],
  );
});

test('ending twice tells once, and coming back is a burst of its own', () => {
  const { done, bursts } = recorder();
  bursts.press('email', 1);
  bursts.end();
  bursts.end();
  bursts.press('email', 9);
  bursts.end();
  assert.deepEqual(
    done.map(b => b.start),
    [1, 9],
  );
});

test('modifiers alone are no presses; Enter, Tab and letters are', () => {
  assert.deepEqual(['Shift', 'Control', 'AltGraph', 'Meta'].map(isLoneModifier), [true, true, true, true]);
  assert.deepEqual(['Enter', 'Tab', 'a', 'ArrowDown'].map(isLoneModifier), [false, false, false, false]);
});
