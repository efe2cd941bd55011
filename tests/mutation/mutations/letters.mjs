// The same letters for the eye: invisible characters, other spaces, entities, white space.
import { bodyOf, closest, entityMarks, texts } from '../lib/tree.mjs';

function eachText(name, what, change) {
  return {
    name,
    what,
    apply(page, random, level) {
      for (const node of texts(bodyOf(page.tree))) {
        if (!closest(node, 'option') || level === 3) node.value = change(node.value, random, level);
      }
    },
  };
}

const insideWords = /(?<=\p{L})(?=\p{L})/gu;

const softHyphens = eachText(
  'soft hyphens',
  'in a tenth; a third; all borders between letters',
  (value, random, level) => value.replace(insideWords, () => (random.chance([0, 0.1, 0.33, 1][level]) ? '\u00AD' : '')),
);

const invisible = ['\u200B', '\u2060', '\uFEFF', '\u200B', '\u034F'];

const zeroWidth = eachText('zero-width characters', 'the same, of other kinds', (value, random, level) =>
  value.replace(insideWords, () => (random.chance([0, 0.1, 0.33, 1][level]) ? random.pick(invisible) : '')),
);

const directions = ['\u200E', '\u200F', '\u202A', '\u202C', '\u2066', '\u2069'];

const directionMarks = eachText('direction marks', 'around a tenth; a third; all words', (value, random, level) =>
  value.replace(/\S+/gu, word =>
    random.chance([0, 0.1, 0.33, 1][level]) ? random.pick(directions) + word + random.pick(directions) : word,
  ),
);

const otherSpaces = ['\u00A0', '\u00A0', '\u202F', '\u2009', '\u3000'];

const spaces = eachText('other spaces', 'no-break in a fifth; all; all kinds', (value, random, level) =>
  value.replace(/ /g, () => {
    if (level === 1 && !random.chance(0.2)) return ' ';
    return level === 3 ? random.pick(otherSpaces) : '\u00A0';
  }),
);

const blank = ['\n', '\t', '   ', '\r\n    ', '\n\n\n', '\f'];

const whiteSpace = eachText(
  'white space',
  'line breaks and tabs for spaces, around texts, too',
  (value, random, level) => {
    const wide = value.replace(/ /g, () => (random.chance([0, 0.2, 0.6, 1][level]) ? random.pick(blank) : ' '));
    return level === 3 ? `${random.pick(blank)}${wide}${random.pick(blank)}` : wide;
  },
);

// The serialiser must not escape it again: see `write` in lib/tree.mjs.
function entity(letter, random) {
  const code = letter.codePointAt(0);
  const digits = random.pick([
    String(code),
    `x${code.toString(16)}`,
    `X${code.toString(16).toUpperCase()}`,
    `0${code}`,
  ]);
  return entityMarks[0] + digits + entityMarks[1];
}

const entities = eachText('entities', 'for a twentieth; a third; all letters', (value, random, level) =>
  value.replace(/\p{L}/gu, letter => (random.chance([0, 0.05, 0.33, 1][level]) ? entity(letter, random) : letter)),
);

// The other way of writing accented letters.
const decomposed = eachText(
  'letters decomposed',
  'accents as characters of their own; composed compatibly',
  (value, random, level) =>
    level === 1 ? value.normalize('NFKC') : level === 2 && random.chance(0.5) ? value : value.normalize('NFD'),
);

const capitals = eachText('capitals', 'some words; first letters; all', (value, random, level) =>
  value.replace(/\p{L}+/gu, word => {
    if (level === 2) return word[0].toUpperCase() + word.slice(1);
    return level === 3 || random.chance(0.2) ? word.toUpperCase() : word;
  }),
);

const marks = {
  "'": ['\u2019', '\u02BC', '`'],
  '\u2019': ["'", '\u02BC'],
  '-': ['\u2011', '\u2010', '\u2013'],
  '.': ['.', '\u3002', '\u2024'],
};

const punctuation = eachText(
  'other punctuation',
  'apostrophes, hyphens, full stops of other kinds',
  (value, random, level) =>
    value.replace(/['\u2019.-]/gu, mark => (random.chance([0, 0.2, 0.6, 1][level]) ? random.pick(marks[mark]) : mark)),
);

export const letterMutations = [
  capitals,
  punctuation,
  softHyphens,
  zeroWidth,
  directionMarks,
  spaces,
  whiteSpace,
  entities,
  decomposed,
];
