// A time-stamping authority (RFC 3161) on loopback: `openssl ts -reply` behind an HTTPS server, and the ways in which one may
// fail. Certificates are made anew in `directory`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { makeCertificates } from './net_server.mjs';

const openssl = (...args) => execFileSync('openssl', args, { stdio: ['pipe', 'pipe', 'pipe'] });

// An authority called `name`, whose certificate is in force for `days` (negative: it has expired).
function makeAuthority(directory, name, days = '2') {
  const at = end => join(directory, `${name}.${end}`);
  const key = file => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', file];
  const use = 'keyUsage=critical,keyCertSign';
  openssl(
    'req',
    ...key(at('root.key')),
    '-x509',
    '-days',
    '30',
    '-subj',
    `/CN=${name} root`,
    '-addext',
    use,
    '-out',
    at('root.pem'),
  );
  openssl('req', ...key(at('key')), '-subj', `/O=${name}/CN=${name} time-stamps`, '-out', at('csr'));
  writeFileSync(at('ext'), 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n');
  const issuer = ['-CA', at('root.pem'), '-CAkey', at('root.key'), '-set_serial', '7', '-extfile', at('ext')];
  openssl('x509', '-req', '-days', days, '-in', at('csr'), ...issuer, '-out', at('pem'));
  const config = [
    '[tsa]',
    `serial=${at('serial')}`,
    `signer_cert=${at('pem')}`,
    `signer_key=${at('key')}`,
    'signer_digest=sha256',
    'default_policy=1.2.3.4.1',
    'digests=sha256',
    'ess_cert_id_chain=no',
    'ess_cert_id_alg=sha256',
  ];
  writeFileSync(at('conf'), `${config.join('\n')}\n`);
  return { config: at('conf'), root: at('root.pem') };
}

function reply(directory, authority, query) {
  const file = join(directory, `query-${Math.random()}`);
  writeFileSync(file, query);
  openssl('ts', '-reply', '-config', authority.config, '-section', 'tsa', '-queryfile', file, '-out', `${file}.tsr`);
  return readFileSync(`${file}.tsr`);
}

// TimeStampReq holds the head as its only OCTET STRING of 32 bytes, and the nonce as its last INTEGER of about 8.
function changed(query, from) {
  const other = Buffer.from(query);
  other[from] ^= 1;
  return other;
}
const headAt = query => query.indexOf(Buffer.from([0x04, 0x20])) + 2;
const nonceAt = query => query.length - 5; // before it: its other bytes; behind it: BOOLEAN certReq, three bytes

// {status: PKIStatusInfo {status rejection, statusString "no"}}
const rejection = Buffer.from([0x30, 0x0b, 0x30, 0x09, 0x02, 0x01, 0x02, 0x30, 0x04, 0x0c, 0x02, 0x6e, 0x6f]);

export async function startTsa(directory, host) {
  const tls = makeCertificates(directory, [host]);
  const good = makeAuthority(directory, 'good');
  const expired = makeAuthority(directory, 'expired', '-1');
  const stranger = makeAuthority(directory, 'stranger');
  const requests = [];
  const answers = {
    '/tsr': query => reply(directory, good, query),
    '/expired': query => reply(directory, expired, query),
    '/stranger': query => reply(directory, stranger, query),
    '/other-head': query => reply(directory, good, changed(query, headAt(query))),
    '/other-nonce': query => reply(directory, good, changed(query, nonceAt(query))),
    '/rejects': () => rejection,
    '/rubbish': () => Buffer.from('<html>Welcome!</html>'),
    '/empty': () => Buffer.alloc(0),
    '/huge': () => Buffer.alloc(1024 * 1024, 0x30),
    '/bent': query => {
      const bytes = reply(directory, good, query);
      bytes[bytes.length - 8] ^= 1; // in the signature
      return bytes;
    },
    '/cut': query => reply(directory, good, query).subarray(0, 200),
  };
  const server = createServer(
    { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) },
    (request, response) => {
      const pieces = [];
      request.on('data', piece => pieces.push(piece));
      request.on('end', () => {
        const body = Buffer.concat(pieces);
        requests.push({ path: request.url, method: request.method, headers: request.headers, body });
        if (request.url === '/silent') return;
        if (request.url === '/moved') return response.writeHead(307, { location: '/tsr' }).end();
        if (!answers[request.url]) return response.writeHead(404).end();
        response.writeHead(200, { 'content-type': 'application/timestamp-reply' });
        response.end(answers[request.url](body));
      });
    },
  );
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  };
  return {
    port: server.address().port,
    tls: tls.ca,
    roots: { good: good.root, expired: expired.root, stranger: stranger.root },
    requests,
    stop,
  };
}
