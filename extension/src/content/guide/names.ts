// What a control is called, and how well that fits the names it is known by.
import { isInput } from '../kinds';

const longest = 120; // characters: more is a text with a control in it
const longestLabel = 600; // the label of a switch may explain it

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f]+/gu, ' ')
    .replace(/^[\p{P}\p{S} ]+|[\p{P}\p{S} ]+$/gu, '');
}

function labelled(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/).slice(0, 5) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids.map(id => root.getElementById(id)?.textContent ?? '').join(' ');
}

/** The names of a control, the one that it states first. */
export function namesOf(element: Element): string[] {
  const stated = element.getAttribute('aria-label') || labelled(element);
  const labels = isInput(element) ? [...(element.labels ?? [])].map(label => label.textContent ?? '') : [];
  const button = isInput(element) && (element.type === 'submit' || element.type === 'button') ? element.value : '';
  const own = element.textContent ?? '';
  const pictures = own.trim() === '' ? [...element.querySelectorAll('img[alt]')].slice(0, 3) : [];
  const long = [stated, ...labels].map(text => text.slice(0, longestLabel));
  const short = [own, button, element.getAttribute('title') ?? '', ...pictures.map(p => p.getAttribute('alt') ?? '')];
  return [...long, ...short.filter(text => text.length <= longest)].map(squeezed).filter(text => text !== '');
}

const letter = /[\p{L}\p{N}]/u;

function standsIn(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1];
    const after = text[at + name.length];
    if (!(before && letter.test(before)) && !(after && letter.test(after))) return true;
  }
  return false;
}

const telling = 8; // letters: a shorter name inside a longer one says nothing

/** Of what a control is called. 3: just so. 2: the name begins it. 1: it stands in it. 0: called otherwise. */
export function nameFit(own: string[], names: string[]): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 = 0;
  for (const wanted of names.map(squeezed)) {
    if (wanted === '') continue;
    for (const text of own) {
      if (text === wanted) return 3;
      if (wanted.length < telling || !standsIn(wanted, text)) continue;
      if (best < 2) best = text.startsWith(wanted) ? 2 : 1;
    }
  }
  return best;
}
