// A small HTTPS server for the network tests: it stands in for www.facebook.com with a certificate of its own authority,
// and misbehaves on purpose under the paths below.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// Makes an authority and a certificate for `hosts` in `directory`; answers the paths of ca, certificate and key.
export function makeCertificates(directory, hosts) {
  const at = name => join(directory, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: 'pipe' });
  const key = name => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', at(name)];
  const ca = ['-x509', '-days', '2', '-subj', '/CN=Demur test authority', '-addext', 'keyUsage=critical,keyCertSign'];
  openssl('req', ...key('ca.key'), ...ca, '-out', at('ca.pem'));
  openssl('req', ...key('server.key'), '-subj', '/CN=Demur test server', '-out', at('server.csr'));
  writeFileSync(at('server.ext'), `subjectAltName=${hosts.map(host => `DNS:${host}`).join(',')}\n`);
  const issuer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-set_serial', '1'];
  openssl(
    'x509',
    '-req',
    '-days',
    '2',
    '-in',
    at('server.csr'),
    ...issuer,
    '-extfile',
    at('server.ext'),
    '-out',
    at('server.pem'),
  );
  return { ca: at('ca.pem'), certificate: at('server.pem'), key: at('server.key') };
}

function drip(response) {
  response.writeHead(200, { 'content-type': 'text/html' });
  const timer = setInterval(() => response.write('x'), 100);
  response.on('close', () => clearInterval(timer));
}

const redirects = {
  '/moved': '/page',
  '/elsewhere': 'https://elsewhere.example/page',
  '/plain': 'http://www.facebook.com/page',
  '/port': 'https://www.facebook.com:8443/page',
  '/file': 'file:///etc/passwd',
  '/round': '/round',
};

const answers = {
  '/drip': (_request, response) => drip(response),
  '/bomb': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
  },
  '/zip': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync('<p>unpacked ü</p>'));
  },
  '/latin1': (_request, response) => response.end(Buffer.from([0x3c, 0x70, 0x3e, 0xfc])),
  '/unavailable': (_request, response) => response.writeHead(503).end('later'),
  '/garbage': (request, _response) => request.socket.end('this is not HTTP\r\n\r\n'),
  '/cookie': (request, response) => {
    response.setHeader('set-cookie', 'seen=1; Path=/');
    response.end(JSON.stringify(request.headers));
  },
};

// `pages` maps "path" or "host/path" to {body, etag?, status?, location?}; it may be changed while the server runs.
export async function startServer(files, pages = new Map()) {
  const requests = [];
  const server = createServer(
    { cert: readFileSync(files.certificate), key: readFileSync(files.key) },
    (request, response) => {
      const path = request.url.split('?')[0];
      requests.push({ host: request.headers.host, path, headers: request.headers });
      const page = pages.get(`${request.headers.host}${path}`) ?? pages.get(path);
      if (page) {
        const headers = { 'content-type': 'text/html; charset=utf-8' };
        if (page.etag) headers.etag = page.etag;
        if (page.location) headers.location = page.location;
        const known = page.etag && request.headers['if-none-match'] === page.etag;
        response.writeHead(known ? 304 : (page.status ?? 200), headers);
        response.end(known ? undefined : page.body);
      } else if (redirects[path]) {
        response.writeHead(302, { location: redirects[path] }).end();
      } else if (answers[path]) {
        answers[path](request, response);
      } else {
        response.writeHead(404).end('no such page');
      }
    },
  );
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  };
  return { port: server.address().port, pages, requests, stop };
}
