// More elements around the same words, or fewer that mean something.
import { bodyOf, closest, create, drop, elements, rename, set, texts, wrap } from '../lib/tree.mjs';

const inlineOnly = ['p', 'a', 'button', 'label', 'legend', 'h1', 'h2', 'h3', 'span', 'strong', 'font'];
const wrappable = ['p', 'a', 'button', 'h1', 'h2', 'h3', 'label', 'input', 'textarea', 'select', 'section', 'form'];

function wrapIn(node, random, depth) {
  const inline = closest(node.parentNode, ...inlineOnly) !== undefined || ['a', 'label', 'span'].includes(node.tagName);
  for (let i = 0; i < depth; i++) {
    const attributes = random.chance(0.5) ? { class: `x${random.token(6)}` } : {};
    wrap(node, create(inline || random.chance(0.2) ? 'span' : 'div', attributes));
  }
}

const wrapNodes = {
  name: 'nodes wrapped',
  what: 'in one; up to four; up to twelve divs and spans',
  apply(page, random, level) {
    const most = [0, 1, 4, 12][level];
    const nodes = [...elements(bodyOf(page.tree), ...wrappable), ...texts(bodyOf(page.tree))];
    for (const node of nodes) {
      if (node.nodeName === '#text' && closest(node, 'option')) continue;
      if (random.chance(level === 1 ? 0.5 : 0.9)) wrapIn(node, random, 1 + random.below(most));
    }
  },
};

// Words directly in a block that also holds blocks would run into their neighbours: a div keeps them apart.
const plain = ['main', 'section', 'article', 'header', 'footer', 'nav', 'aside', 'ul', 'li', 'fieldset'];
const headings = ['h1', 'h2', 'h3', 'p', 'legend', 'strong'];

function flatten(element, random) {
  if (/^h[1-6]$/.test(element.tagName) && random.chance(0.5)) set(element, 'role', 'heading');
  rename(element, element.tagName === 'strong' ? 'span' : 'div');
  drop(element, name => name === 'for');
}

function buttonToDiv(button, random) {
  rename(button, 'div');
  drop(button, name => name === 'type');
  set(button, 'tabindex', '0');
  // Without a role nothing says that it can be pressed.
  if (random.chance(0.7)) set(button, 'role', 'button');
}

const unwrapMeaning = {
  name: 'elements flattened',
  what: 'section and list to div; headings (half keep the role) and paragraphs, too; form, label and button, too',
  apply(page, random, level) {
    const flat = level === 1 ? plain : [...plain, ...headings];
    for (const element of elements(bodyOf(page.tree), ...flat)) flatten(element, random);
    if (level < 3) return;
    for (const element of elements(bodyOf(page.tree), 'form', 'label')) flatten(element, random);
    for (const button of elements(bodyOf(page.tree), 'button')) buttonToDiv(button, random);
  },
};

export const nestingMutations = [wrapNodes, unwrapMeaning];
