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
/** One word of what interfaces and the services' own notices say (extension/build/label_words.mjs). */
export function isFlowWord(word: string): boolean {
  const plain = word.normalize('NFC').toLowerCase();
  return known.has(plain) || ofFlow.has(plain) || elided.has(plain);
}

/** Whether a name consists of such words alone: a single other one may be what somebody is called, with a capital or without. */
export function isFlowText(text: string, also: (word: string) => boolean): boolean {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  return found.every(word => isFlowWord(word) || also(word));
}

export function isInterfaceText(text: string): boolean {
  const found = text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (/[\p{N}_*•]/u.test(text) || !found.some(isInterfaceWord)) return false;
  return found.every(word => isInterfaceWord(word) || elided.has(word.toLowerCase()));
}
