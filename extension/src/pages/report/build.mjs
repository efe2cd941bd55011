// Builds the report renderer as one self-contained HTML file: the host puts the data in, and it draws without a network.
// The same source is the extension's report page (main.tsx), which the extension's own build makes.
//   node extension/src/pages/report/build.mjs [OUTFILE]
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const extension = resolve(here, '../../..');
/** The host replaces this with the data as JSON in which every `<` is written \u003c. */
export const dataToken = '__DEMUR_REPORT__';

const options = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome110', 'firefox115'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: extension,
};

/** The texts of every language (report.json and report_*.json) as one module, so that a new language needs no code. */
const messages = {
  name: 'report-messages',
  setup(builder) {
    builder.onResolve({ filter: /^demur:report-messages$/ }, ({ path }) => ({ path, namespace: 'demur' }));
    builder.onLoad({ filter: /.*/, namespace: 'demur' }, async () => {
      const locales = join(extension, 'locales');
      const tables = {};
      for (const language of (await readdir(locales)).sort()) {
        const files = (await readdir(join(locales, language)))
          .filter(file => /^report(_\w+)?\.json$/.test(file))
          .sort();
        tables[language] = {};
        for (const file of files) {
          const table = JSON.parse(await readFile(join(locales, language, file), 'utf8'));
          // Descriptions are for translators: the page carries the texts alone.
          for (const [key, { message }] of Object.entries(table)) tables[language][key] = { message };
        }
      }
      return { contents: JSON.stringify(tables), loader: 'json' };
    });
  },
};

async function bundle(entry) {
  const result = await build({
    ...options,
    plugins: [messages],
    entryPoints: [join(here, entry)],
    outdir: extension,
    write: false,
  });
  const text = suffix => result.outputFiles.find(file => file.path.endsWith(suffix))?.text.trim() ?? '';
  return { js: text('.js'), css: text('.css') };
}

const sha256 = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Writes the self-contained renderer. */
export async function buildReport(outfile = join(extension, 'dist/report.html')) {
  const { js, css } = await bundle('export_entry.ts');
  if (/<\/(script|style)/i.test(js + css)) throw new Error('the bundle would close its own element');
  if (js.includes(dataToken)) throw new Error('the data token stands in the bundle');
  // The picture to share is drawn from an SVG that the page itself made: img-src data: and nothing else.
  const policy = `default-src 'none'; script-src ${sha256(js)}; style-src ${sha256(css)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Demur</title>
<style>${css}</style>
</head>
<body>
<div id="app"></div>
<noscript><p>This report draws its charts with JavaScript, which is turned off here. The data is in this file, in the element "demur-data".</p></noscript>
<script type="application/json" id="demur-data">${dataToken}</script>
<script>${js}</script>
</body>
</html>
`;
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, html);
  return outfile;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(await buildReport(process.argv[2] && resolve(process.argv[2])));
}
