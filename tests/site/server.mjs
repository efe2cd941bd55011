// The replica: an HTTPS server that stands in for the two services under their real names.
// From a script: startSite(). By hand: node tests/site/server.mjs [--port N] [--control N] [--seed S].
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSite } from './bundle.mjs';
import { makeCertificates } from './certificate.mjs';
import { controlServer } from './control.mjs';
import { NAMES } from './hosts.mjs';
import { startPost } from './mail/post.mjs';
import { letterOf } from './mails.mjs';
import { Record } from './record.mjs';
import { siteHandler } from './routes.mjs';

async function listen(server, port) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

// Chromium's flags that lead the real names here and nowhere else.
export function chromiumFlags({ port, spki }) {
  const rules = [
    ...NAMES.map(name => `MAP ${name}:443 127.0.0.1:${port}`),
    ...['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'],
  ];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${spki}`];
}

// `pages`: pages of a test's own, path -> HTML, served beside the replica's under every one of its names.
export async function startSite({ port = 0, controlPort = 0, seed = String(Date.now()), pages = {} } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'demur-site-'));
  const certificates = makeCertificates(directory);
  const bundle = await bundleSite(seed);
  const record = new Record();
  const post = await startPost(
    mail => record.keepMail(mail),
    () => record.switches.authentication,
  );
  const digest = text => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const site = createServer(
    { key: certificates.key, cert: certificates.cert },
    siteHandler({ ...bundle, digest, pages }, { record, post }),
  );
  const control = controlServer(record);
  const ports = { port: await listen(site, port), controlPort: await listen(control, controlPort) };
  return {
    ...ports,
    seed,
    record,
    ca: certificates.ca,
    spki: certificates.spki,
    flags: chromiumFlags({ port: ports.port, spki: certificates.spki }),
    // A mail of the service's that follows no form: `kind` and the rest as letterOf() takes them.
    sendMail: (kind, about) => post.send(letterOf(kind, about)),
    async close() {
      site.closeAllConnections();
      control.closeAllConnections();
      site.close();
      control.close();
      await post.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, control: { type: 'string' }, seed: { type: 'string' } },
  });
  const site = await startSite({
    port: Number(values.port ?? 0),
    controlPort: Number(values.control ?? 0),
    seed: values.seed,
  });
  const { port, controlPort, ca, spki, flags } = site;
  console.log(JSON.stringify({ port, controlPort, ca, spki, flags }));
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await site.close();
      process.exit(0);
    });
  }
}
