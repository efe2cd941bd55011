// Whether a text is made wholly of words that interfaces use. Such a text names nobody, whatever its language and capitals.
import words from './interface_words.json';
import more from './label_words.json';

const known = new Set(
  Object.values(words)
    .flat()
    .flatMap(line => line.split(' ')),
);

/** One word, in any capitals. */
export function isInterfaceWord(word: string): boolean {
  return known.has(word.normalize('NFC').toLowerCase());
}

const elided = new Set('d j l m n qu s t'.split(' ')); // "l’accueil", "don’t"

const ofFlow = new Set(more.flatMap(line => line.split(' ')));
const most = (some: number, all: number) => some * 2 > all;

/**
 * Whether a name consists, but for some small words, of what interfaces and the services' own notices say (extension/build/
 * label_words.mjs): every word with a capital, which may be somebody's name, and most of the others.
 */
export function isMostlyInterface(text: string, also: (word: string) => boolean): boolean {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  const isKnown = (word: string) =>
    isInterfaceWord(word) || ofFlow.has(word.toLowerCase()) || elided.has(word.toLowerCase()) || also(word);
  return (
    found.every(word => isKnown(word) || !/^\p{Lu}/u.test(word)) && most(found.filter(isKnown).length, found.length)
  );
}

export function isInterfaceText(text: string): boolean {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (/[\p{N}_*•]/u.test(text) || !found.some(isInterfaceWord)) return false;
  return found.every(word => isInterfaceWord(word) || elided.has(word.toLowerCase()));
}
