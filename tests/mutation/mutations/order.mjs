// The same blocks in another order. A label stays with its control, a heading in front, a button behind.
import { closest, elements, isElement, isText, setChildren } from '../lib/tree.mjs';

const units = ['p', 'label', 'a', 'button', 'select', 'h1', 'h2', 'h3', 'legend', 'table', 'tbody', 'html', 'head'];
const controls = ['input', 'select', 'textarea'];

const holds = (node, ...tags) => elements(node, ...tags).length > 0;

// A block of one label and one control is a unit of its own.
function isPair(node) {
  const own = node.childNodes.filter(isElement);
  return own.some(child => child.tagName === 'label' && !holds(child, ...controls)) && holds(node, ...controls);
}

function isContainer(node) {
  const own = node.childNodes.filter(isElement);
  const words = node.childNodes.some(child => isText(child) && child.value.trim() !== '');
  return own.length > 1 && !words && !units.includes(node.tagName) && !isPair(node);
}

const isPinned = child =>
  !isElement(child) || holds(child, 'h1', 'h2', 'legend') || (holds(child, 'button') && !holds(child, ...controls));

function reorder(node, random, pinned, mix) {
  const free = node.childNodes.filter(child => !pinned(child));
  const mixed = mix(free, random);
  let next = 0;
  setChildren(
    node,
    node.childNodes.map(child => (pinned(child) ? child : mixed[next++])),
  );
}

function swapTwo(list, random) {
  const out = [...list];
  if (out.length < 2) return out;
  const i = random.below(out.length - 1);
  [out[i], out[i + 1]] = [out[i + 1], out[i]];
  return out;
}

const shuffle = (list, random) => random.shuffle(list);

const reorderFields = {
  name: 'fields reordered',
  what: 'neighbours swapped; all shuffled; options of choices and lists, too',
  apply(page, random, level) {
    for (const form of elements(page.tree).filter(node => isContainer(node) && closest(node, 'form'))) {
      reorder(form, random, isPinned, level === 1 ? swapTwo : shuffle);
    }
    if (level < 3) return;
    for (const select of elements(page.tree, 'select')) reorder(select, random, child => !isElement(child), shuffle);
  },
};

const reorderBlocks = {
  name: 'blocks reordered',
  what: 'paragraphs swapped; shuffled; at last headings and buttons, too',
  apply(page, random, level) {
    for (const node of elements(page.tree).filter(isContainer)) {
      reorder(node, random, level === 3 ? child => !isElement(child) : isPinned, level === 1 ? swapTwo : shuffle);
    }
  },
};

export const orderMutations = [reorderFields, reorderBlocks];
