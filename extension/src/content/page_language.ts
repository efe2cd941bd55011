// The language of what is on screen: as the browser recognises it, else as the page declares it.
import { closestAcross } from './watch/across';

const enough = 120; // characters: of less, nothing sure can be said
const mostRead = 3000;
const sure = 70; // per cent of the text

const primary = (tag: string | null | undefined): string | undefined => {
  const found = tag?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(found) && found !== 'und' ? found : undefined;
};

/** The nearest declared: its primary tag, lower case. */
export function declaredLanguage(element: Element): string | undefined {
  return primary(closestAcross(element, '[lang]')?.getAttribute('lang'));
}

/** Of the service's interface. */
export function interfaceLanguage(): string | undefined {
  return primary(document.documentElement.lang);
}

/** Of the text; undefined when the browser is not sure. The text stays in the browser. */
export async function recognisedLanguage(text: string): Promise<string | undefined> {
  if (text.length < enough) return undefined;
  try {
    const { isReliable, languages } = await chrome.i18n.detectLanguage(text.slice(0, mostRead));
    const [first] = languages;
    return isReliable && first && first.percentage >= sure ? primary(first.language) : undefined;
  } catch {
    return undefined;
  }
}
