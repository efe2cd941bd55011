// Other languages: wrongly declared, mixed, or the texts of the corpus on the replica's page.
import { declareLanguage } from '../lib/pages.mjs';
import { bodyOf, closest, drop, elements, rootOf, texts } from '../lib/tree.mjs';
import { corpusTexts } from './corpus.mjs';
import { share } from './names.mjs';

const others = ['en', 'de', 'fr', 'pl', 'el', 'ja', 'hu', 'fi', 'xx', 'zh-Hant', 'ar'];

const wrongLanguage = {
  name: 'language misstated',
  what: 'not said; another one of the page; another one of every block',
  apply(page, random, level) {
    drop(rootOf(page.tree), name => name === 'lang');
    if (level === 1) return;
    declareLanguage(page, random.pick(others));
    if (level === 3)
      for (const block of elements(page.tree, 'p', 'h1', 'h2', 'div'))
        block.attrs.push({ name: 'lang', value: random.pick(others) });
  },
};

// The two captures of a page have the same text nodes in the same order.
const mixed = {
  name: 'two languages mixed',
  what: 'a fifth; half; all texts in the other language of the replica, declared as before',
  apply(page, random, level) {
    const own = texts(bodyOf(page.tree));
    const foreign = texts(bodyOf(page.twin.tree));
    if (own.length !== foreign.length) return;
    own.forEach((node, i) => {
      if (random.chance(share[level])) node.value = foreign[i].value;
    });
  },
};

const sentences = value => value.match(/[^.!?。！？]+(?:[.!?。！？]+\s*|$)/gu) ?? [value];

// Deals the sentences to the texts; the link keeps the last words.
function deal(page, sample) {
  const nodes = texts(bodyOf(page.tree)).filter(node => !closest(node, 'button', 'option'));
  const target = nodes.find(node => closest(node, 'a')?.truth === 'link');
  const free = nodes.filter(node => node !== target);
  const parts = sentences(sample);
  if (free.length === 0) {
    if (target) target.value = sample;
    return;
  }
  const each = Math.ceil(parts.length / free.length);
  free.forEach((node, i) => {
    node.value = parts.slice(i * each, (i + 1) * each).join('');
  });
}

const fromCorpus = {
  name: 'texts of the corpus',
  what: 'the texts of another page of the same kind and surface, in any language: declared, not declared, wrongly declared',
  apply(page, random, level) {
    const samples = corpusTexts(page);
    if (samples.length === 0) return;
    const sample = random.pick(samples);
    deal(page, sample.text);
    if (level === 1) declareLanguage(page, sample.language);
    if (level === 2) drop(rootOf(page.tree), name => name === 'lang');
  },
};

export const languageMutations = [wrongLanguage, mixed, fromCorpus];
