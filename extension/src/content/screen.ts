// Which screen the person sees: path, history state, landmarks and headings, open dialog. Not the URL alone.
import type { NoticeKind } from '../protocol/types';
import { isFlowPage } from '../services';
import { sipHash } from '../siphash';
import { mainOf, openDialog } from './candidates';
import { isHtml } from './kinds';
import { isLarge } from './large';
import { tab } from './tab';
import { isRendered } from './visible';

const headingLimit = 40;
const wordLimit = 20_000;
const mostRead = 2000; // characters of one part, whatever the page puts there

export interface Screen {
  print: string;
  dialog: boolean;
  part: Element; // that is read: the dialog, else the page's main part
}

/** What a screen shows to read. Asked for only where it is told: it takes longer than the fingerprint. */
export interface Shown {
  words: number;
  text?: string; // where asking for it is cheap
}

export interface ScreenParts {
  path: string;
  state: unknown;
  headings: string[];
  dialog: string | undefined;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));

/** Shape of the history state: its keys and short words. Random keys and numbers that routers put there are left out. */
export function stateShape(state: unknown): string {
  if (typeof state !== 'object' || state === null) return '';
  const entries = Object.entries(state).slice(0, mostRead);
  const shape = entries.map(([key, value]) =>
    (typeof value === 'string' && /^[a-z_-]{1,32}$/.test(value) ? `${key}=${value}` : key).slice(0, mostRead),
  );
  return shape.sort().slice(0, 20).join(',');
}

/** Under the secret of the installation: whoever guesses a page cannot tell by its fingerprint that the person was there. */
export function printOf({ path, state, headings, dialog }: ScreenParts, key: string): string {
  const squeezed = headings.map(text => text.slice(0, mostRead).replace(/\s+/g, ' ').trim().slice(0, 200));
  const text = [path.slice(0, mostRead), stateShape(state), ...squeezed, dialog ?? ''].join('\n');
  return sipHash(bytesOf(key), new TextEncoder().encode(text));
}

function textOf(elements: Iterable<Element>): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    if (texts.length >= headingLimit) break;
    if (isRendered(element)) texts.push((element.textContent ?? '').slice(0, mostRead));
  }
  return texts;
}

const countedTexts = 3000;

const mostCounted = 400_000; // characters of one text: in as many stand more words than are counted

function count(text: string): number {
  const counted = text.slice(0, mostCounted).trim();
  return counted === '' ? 0 : counted.split(/\s+/).length;
}

/** innerText, because textContent would also give what is hidden. */
function textShown(element: Element): string | undefined {
  return isHtml(element) && !isLarge(element) ? element.innerText : undefined;
}

/** Of a large page, the words of its first texts, whether they can be seen or not. */
function wordsOf(element: Element, shown: string | undefined): number {
  if (shown !== undefined) return Math.min(wordLimit, count(shown));
  if (!isLarge(element)) return 0;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = 0;
  for (let seen = 0; seen < countedTexts && words < wordLimit && texts.nextNode(); seen += 1) {
    words += count(texts.currentNode.nodeValue ?? '');
  }
  return Math.min(wordLimit, words);
}

/** What a feed's posts are headed with is not what the screen is. */
function headingsOf(main: Element): string[] {
  if (isLarge(main)) return [];
  return textOf(main.querySelectorAll('h1,h2,legend,[role=heading]:not([aria-level="3"],[aria-level="4"])'));
}

/** On a feed one may always write something: that says nothing of the screen. */
function hasControls(element: Element): boolean {
  return !isLarge(element) && element.querySelector('input:not([type=hidden]),select,textarea') !== null;
}

export function readScreen(): Screen {
  const dialog = openDialog();
  const main = mainOf();
  const named = dialog
    ? [
        (dialog.getAttribute('aria-label') ?? '').slice(0, mostRead),
        ...textOf(dialog.querySelectorAll('h1,h2,h3,[role=heading]')),
      ]
    : [];
  const shown = dialog ?? main;
  const parts = {
    path: location.pathname,
    state: history.state,
    headings: [...headingsOf(main), ...(hasControls(shown) ? ['form'] : [])],
    dialog: dialog ? named.join('|') || 'dialog' : undefined,
  };
  const print = printOf(parts, tab.screenKey);
  return { print, dialog: dialog !== undefined, part: shown };
}

const asked = new WeakMap<Screen, Shown>();

export function shownOn(screen: Screen): Shown {
  const known = asked.get(screen);
  if (known) return known;
  const text = textShown(screen.part);
  const shown = { words: wordsOf(screen.part, text), ...(text === undefined ? {} : { text }) };
  asked.set(screen, shown);
  return shown;
}

export type ScreenDetail = 'notice' | 'form' | 'code' | 'confirmation' | 'privacy_centre' | 'login' | 'feed' | 'other';

const byVerdict: Partial<Record<NoticeKind, ScreenDetail>> = {
  training_notice: 'notice',
  ai_ads_notice: 'notice',
  objection_form: 'form',
  third_party_form: 'form',
  code_request: 'code',
  confirmation: 'confirmation',
};

export function screenDetail(verdict: NoticeKind | undefined, url: string, hasPassword: boolean): ScreenDetail {
  const named = verdict ? byVerdict[verdict] : undefined;
  if (named) return named;
  const { pathname } = new URL(url);
  if (hasPassword || /\/(?:login|accounts\/login|checkpoint)\b/.test(pathname)) return 'login';
  if (pathname === '/' || pathname === '/home.php') return 'feed';
  return isFlowPage(url) && !/contact\//.test(pathname) ? 'privacy_centre' : 'other';
}
