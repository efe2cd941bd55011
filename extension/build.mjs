// Builds chromium/, firefox/ and report.html in dist, or in the directory given. Unminified, no time stamps: the same
// sources give the same bytes.

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { checkMessages, mergeMessages } from './build/messages.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = process.argv[2] ? resolve(process.argv[2]) : join(here, 'dist');
const pages = ['answers', 'guide', 'popup', 'prepare', 'report', 'welcome'];
const readJson = async path => JSON.parse(await readFile(path, 'utf8'));

function fail(message) {
  console.error(`extension/build.mjs: ${message}`);
  process.exit(1);
}

async function bundle(outdir, entryPoints, format) {
  await build({
    entryPoints,
    outdir,
    format,
    bundle: true,
    target: ['chrome121', 'firefox140'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    absWorkingDir: here,
  });
}

async function buildFamily(family, version, messages) {
  const out = join(dist, family);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await bundle(out, { background: 'src/background/main.ts', content: 'src/content/main.ts' }, 'iife');
  const entries = Object.fromEntries(pages.map(page => [page, `src/pages/${page}/main.tsx`]));
  await bundle(out, entries, 'esm');
  const shell = await readFile(join(here, 'src/pages/page.html'), 'utf8');
  for (const page of pages) await writeFile(join(out, `${page}.html`), shell.replaceAll('{page}', page));
  await mkdir(join(out, 'icons'));
  for (const size of [16, 32, 48, 128]) await cp(join(here, `icons/${size}.png`), join(out, `icons/${size}.png`));
  for (const [language, table] of Object.entries(messages)) {
    await mkdir(join(out, '_locales', language), { recursive: true });
    await writeFile(join(out, '_locales', language, 'messages.json'), `${JSON.stringify(table, null, 2)}\n`);
  }
  const base = await readJson(join(here, 'manifest/base.json'));
  const own = await readJson(join(here, `manifest/${family}.json`));
  const { manifest_version, name, ...rest } = base;
  const permissions = [...base.permissions, ...(own.permissions ?? [])];
  const manifest = { manifest_version, name, version, ...rest, ...own, permissions };
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

const { version } = await readJson(join(here, 'package.json'));
const languages = (await readdir(join(here, 'locales'))).sort();
const messages = await mergeMessages(join(here, 'locales'), languages);
const faults = await checkMessages(messages, [join(here, 'src'), join(here, 'manifest')]);
if (faults.length > 0) fail(`texts:\n  ${faults.join('\n  ')}`);

for (const family of ['chromium', 'firefox']) await buildFamily(family, version, messages);

const report = join(here, 'src/pages/report/build.mjs');
if (existsSync(report)) {
  const { buildReport } = await import(report);
  await buildReport(join(dist, 'report.html'));
}
