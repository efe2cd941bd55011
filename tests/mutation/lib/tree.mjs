// A parsed page: looking through it and changing it. Nodes are parse5's; `truth` on a node is what it really is.
import { defaultTreeAdapter, html, parse, serialize } from 'parse5';

export const parseTree = text => parse(text);

export function* walk(node) {
  yield node;
  for (const child of [...(node.childNodes ?? [])]) yield* walk(child);
}

export const isElement = node => node.tagName !== undefined;
export const isText = node => node.nodeName === '#text';

export function elements(root, ...tags) {
  return [...walk(root)].filter(node => isElement(node) && (tags.length === 0 || tags.includes(node.tagName)));
}

export const rootOf = tree => elements(tree, 'html')[0];
export const bodyOf = tree => elements(tree, 'body')[0];

const unread = ['script', 'style', 'title', 'textarea'];

// Text nodes that show words.
export function texts(root) {
  return [...walk(root)].filter(
    node => isText(node) && node.value.trim() !== '' && !unread.includes(node.parentNode.tagName),
  );
}

export const get = (node, name) => node.attrs.find(attribute => attribute.name === name)?.value;

export function set(node, name, value) {
  const attribute = node.attrs.find(known => known.name === name);
  if (attribute) attribute.value = value;
  else node.attrs.push({ name, value });
}

export function drop(node, test) {
  node.attrs = node.attrs.filter(({ name }) => !test(name));
}

export function create(tagName, attributes = {}, ...children) {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const node = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
  for (const child of children) append(node, typeof child === 'string' ? text(child) : child);
  return node;
}

export const text = value => ({ nodeName: '#text', value, parentNode: null });
export const comment = data => ({ nodeName: '#comment', data, parentNode: null });

export function append(parent, child) {
  child.parentNode = parent;
  parent.childNodes.push(child);
}

export function insertAt(parent, index, child) {
  child.parentNode = parent;
  parent.childNodes.splice(index, 0, child);
}

export function replace(node, ...others) {
  const parent = node.parentNode;
  for (const other of others) other.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(node), 1, ...others);
}

export function wrap(node, around) {
  replace(node, around);
  append(around, node);
}

export function setChildren(parent, children) {
  parent.childNodes = children;
  for (const child of children) child.parentNode = parent;
}

export function rename(node, tagName) {
  node.tagName = tagName;
  node.nodeName = tagName;
}

export function closest(node, ...tags) {
  let at = node;
  while (at && !(isElement(at) && tags.includes(at.tagName))) at = at.parentNode;
  return at ?? undefined;
}

// Deep, with what the nodes are known to be.
export function clone(node, parent = null) {
  const copy = { ...node, parentNode: parent };
  if (node.attrs) copy.attrs = node.attrs.map(attribute => ({ ...attribute }));
  if (node.childNodes) copy.childNodes = node.childNodes.map(child => clone(child, copy));
  return copy;
}

// A letter that is to be written as an entity stands between two private-use characters: see mutations/entities.mjs.
export const entityMarks = ['\uE000', '\uE001'];
const marked = /\uE000([^\uE001]*)\uE001/g;

export const write = tree => serialize(tree).replace(marked, '&#$1;');
