// How much a text asks of its reader: counts of words, sentences, letters, syllables and long words. No word is kept.
import type { TextSize } from '../protocol/types';
import type { Work } from './watch/slices';

const longWord = 6; // letters: more than these make a long word
const pace = 64; // words between two places to stop
const mostText = 40_000; // characters

/** Groups of vowels, an estimate: of Latin, Greek and Cyrillic letters, with their accents. */
const vowels = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿāăąēĕėęěīĭįıōŏőūŭůűųαεηιουωάέήίόύώϊϋаеёиіїоуўыэюяє]+/giu;
const letters = /\p{L}/gu;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string | undefined, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language ?? ''}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  segmenters.set(key, made);
  return made;
}

/**
 * Undefined where the browser has no Intl.Segmenter, for text without a word, and for what is too long: never for want of time,
 * or what is measured would depend on what else the machine does.
 */
export function* textSize(text: string, language?: string): Work<TextSize | undefined> {
  if (!('Segmenter' in Intl) || text.length > mostText) return undefined;
  const [inWords, inSentences] = [segmenter(language, 'word'), segmenter(language, 'sentence')];
  const size: TextSize = { words: 0, sentences: 0, letters: 0, syllables: 0, long_words: 0 };
  for (const { segment, isWordLike } of inWords.segment(text)) {
    const many = isWordLike ? (segment.match(letters)?.length ?? 0) : 0;
    if (many === 0) continue;
    size.words += 1;
    size.letters += many;
    size.syllables += Math.max(1, segment.match(vowels)?.length ?? 0);
    if (many > longWord) size.long_words += 1;
    if (size.words % pace === 0) yield;
  }
  if (size.words === 0) return undefined;
  for (const { segment } of inSentences.segment(text)) {
    if (/\p{L}/u.test(segment)) size.sentences += 1;
    if (size.sentences % pace === 0) yield;
  }
  return size;
}
