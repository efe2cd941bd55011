// Whether a control's name holds a name of the person. Both are split alike; a part of a word is enough ("Winters").

const uncased = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u; // one character may be a name
const leastLetters = 3;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu) ?? [];
const lengthOf = (word: string) => [...word].length;

/** The words to look for, each once. */
export function partsOf(names: string[]): string[] {
  return [...new Set(names.flatMap(wordsOf))];
}

/** `parts`: of partsOf. Words of fewer letters than may stand in any other word count only by themselves. */
export function namesPerson(label: string, parts: string[]): boolean {
  const words = wordsOf(label);
  return parts.some(part => {
    if (uncased.test(part) || lengthOf(part) >= leastLetters) return words.some(word => word.includes(part));
    return lengthOf(part) > 1 && words.includes(part);
  });
}
