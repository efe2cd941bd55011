// Whether a text is made wholly of words that interfaces use. Such a text names nobody, whatever its language and capitals.
import words from './interface_words.json';

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

export function isInterfaceText(text: string): boolean {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (/[\p{N}_*•]/u.test(text) || !found.some(isInterfaceWord)) return false;
  return found.every(word => isInterfaceWord(word) || elided.has(word.toLowerCase()));
}
