// clang-tidy over one source per module that includes all of its files: Boost's headers are then read once a module
// instead of once a file, which makes the check five times as quick. A module found clean is not read again until one
// of our files, its flags or the configuration changes.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(dirname(new URL(import.meta.url).pathname), '../..');
const build = join(root, 'build/release');
const cache = join(root, 'build/tidy');
mkdirSync(cache, { recursive: true });

/** The flags that a header's user sees; those of GCC alone would stop clang. */
function flagsOf(command) {
  const words = command.replaceAll('\\"', '"').split(/\s+/);
  const kept = words.filter(word => /^-(D|I|isystem|std)/.test(word));
  const systems = words.flatMap((word, i) => (word === '-isystem' ? [`-isystem${words[i + 1]}`] : []));
  return [...kept.filter(word => word !== '-isystem'), ...systems];
}

function headersOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return headersOf(path);
    return entry.name.endsWith('.h') ? [path] : [];
  });
}

/** The sources of one compilation: the release build compiles files that include several of ours. */
function sourcesOf(file) {
  if (!/\/Unity\/unity_\d+_cxx\.cxx$/.test(file)) return [file];
  return [...readFileSync(file, 'utf8').matchAll(/^#include "(.+)"$/gm)].map(([, path]) => path);
}

const modules = new Map();
const compiled = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
for (const { file, command } of compiled.flatMap(({ file, command }) => sourcesOf(file).map(source => ({ file: source, command })))) {
  const path = relative(join(root, 'native_host'), file);
  if (path.startsWith('..') || !statSync(file, { throwIfNoEntry: false })) continue;
  const name = path.split('/')[0];
  const module = modules.get(name) ?? { name, files: [], flags: new Set() };
  module.files.push(file);
  for (const flag of flagsOf(command)) module.flags.add(flag);
  modules.set(name, module);
}

const shared = createHash('sha256').update(readFileSync(join(root, '.clang-tidy')));
for (const header of headersOf(join(root, 'native_host')).sort()) shared.update(readFileSync(header));
const sharedDigest = shared.digest('hex');

const includes = files => files.map(file => `#include "${file}" // NOLINT(bugprone-suspicious-include)\n`).join('');

// Two files of a module may use one name each for themselves: then they do not compile as one, and each half is checked by
// itself, down to single files.
const clash = /\[clang-diagnostic-error\]/;

function run(source, flags) {
  const words = [`--config-file=${join(root, '.clang-tidy')}`, '--quiet', source, '--', ...flags];
  return new Promise(done => {
    execFile('clang-tidy', words, { maxBuffer: 1 << 26 }, (fault, stdout) => done(fault ? stdout || String(fault) : ''));
  });
}

async function faultsOf(module, files, part = '') {
  if (files.length === 1) return run(files[0], module.flags);
  const source = join(cache, `${module.name}${part}.cpp`);
  writeFileSync(source, includes(files));
  const faults = await run(source, module.flags);
  if (!clash.test(faults)) return faults;
  const middle = Math.ceil(files.length / 2);
  const first = await faultsOf(module, files.slice(0, middle), `${part}-1`);
  return first + (await faultsOf(module, files.slice(middle), `${part}-2`));
}

async function check(module) {
  const hash = createHash('sha256').update(sharedDigest).update([...module.flags].join(' ')).update(includes(module.files));
  for (const file of module.files) hash.update(readFileSync(file));
  const mark = join(cache, hash.digest('hex').slice(0, 40));
  if (existsSync(mark)) return true;
  const faults = await faultsOf(module, module.files);
  if (faults) console.log(`${module.name}:\n${faults}`);
  else writeFileSync(mark, '');
  return faults === '';
}

// The largest first, so that the last one to end is short.
const waiting = [...modules.values()].sort((a, b) => b.files.length - a.files.length);
const only = process.argv.slice(2);
let clean = true;
async function work() {
  for (let module = waiting.shift(); module; module = waiting.shift()) {
    if (only.length === 0 || only.includes(module.name)) clean = (await check(module)) && clean;
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exit(clean ? 0 : 1);
