// The families of anchors, and how each is destroyed: what is left of a page shows what the others can carry.
import { declareLanguage } from './pages.mjs';
import { bodyOf, closest, drop, elements, get, rename, set, texts } from './tree.mjs';

const titles = ['h1', 'h2', 'h3', 'label', 'legend', 'button', 'option', 'a', 'title'];
const wordAttributes = ['aria-label', 'placeholder', 'title', 'alt'];

// As long as before, in letters that make no word; upper case stays.
function scramble(value, random) {
  return value.replace(/\p{L}/gu, letter => {
    const other = random.pick('zxqvkjwbg');
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  });
}

// A notification row is one link: its words are the body.
const isRow = page => page.surface === 'notification';
const isTitle = (node, page) => closest(node, ...titles.filter(tag => tag !== 'a' || !isRow(page))) !== undefined;

function scrambleTexts(page, random, which) {
  for (const node of texts(bodyOf(page.tree))) if (which(node, page)) node.value = scramble(node.value, random);
}

export const FAMILIES = [
  {
    name: 'links',
    what: 'form ids and privacy paths in the links',
    destroy(page) {
      for (const link of elements(page.tree, 'a')) drop(link, name => name === 'href');
    },
  },
  {
    name: 'address',
    what: "the page's own URL",
    destroy(page) {
      page.url = '';
    },
  },
  {
    name: 'structure',
    what: 'kinds and types of controls, autocomplete, required, lengths',
    destroy(page) {
      for (const control of elements(page.tree, 'input', 'textarea')) {
        rename(control, 'input');
        control.childNodes = [];
        drop(control, name => ['type', 'autocomplete', 'required', 'accept', 'maxlength'].includes(name));
      }
    },
  },
  {
    name: 'names',
    what: 'names and ids that programmers gave',
    destroy(page, random) {
      for (const element of elements(page.tree)) {
        if (get(element, 'type') === 'radio') set(element, 'name', 'r');
        else if (get(element, 'name')) set(element, 'name', random.token(8));
        drop(element, name => name === 'class');
      }
      for (const label of elements(page.tree, 'label')) {
        const control = elements(page.tree).find(known => get(known, 'id') && get(known, 'id') === get(label, 'for'));
        if (!control) continue;
        const id = random.token(8);
        set(control, 'id', id);
        set(label, 'for', id);
      }
    },
  },
  {
    name: 'surface and roles',
    what: 'dialog, row, banner, mail; role and aria attributes',
    destroy(page) {
      for (const element of elements(page.tree)) {
        drop(element, name => name === 'role' || name.startsWith('aria-'));
      }
      page.surface = 'unknown';
    },
  },
  {
    name: 'titles and labels',
    what: 'words of headings, labels, legends, buttons, options, links',
    destroy(page, random) {
      scrambleTexts(page, random, isTitle);
      for (const title of elements(page.tree, 'title')) title.childNodes = [];
      for (const element of elements(page.tree)) {
        for (const attribute of element.attrs) {
          if (wordAttributes.includes(attribute.name)) attribute.value = scramble(attribute.value, random);
        }
      }
    },
  },
  {
    name: 'body words',
    what: 'words of paragraphs and rows',
    destroy(page, random) {
      scrambleTexts(page, random, (node, given) => !isTitle(node, given));
    },
  },
];

const asMutation = (name, what, destroyed) => ({
  name,
  what,
  levels: [1],
  apply(page, random) {
    for (const family of destroyed) family.destroy(page, random);
  },
});

const words = FAMILIES.slice(-2);
const unknown = { destroy: page => declareLanguage(page, 'th') };
export const ONLY = [
  ...FAMILIES.map(kept =>
    asMutation(
      `only ${kept.name}`,
      kept.what,
      FAMILIES.filter(family => family !== kept),
    ),
  ),
  asMutation('only words', 'titles and body', FAMILIES.slice(0, -2)),
  asMutation('all but words', 'everything that needs no language', words),
  asMutation('all but words, and an unknown language', 'the same, and the page says that it is in Thai', [
    ...words,
    unknown,
  ]),
];
export const WITHOUT = FAMILIES.map(gone => asMutation(`without ${gone.name}`, gone.what, [gone]));
