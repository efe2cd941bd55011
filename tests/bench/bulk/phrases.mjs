// A thousand phrases from the project's own lexicons, spread over all languages, as one regular expression: what a page
// would be searched with that has no matcher of its own.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../native_host/lexicon/languages/', import.meta.url);
const wanted = 1000;

// The first way to say each entry, without the lexicons' own signs.
const spell = entry =>
  entry
    .split(' ')
    .filter(word => word !== '~')
    .map(word => word.split('|')[0].replaceAll('*', ''))
    .join(' ')
    .trim();

function strings(value) {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

export function bigExpression() {
  const all = new Set();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json')))
    for (const entry of strings(JSON.parse(readFileSync(new URL(file, folder))).concepts)) {
      const phrase = spell(entry);
      if (phrase.length >= 5) all.add(phrase);
    }
  const sorted = [...all].sort();
  const step = Math.max(1, sorted.length / wanted);
  const phrases = Array.from({ length: Math.min(wanted, sorted.length) }, (_, i) => sorted[Math.floor(i * step)]);
  const escaped = phrases.map(phrase => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+'));
  return { count: phrases.length, expression: new RegExp(escaped.join('|'), 'giu') };
}
