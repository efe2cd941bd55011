// The extension's pure parts: bundles every *.test.ts beside this file and runs its tests.
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const tests = (await readdir(here)).filter(name => name.endsWith('.test.ts')).sort();
const { outputFiles } = await build({
  stdin: { contents: tests.map(name => `import './${name}';`).join('\n'), resolveDir: here },
  absWorkingDir: join(here, '..'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
