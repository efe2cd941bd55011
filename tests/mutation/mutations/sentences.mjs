// Sentences in pieces: spans at word borders and inside words, comments, the fonts of a browser's translation.
import { append, bodyOf, closest, comment, create, elements, rename, replace, text, texts } from '../lib/tree.mjs';

const words = value => value.match(/\s+|[^\s]+/gu) ?? [];
const letters = value => [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(value)].map(s => s.segment);

// Runs of pieces, cut with the given chance between two of them.
function cut(pieces, random, chance) {
  const runs = [];
  for (const piece of pieces) {
    if (runs.length === 0 || random.chance(chance)) runs.push(piece);
    else runs[runs.length - 1] += piece;
  }
  return runs;
}

const readable = page => texts(bodyOf(page.tree)).filter(node => !closest(node, 'option'));

function spanOf(run, random) {
  const attributes = random.chance(0.3) ? { dir: 'auto' } : {};
  return create(random.pick(['span', 'span', 'span', 'b', 'font']), attributes, run);
}

const splitWords = {
  name: 'split between words',
  what: 'some; many; every word in a span of its own',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const runs = cut(words(node.value), random, [0, 0.1, 0.4, 1][level]);
      replace(node, ...runs.map(run => (random.chance(0.8) || level === 3 ? spanOf(run, random) : text(run))));
    }
  },
};

const splitLetters = {
  name: 'split inside words',
  what: 'a twentieth; a quarter; all borders between letters',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const runs = cut(letters(node.value), random, [0, 0.05, 0.25, 1][level]);
      replace(node, ...runs.map(run => (random.chance(0.8) ? create('span', {}, run) : text(run))));
    }
  },
};

const comments = {
  name: 'comments inside',
  what: 'as React writes them between two texts, inside words, too',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const pieces = level === 3 ? letters(node.value) : words(node.value);
      const runs = cut(pieces, random, [0, 0.1, 0.5, 0.2][level]);
      replace(node, ...runs.flatMap((run, i) => (i ? [comment(' '), text(run)] : [text(run)])));
    }
  },
};

const style = { style: 'vertical-align: inherit;' };
const font = inside => create('font', style, create('font', style, inside));
const sentences = value => value.match(/[^.!?:,]+[.!?:,]*\s*/gu) ?? [value];

const translated = {
  name: 'fonts of a translation',
  what: 'around each text; each sentence; each part of a sentence',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const parts = level === 1 ? [node.value] : sentences(node.value);
      const runs = level === 3 ? parts.flatMap(part => cut(words(part), random, 0.15)) : parts;
      const inside = runs.map(run => font(run));
      replace(node, level === 1 ? inside[0] : create('font', style, ...inside));
    }
  },
};

// Only where a block may stand, and never what surrounds a link: its sentence would be torn from it.
const holdsBlocks = node => !closest(node, 'p', 'a', 'label', 'legend', 'button', 'h1', 'h2', 'h3', 'span');
const alone = node => node.parentNode.childNodes.length === 1;

const ownBlocks = {
  name: 'sentences in blocks',
  what: 'some; all sentences; all clauses in blocks of their own',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const parts = level === 3 ? sentences(node.value) : (node.value.match(/[^.!?]+[.!?]*\s*/gu) ?? [node.value]);
      const runs = cut(parts, random, level === 1 ? 0.4 : 1);
      if (node.parentNode.tagName === 'p' && alone(node)) rename(node.parentNode, 'div');
      else if (!holdsBlocks(node)) continue;
      replace(node, ...runs.map(run => create('div', {}, run)));
    }
  },
};

const joined = {
  name: 'blocks joined',
  what: 'paragraphs become lines of one block, parted by br; by spaces',
  apply(page, random, level) {
    for (const block of elements(bodyOf(page.tree), 'p')) {
      if (!random.chance([0, 0.5, 1, 1][level])) continue;
      rename(block, 'span');
      append(block, level === 3 ? text(' ') : create('br'));
    }
  },
};

// For readers of screens and for the eye: the same words, twice.
const doubled = {
  name: 'texts doubled',
  what: 'a fifth; half; all texts stand there twice, once hidden from the eye',
  apply(page, random, level) {
    for (const node of readable(page)) {
      if (!random.chance([0, 0.2, 0.5, 1][level]) || closest(node, 'label', 'legend', 'button')) continue;
      const hidden = { style: 'position:absolute;width:1px;height:1px;overflow:hidden' };
      replace(node, create('span', { 'aria-hidden': 'true' }, node.value), create('span', hidden, node.value));
    }
  },
};

const hiddenLetters = {
  name: 'hidden letters inside',
  what: 'in a twentieth; a quarter; all words, letters that nobody sees',
  apply(page, random, level) {
    for (const node of readable(page)) {
      const runs = cut(words(node.value), random, [0, 0.05, 0.25, 1][level]);
      const half = run => Math.ceil(run.length / 2);
      const decoy = () => create('span', { style: 'display:none' }, random.token(3));
      replace(node, ...runs.flatMap(run => [text(run.slice(0, half(run))), decoy(), text(run.slice(half(run)))]));
    }
  },
};

export const sentenceMutations = [
  ...[splitWords, splitLetters, comments, translated],
  ...[ownBlocks, joined, doubled, hiddenLetters],
];
