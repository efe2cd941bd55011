// What a screen gives to read: its language and how much of it there is. Only of screens whose words are cheap to ask for.
import type { TextSize } from '../protocol/types';
import { declaredLanguage, recognisedLanguage } from './page_language';
import { type Screen, shownOn } from './screen';
import { textSize } from './text_size';
import { firstInSlices } from './watch/slices';

export interface Reading {
  language?: string;
  text?: TextSize;
}

/** What the page says of itself: for a screen that the person is about to leave. */
export function declaredReading({ part }: Screen): Reading {
  const language = declaredLanguage(part);
  return language ? { language } : {};
}

export async function readingOf(screen: Screen): Promise<Reading> {
  const declared = declaredReading(screen);
  const shown = shownOn(screen).text;
  if (shown === undefined) return declared;
  const language = (await recognisedLanguage(shown)) ?? declared.language;
  const text = await firstInSlices(textSize(shown, language));
  return { ...(language ? { language } : {}), ...(text ? { text } : {}) };
}
