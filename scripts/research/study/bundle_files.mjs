// Where the bundles of a folder are, and which of them are what they say. Everything in a bundle is hostile: it comes from strangers.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS, FILES } from './columns.mjs';

const VERSION = 1;
const LIMITS = { depth: 12, folders: 1_000_000, file: 32 << 20 }; // bytes
const PLACE = /^v=([^/]*)\/month=([^/]*)\/participant=([^/]*)$/;
const MONTH = /^(20[0-9]{2}-(0[1-9]|1[0-2])|unknown)$/; // unknown: its session had no wall clock
const PARTICIPANT = /^[0-9a-f]{8,64}$/;

class BadBundle extends Error {}
function refuse(reason) {
  throw new BadBundle(reason);
}

// Folders named participant=..., in order of their paths. Links are not followed.
function bundleFolders(root) {
  const found = [];
  let left = LIMITS.folders;
  const look = (folder, depth) => {
    if (left-- === 0) throw new Error(`over ${LIMITS.folders} folders`);
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) continue;
      if (entry.name.startsWith('participant=')) found.push(path);
      else if (depth < LIMITS.depth) look(path, depth + 1);
    }
  };
  look('', 0);
  return found;
}

function placeOf(path) {
  const parts = path.split('/');
  const place = PLACE.exec(parts.slice(-3).join('/'));
  if (!place) refuse('it does not lie in v=…/month=…/participant=…');
  const [, version, month, participant] = place;
  if (version !== String(VERSION)) refuse(`version ${version}; this reader knows version ${VERSION}`);
  if (!MONTH.test(month)) refuse('its month is none');
  if (!PARTICIPANT.test(participant)) refuse('its participant is no pseudonym (8 to 64 hex digits)');
  if (parts.slice(0, -3).some(part => part.includes('='))) refuse('a folder above v= has an equals sign in its name');
  return { month, participant };
}

function read(path, name) {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (!about?.isFile()) refuse(`${name} is missing`);
  if (about.size > LIMITS.file) refuse(`${name} is over ${LIMITS.file >> 20} MB`);
  return readFileSync(path);
}

const shown = text => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

// Cells are tokens and numbers, never quoted: so a comma always parts two of them. @returns the journeys that the file is about
function checkTable(name, bytes) {
  const columns = Object.entries(COLUMNS[name]);
  const lines = bytes.toString('utf8').split(/\r?\n/);
  if (lines.pop() !== '') refuse(`${name} ends within a line`);
  if (lines[0] !== columns.map(([column]) => column).join(',')) refuse(`${name} has other columns`);
  const journeys = [];
  lines.slice(1).forEach((line, i) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) refuse(`${name}, line ${i + 2}: ${cells.length} cells, not ${columns.length}`);
    columns.forEach(([column, pattern], at) => {
      if (!pattern.test(cells[at])) refuse(`${name}, line ${i + 2}: ${column} cannot be ${shown(cells[at])}`);
    });
    journeys.push(cells[0]);
  });
  return journeys;
}

function checkBundle(root, path) {
  const place = placeOf(path);
  const hash = createHash('sha256');
  let known;
  for (const name of FILES) {
    const bytes = read(join(root, path, name), name);
    const journeys = checkTable(name, bytes);
    if (name === 'journeys.csv') {
      known = new Set(journeys);
      if (known.size !== journeys.length) refuse(`${name} has a journey twice`);
    } else if (!journeys.every(journey => known.has(journey)))
      refuse(`${name} names a journey that journeys.csv has not`);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return { path, ...place, sha256: hash.digest('hex') };
}

// Of one participant's month there is one bundle. The same one twice counts once; which of two different ones is true, nobody can tell.
function partRepeated(bundles) {
  const byPlace = new Map();
  for (const bundle of bundles) {
    const key = `${bundle.month} ${bundle.participant}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), bundle]);
  }
  const good = [];
  const bad = [];
  for (const [first, ...others] of byPlace.values()) {
    const same = others.every(({ sha256 }) => sha256 === first.sha256);
    if (same) good.push(first);
    else
      bad.push({
        path: first.path,
        reason: `differs from ${others[0].path}, which is of the same participant and month`,
      });
    for (const { path } of others) {
      bad.push({
        path,
        reason: same
          ? `the same as ${first.path}, counted once`
          : `differs from ${first.path}, which is of the same participant and month`,
      });
    }
  }
  return { good, bad };
}

/**
 * @param {string} root a folder of study bundles
 * @returns {{good: {path: string, month: string, participant: string}[], bad: {path: string, reason: string}[]}} paths below root
 */
export function findBundles(root) {
  const read = [];
  const bad = [];
  for (const path of bundleFolders(root)) {
    try {
      read.push(checkBundle(root, path));
    } catch (error) {
      if (!(error instanceof BadBundle) && error.code === undefined) throw error;
      bad.push({ path, reason: error.code ? `cannot be read (${error.code})` : error.message });
    }
  }
  const parted = partRepeated(read);
  return { good: parted.good, bad: [...bad, ...parted.bad].sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
