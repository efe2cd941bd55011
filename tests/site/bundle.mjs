// Bundles the replica's React pages twice, for the browser and for the server, with class names hashed by a seed:
// a program that leans on class names breaks at the next start, as it would at the real site's next release.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('./src/', import.meta.url));

function hashedClass(seed, file, name) {
  const bytes = createHash('sha256').update(`${seed}/${file}/${name}`).digest();
  return `x${(bytes.readUInt32BE(0) + 0x10000000).toString(36)}`;
}

// `import s from 'x.css'` gives {name: hashed}; the rewritten rules are collected in `sheets`.
function hashedStyles(seed, sheets) {
  return {
    name: 'hashed-styles',
    setup(builder) {
      builder.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const file = basename(path);
        const names = {};
        const css = (await readFile(path, 'utf8')).replace(/\.([a-z][\w]*)(?=[^{}]*\{)/gi, (_, name) => {
          names[name] ??= hashedClass(seed, file, name);
          return `.${names[name]}`;
        });
        sheets.set(file, css);
        return { contents: `export default ${JSON.stringify(names)}`, loader: 'js' };
      });
    },
  };
}

async function bundleOne(seed, sheets, options) {
  const result = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    bundle: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [hashedStyles(seed, sheets)],
    logLevel: 'warning',
    ...options,
  });
  return result.outputFiles[0].contents;
}

export async function bundleSite(seed) {
  const sheets = new Map();
  const client = await bundleOne(seed, sheets, {
    entryPoints: [join(SOURCE, 'client.jsx')],
    format: 'iife',
    minify: true,
    target: 'es2022',
  });
  const server = await bundleOne(seed, sheets, {
    entryPoints: [join(SOURCE, 'server.jsx')],
    format: 'cjs',
    platform: 'node',
  });
  const module = { exports: {} };
  new Function('require', 'module', 'exports', Buffer.from(server).toString())(
    createRequire(import.meta.url),
    module,
    module.exports,
  );
  return {
    script: Buffer.from(client),
    style: Buffer.from([...sheets.values()].join('\n')),
    render: module.exports.renderPage,
  };
}
