// The extension's pure parts: bundles every *.test.ts beside this file and runs its tests.
import { webcrypto } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Browsers have it as a global; Node only from 20 on.
globalThis.crypto ??= webcrypto;

const here = dirname(fileURLToPath(import.meta.url));
const tests = (await readdir(here)).filter(name => name.endsWith('.test.ts')).sort();
const directory = await mkdtemp(join(tmpdir(), 'demur-extension-'));
const outfile = join(directory, 'tests.mjs');
await build({
  stdin: { contents: tests.map(name => `import './${name}';`).join('\n'), resolveDir: here },
  absWorkingDir: join(here, '..'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  sourcemap: 'inline',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
await rm(directory, { recursive: true });
