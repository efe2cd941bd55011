import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colourOf, ratio } from '../src/content/contrast';
import { textSize } from '../src/content/text_size';
import { atOnce } from '../src/content/watch/slices';

const black = { r: 0, g: 0, b: 0, a: 1 };
const white = { r: 255, g: 255, b: 255, a: 1 };

test('the ratio of WCAG 2.1', () => {
  assert.equal(ratio(black, white), 21);
  assert.equal(ratio(white, white), 1);
  const grey = { r: 118, g: 118, b: 118, a: 1 }; // #767676: the lightest grey with 4.5:1 on white
  assert.ok(ratio(grey, white) >= 4.5 && ratio(grey, white) < 4.6);
  assert.equal(ratio(grey, white), ratio(white, grey));
});

test('colours as browsers write them; others are not guessed', () => {
  assert.deepEqual(colourOf('rgb(1, 2, 3)'), { r: 1, g: 2, b: 3, a: 1 });
  assert.deepEqual(colourOf('rgba(1, 2, 3, 0.5)'), { r: 1, g: 2, b: 3, a: 0.5 });
  assert.deepEqual(colourOf('transparent'), { r: 0, g: 0, b: 0, a: 0 });
  assert.equal(colourOf('color(srgb 1 0 0)'), undefined);
  assert.equal(colourOf('oklch(0.5 0.1 20)'), undefined);
});

test('words, sentences, letters, syllables and long words', () => {
  const size = atOnce(textSize('You can object. Personalised processing ends then!', 'en'));
  assert.deepEqual(size, { words: 7, sentences: 2, letters: 42, syllables: 14, long_words: 2 });
});

test('text without words, or that is too long, has no size', () => {
  assert.equal(atOnce(textSize(' … 12 — ', 'en')), undefined);
  assert.equal(atOnce(textSize('word '.repeat(10_000), 'en')), undefined);
});

test('a long text is counted in pieces, and wholly however long that takes', () => {
  const work = textSize('Some words. '.repeat(1000), 'en');
  let pieces = 1;
  let step = work.next();
  for (; !step.done; step = work.next()) pieces += 1;
  assert.ok(pieces > 20, `${pieces} pieces`);
  assert.deepEqual([step.value?.words, step.value?.sentences], [2000, 1000]);
});
