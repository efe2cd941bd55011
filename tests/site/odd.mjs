// Forms as no one would build them twice: static pages of tests/site/odd, served as contact pages of both services.
import { readFile } from 'node:fs/promises';

const DIRECTORY = new URL('./odd/', import.meta.url);
const ADDRESS = /^(?:\/help)?\/contact\/odd\/([\w-]+)$/;

export const isOdd = path => ADDRESS.test(path);

// Without the site's own policy: what is odd about a page may be its script.
export async function serveOdd(path, response) {
  const [, name] = ADDRESS.exec(path);
  try {
    const html = await readFile(new URL(`${name}.html`, DIRECTORY));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    return response.end(html);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    return response.end(`There is no tests/site/odd/${name}.html.`);
  }
}
