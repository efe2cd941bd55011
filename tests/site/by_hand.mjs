// Behind scripts/replica: the replica for a look by hand, with what is needed to reach it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSite } from './server.mjs';

const { values } = parseArgs({
  options: {
    open: { type: 'boolean' },
    port: { type: 'string' },
    control: { type: 'string' },
    seed: { type: 'string' },
  },
});
const site = await startSite({
  port: Number(values.port ?? 0),
  controlPort: Number(values.control ?? 0),
  seed: values.seed,
});
const profile = mkdtempSync(join(tmpdir(), 'demur-by-hand-'));
const flags = [
  `--user-data-dir=${profile}`,
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...site.flags,
];
console.log(`The replica serves on port ${site.port}; its certificate authority is ${site.ca}`);
console.log(`Control (submissions, mailbox, switches): http://127.0.0.1:${site.controlPort}/`);
console.log(
  `Reach it with:\n  chromium ${flags.map(flag => (flag.includes(' ') ? `'${flag}'` : flag)).join(' ')} https://www.facebook.com/`,
);
const browser = values.open ? spawn('chromium', [...flags, 'https://www.facebook.com/'], { stdio: 'ignore' }) : null;

async function stop() {
  browser?.kill();
  await site.close();
  rmSync(profile, { recursive: true, force: true });
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
browser?.once('exit', stop);
