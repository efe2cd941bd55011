// Which screen the person sees: path, history state, landmarks and headings, open dialog. Not the URL alone.
import { fingerprint } from '../hash';
import type { NoticeKind } from '../protocol/types';
import { isFlowPage } from '../services';
import { mainOf, openDialog } from './candidates';
import { isRendered } from './visible';

const headingLimit = 40;
const wordLimit = 20_000;

export interface Screen {
  print: string;
  words: number;
  dialog: boolean;
}

export interface ScreenParts {
  path: string;
  state: unknown;
  headings: string[];
  dialog: string | undefined;
}

/** Shape of the history state: its keys and short words. Random keys and numbers that routers put there are left out. */
export function stateShape(state: unknown): string {
  if (typeof state !== 'object' || state === null) return '';
  const shape = Object.entries(state).map(([key, value]) =>
    typeof value === 'string' && /^[a-z_-]{1,32}$/.test(value) ? `${key}=${value}` : key,
  );
  return shape.sort().slice(0, 20).join(',');
}

export function printOf({ path, state, headings, dialog }: ScreenParts): string {
  const squeezed = headings.map(text => text.replace(/\s+/g, ' ').trim().slice(0, 200));
  return fingerprint([path, stateShape(state), ...squeezed, dialog ?? ''].join('\n'));
}

function textOf(elements: Iterable<Element>): string[] {
  const texts: string[] = [];
  for (const element of elements) {
    if (texts.length >= headingLimit) break;
    if (isRendered(element)) texts.push(element.textContent ?? '');
  }
  return texts;
}

/** Only what a person can see. */
export function visibleText(element: Element): string {
  // innerText, because textContent would also give what is hidden
  return element instanceof HTMLElement ? element.innerText : '';
}

export function readScreen(): Screen {
  const dialog = openDialog();
  const main = mainOf();
  const headings = textOf(main.querySelectorAll('h1,h2,legend,[role=heading]:not([aria-level="3"],[aria-level="4"])'));
  const named = dialog
    ? [dialog.getAttribute('aria-label') ?? '', ...textOf(dialog.querySelectorAll('h1,h2,h3,[role=heading]'))]
    : [];
  const controls = (dialog ?? main).querySelectorAll('input:not([type=hidden]),select,textarea').length;
  const landmarks = controls > 0 ? ['form'] : [];
  const print = printOf({
    path: location.pathname,
    state: history.state,
    headings: [...headings, ...landmarks],
    dialog: dialog ? named.join('|') || 'dialog' : undefined,
  });
  const shown = dialog ?? main;
  const text = visibleText(shown);
  const words = text.trim() === '' ? 0 : Math.min(wordLimit, text.trim().split(/\s+/).length);
  return { print, words, dialog: dialog !== undefined };
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
