// The mutations themselves: seeded, effective, and harmless where they say so.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ONLY } from './lib/families.mjs';
import { Host } from './lib/host.mjs';
import { loadPages } from './lib/pages.mjs';
import { mutate } from './lib/run.mjs';
import { shrinkCase } from './lib/shrink.mjs';
import { bodyOf, elements, get, parseTree, texts, write } from './lib/tree.mjs';
import { MUTATIONS } from './mutations/all.mjs';
import { readCorpus } from './mutations/corpus.mjs';

const pages = loadPages();
const named = name => MUTATIONS.find(mutation => mutation.name === name);
const page = id => pages.find(known => known.id === id);

let host;
before(async () => {
  host = new Host();
  await readCorpus(host);
});
after(() => host?.close());

const words = html =>
  texts(bodyOf(parseTree(html)))
    .map(node => node.value)
    .join('')
    .replace(/\s|\p{Cf}|\u034F/gu, '')
    .normalize('NFC');

const sameWords = [
  ...['classes renamed', 'ids renamed', 'ids removed', 'names renamed', 'names removed', 'types removed'],
  ...['roles and aria removed', 'nodes wrapped', 'links removed', 'links wrapped', 'form numbers unknown'],
  ...['split between words', 'split inside words', 'comments inside', 'fonts of a translation', 'sentences in blocks'],
  ...['blocks joined', 'soft hyphens', 'zero-width characters', 'direction marks', 'other spaces', 'white space'],
  ...['entities', 'letters decomposed', 'language misstated'],
];

for (const name of sameWords) {
  test(`${name}: every word stays, in its order`, () => {
    for (const level of [1, 2, 3]) {
      for (const known of pages) {
        assert.equal(words(mutate(known, named(name), level, 7).html), words(write(known.tree)), known.id);
      }
    }
  });
}

for (const mutation of MUTATIONS.filter(({ name }) => name !== 'none')) {
  test(`${mutation.name}: the seed decides, and something changes`, () => {
    const changed = pages.filter(known => {
      const once = mutate(known, mutation, 3, 1);
      assert.equal(mutate(known, mutation, 3, 1).html, once.html, known.id);
      return once.html !== write(known.tree) || once.url !== known.url || once.surface !== known.surface;
    });
    assert.ok(changed.length >= 8, `changes ${changed.length} pages`);
  });
}

test('no mutation loses a control', () => {
  const refs = tree =>
    elements(tree)
      .map(node => get(node, 'data-demur-ref'))
      .filter(Boolean)
      .sort();
  for (const known of pages.filter(({ group }) => group === 'form')) {
    for (const mutation of MUTATIONS) {
      assert.deepEqual(refs(mutate(known, mutation, 3, 3).tree), refs(known.tree), `${mutation.name} ${known.id}`);
    }
  }
});

test('the captured pages are not changed by their mutations', () => {
  const before = pages.map(({ tree }) => write(tree));
  for (const mutation of MUTATIONS) for (const known of pages) mutate(known, mutation, 3, 5);
  assert.deepEqual(
    pages.map(({ tree }) => write(tree)),
    before,
  );
});

test('a fault is shrunk to a smaller page that still shows it', async () => {
  const mutation = ONLY.find(({ name }) => name === 'only address');
  const found = { page: page('dialog-facebook.en'), mutation, level: 1, seed: 1 };
  const small = await shrinkCase(host, found);
  assert.ok(small.html.length < mutate(found.page, mutation, 1, 1).html.length);
  assert.notEqual((await host.inspect(small)).kind, 'training_notice');
});
