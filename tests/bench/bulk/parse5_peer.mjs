// The job of `demur inspect --jsonl` as a Node program with parse5, the HTML5 parser of jsdom and cheerio.
import { parse } from 'parse5';
import { answerLines, breaking, fields, silent } from './lines.mjs';

const attribute = (node, name) => node.attrs.find(a => a.name === name)?.value;

function read(html) {
  const page = { blocks: [], links: [], fields: [] };
  let text = '';
  const flush = () => {
    const block = text.replace(/\s+/g, ' ').trim();
    if (block) page.blocks.push(block);
    text = '';
  };
  const enter = node => {
    if (node.nodeName === '#text') {
      text += node.value;
      return false;
    }
    if (!node.tagName) return true;
    if (breaking.has(node.tagName)) flush();
    if (node.tagName === 'a') {
      const href = attribute(node, 'href');
      if (href !== undefined) page.links.push({ href });
    } else if (node.tagName === 'img') text += ` ${attribute(node, 'alt') ?? ''}`;
    else if (fields.has(node.tagName) && attribute(node, 'type') !== 'hidden')
      page.fields.push({ name: attribute(node, 'name'), type: attribute(node, 'type') ?? node.tagName });
    return !silent.has(node.tagName) && attribute(node, 'hidden') === undefined;
  };
  const walk = [{ node: parse(html), next: -1 }]; // no recursion: pages can be deep
  while (walk.length > 0) {
    const top = walk.at(-1);
    if (top.next < 0 && !enter(top.node)) top.next = Infinity;
    top.next = Math.max(top.next, 0);
    const child = top.node.childNodes?.[top.next++];
    if (child) walk.push({ node: child, next: -1 });
    else {
      if (breaking.has(top.node.tagName)) flush();
      walk.pop();
    }
  }
  flush();
  return page;
}

await answerLines(read);
