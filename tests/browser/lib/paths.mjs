// Where the programs and the extension under test stand. DEMUR_BIN, DEMUR_EXTENSION,
// DEMUR_CHROMIUM and DEMUR_FIREFOX say otherwise.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

// The newest build/*/bin that holds the host.
function newestBuild() {
  const builds = join(ROOT, 'build');
  if (!existsSync(builds)) return undefined;
  const found = readdirSync(builds)
    .map(name => join(builds, name, 'bin'))
    .filter(directory => existsSync(join(directory, 'demur')))
    .map(directory => ({ directory, at: statSync(join(directory, 'demur')).mtimeMs }));
  return found.sort((a, b) => b.at - a.at)[0]?.directory;
}

export function hostBinary(directory = process.env.DEMUR_BIN ?? newestBuild()) {
  const binary = directory ? resolve(directory, 'demur') : '';
  if (!existsSync(binary))
    throw new Error(`No host at ${binary || 'build/*/bin/demur'}: build it first (scripts/build).`);
  return binary;
}

// `family`: chromium or firefox.
export function builtExtension(family, directory) {
  const named = family === 'chromium' ? process.env.DEMUR_EXTENSION : undefined;
  const path = resolve(directory ?? named ?? join(ROOT, 'extension', 'dist', family));
  if (!existsSync(join(path, 'manifest.json'))) {
    throw new Error(`No extension at ${path}: build it first (node extension/build.mjs).`);
  }
  return path;
}

export function firefoxBinary(path = process.env.DEMUR_FIREFOX ?? '/usr/bin/firefox-esr') {
  if (!existsSync(path))
    throw new Error(`No Firefox at ${path}: install it (apt-get install firefox-esr), or name one in DEMUR_FIREFOX.`);
  return path;
}

export const CHROMIUM = process.env.DEMUR_CHROMIUM ?? '/usr/bin/chromium';
export const EXTENSION_ID = 'ogjkndbkpgodjedanmnncfogccpgekpc';
