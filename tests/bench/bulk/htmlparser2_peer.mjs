// The job of `demur inspect --jsonl` as a Node program with htmlparser2, the fastest of the usual parsers: no tree, and
// no HTML5 rules for what closes what.
import { Parser } from 'htmlparser2';
import { answerLines, breaking, fields, silent } from './lines.mjs';

function read(html) {
  const page = { blocks: [], links: [], fields: [] };
  let text = '';
  let hidden = 0; // depth of what is not read
  const flush = () => {
    const block = text.replace(/\s+/g, ' ').trim();
    if (block) page.blocks.push(block);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (fields.has(name) && attributes.type !== 'hidden')
        page.fields.push({ name: attributes.name, type: attributes.type ?? name });
      if (hidden > 0 || silent.has(name) || attributes.hidden !== undefined) {
        ++hidden;
        return;
      }
      if (breaking.has(name)) flush();
      if (name === 'a' && attributes.href !== undefined) page.links.push({ href: attributes.href });
      else if (name === 'img') text += ` ${attributes.alt ?? ''}`;
    },
    ontext(piece) {
      if (hidden === 0) text += piece;
    },
    onclosetag(name) {
      if (hidden > 0) --hidden;
      else if (breaking.has(name)) flush();
    },
  });
  parser.end(html);
  flush();
  return page;
}

await answerLines(read);
