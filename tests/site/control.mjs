// The control port: what the replica received, its mailbox and its switches. On 127.0.0.1 only, and never under the
// service's own names: a page of the replica cannot reach it.
import { createServer } from 'node:http';

async function readJson(request) {
  let text = '';
  for await (const part of request) text += part;
  return text ? JSON.parse(text) : {};
}

export function controlServer(record) {
  return createServer(async (request, response) => {
    const answer = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify(body, null, 2)}\n`);
    };
    const path = request.url.split('?')[0];
    try {
      if (request.method === 'POST' && path === '/reset') record.reset();
      else if (request.method === 'POST' && path === '/switches') record.set(await readJson(request));
      else if (request.method !== 'GET') return answer(405, { error: 'GET, or POST to /reset or /switches' });
      const view = record.view();
      if (request.method === 'POST' || path === '/') return answer(200, view);
      const part = path.slice(1);
      return part in view ? answer(200, view[part]) : answer(404, { error: `one of / ${Object.keys(view).join(' ')}` });
    } catch (error) {
      return answer(400, { error: error.message });
    }
  });
}
