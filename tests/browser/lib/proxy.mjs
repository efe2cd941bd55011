// The way out for a browser that takes no host map of its own: the services' names lead to the replica, no other name
// leads anywhere.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { isReplicated } from '../../site/hosts.mjs';

// An HTTP proxy on 127.0.0.1 that tunnels (CONNECT) to `port`. TLS goes through unread.
export async function startProxy(port) {
  const open = new Set();
  const server = createServer((_, response) => response.writeHead(502).end());
  server.on('connect', (request, client) => {
    const [name, asked] = request.url.split(':');
    client.on('error', () => client.destroy());
    if (!isReplicated(name) || asked !== '443') return client.end('HTTP/1.1 502 Not in the replica\r\n\r\n');
    const site = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      site.pipe(client).pipe(site);
    });
    open.add(client).add(site);
    site.on('error', () => client.destroy());
    site.on('close', () => client.destroy());
    client.on('close', () => {
      site.destroy();
      open.delete(client);
      open.delete(site);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
