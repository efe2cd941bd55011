// The words that controls of a flow may be called by are those that the host's data gives.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labelWords, written } from '../build/label_words.mjs';

test('label_words.json is up to date: node extension/build/label_words.mjs writes it', async () => {
  const path = join(dirname(fileURLToPath(import.meta.url)), '../src/content/label_words.json');
  assert.equal(await readFile(path, 'utf8'), await written());
});

test('no given name is among them', async () => {
  const words = new Set(await labelWords());
  for (const name of ['ben', 'dan', 'duke', 'pat', 'ole', 'bo', 'lena', 'sol', 'mar', 'mark'])
    assert.ok(!words.has(name), name);
});
