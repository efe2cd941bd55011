// A throw-away certificate authority and one leaf for the replica's host names, made anew at every start.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES } from './hosts.mjs';

const COVERED = [...NAMES, 'localhost']; // for `demur watch` and curl by hand

function openssl(dir, args) {
  return execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] });
}

// Writes ca.pem, leaf.pem, leaf.key into `dir`. `spki` is what Chromium's --ignore-certificate-errors-spki-list wants.
export function makeCertificates(dir) {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-sha256'];
  openssl(dir, [
    ...[
      'req',
      '-x509',
      ...curve,
      '-days',
      '30',
      '-subj',
      '/CN=Demur replica authority',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    ],
    ...['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'],
  ]);
  openssl(dir, ['req', ...curve, '-subj', '/CN=*.facebook.com', '-keyout', 'leaf.key', '-out', 'leaf.csr']);
  const names = [...COVERED.map(name => `DNS:${name}`), 'IP:127.0.0.1'].join(',');
  writeFileSync(
    join(dir, 'leaf.ext'),
    `subjectAltName=${names}\nbasicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n`,
  );
  openssl(dir, [
    ...[
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '30',
      '-sha256',
    ],
    ...['-extfile', 'leaf.ext', '-out', 'leaf.pem'],
  ]);
  const pem = openssl(dir, ['x509', '-in', 'leaf.pem', '-pubkey', '-noout']).toString();
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return {
    ca: join(dir, 'ca.pem'),
    key: readFileSync(join(dir, 'leaf.key')),
    cert: Buffer.concat([readFileSync(join(dir, 'leaf.pem')), readFileSync(join(dir, 'ca.pem'))]),
    spki: createHash('sha256').update(der).digest('base64'),
  };
}
