// The frame of both peers: JSON lines in, one answer a line out, in large pieces.
import { bigExpression } from './phrases.mjs';

const { expression } = bigExpression();

// What a page's text amounts to for a program without rules: the phrases in it.
function hits(blocks) {
  return blocks.join('\n').match(expression)?.length ?? 0;
}

export async function answerLines(read) {
  let rest = '';
  let out = '';
  const answer = line => {
    const { id, html } = JSON.parse(line);
    const page = read(html);
    out += `${JSON.stringify({ id, blocks: page.blocks.length, links: page.links.length, fields: page.fields, hits: hits(page.blocks) })}\n`;
    if (out.length > 65536) {
      process.stdout.write(out);
      out = '';
    }
  };
  process.stdin.setEncoding('utf8');
  for await (const piece of process.stdin) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    for (const line of lines) answer(line);
  }
  if (rest) answer(rest);
  process.stdout.write(out);
}

const words = list => new Set(list.split(' '));
export const breaking = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
export const silent = words('script style svg template noscript iframe canvas title textarea select');
export const fields = words('input select textarea');
