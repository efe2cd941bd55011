// Where a notice or a form may be, without reading any language: links to the opt-out pages inside dialogs, banners and
// notification rows; dialogs that speak of AI; contact forms and privacy pages.
import type { Surface } from '../protocol/types';
import { isFlowPage } from '../services';
import { isRendered } from './visible';

export interface Candidate {
  root: Element;
  surface: Surface;
}

const perScan = 20;
const timeBox = 100; // ms

const strictLinks = ['genai', 'generative-ai', '/help/contact/', '/contact/', 'ai-terms', 'privacycenter.']
  .map(part => `a[href*="${part}" i]`)
  .join(',');
const weakLinks = 'a[href*="/privacy" i],a[href*="/policy" i]';
const dialogs = '[role=dialog],[role=alertdialog],dialog[open],[aria-modal=true]';
const rows = '[role=row],[role=listitem],[role=menuitem],[role=option],li';
const blocks = '[role=banner],[role=region],[role=alert],[role=status],[role=complementary],section,aside,header';
const posts = '[role=article],article,[role=feed]';
const lists = '[role=grid],[role=list],[role=menu],[role=listbox],[role=dialog],[role=navigation]';
// "AI" as the services' languages write it.
const aiWord = /(?:^|[^\p{L}\p{N}])(?:AI|KI|IA|SI|MI|GenAI)(?:[^\p{L}\p{N}]|$)/u;
const rowText = 600; // characters: a row is short

/** Documents and open shadow roots that hang on custom elements, a bounded number. */
export function roots(from: Document | ShadowRoot = document, depth = 0): (Document | ShadowRoot)[] {
  const found = [from];
  if (depth >= 4) return found;
  let seen = 0;
  for (const element of from.querySelectorAll('*')) {
    seen += 1;
    if (seen > 5000) break;
    if (element.shadowRoot && element.localName.includes('-')) found.push(...roots(element.shadowRoot, depth + 1));
  }
  return found;
}

function speaksOfAi(element: Element, limit: number): boolean {
  const text = element.textContent ?? '';
  return text.length <= limit && aiWord.test(text);
}

/** The block that a link stands in, and what it is to the person. */
function around(link: Element): Candidate | undefined {
  const dialog = link.closest(dialogs);
  const row = link.closest(rows);
  if (row && (!dialog || dialog.contains(row)) && row.closest(lists) && !row.closest(posts)) {
    return { root: row, surface: 'notification' };
  }
  if (dialog) return { root: dialog, surface: 'dialog' };
  if (link.closest(posts)) return undefined; // other people's words
  const block = link.closest(blocks);
  return block && !block.matches('footer *') ? { root: block, surface: 'banner' } : undefined;
}

/** The page as a whole: its main part, unless the heading that names it stands outside. */
export function mainOf(): Element {
  const main = document.querySelector('main,[role=main]');
  if (!main || !isRendered(main)) return document.body;
  const headed = main.querySelector('h1,h2,legend,[role=heading]');
  return headed ? main : document.body;
}

export function openDialog(): Element | undefined {
  return [...document.querySelectorAll(dialogs)].filter(isRendered).at(-1);
}

/** `wholePage`: the tab is on a journey, so that the page itself may be the confirmation or the code screen. */
export function findCandidates(url: string, wholePage: boolean): Candidate[] {
  const until = performance.now() + timeBox;
  const found = new Map<Element, Candidate>();
  const add = (candidate: Candidate | undefined) => {
    if (candidate && found.size < perScan && !found.has(candidate.root) && isRendered(candidate.root)) {
      found.set(candidate.root, candidate);
    }
  };
  const flow = isFlowPage(url);
  for (const root of roots()) {
    for (const dialog of root.querySelectorAll(dialogs)) {
      if (performance.now() > until) break;
      const telling =
        flow || wholePage || dialog.querySelector(`${strictLinks},${weakLinks}`) || speaksOfAi(dialog, 20_000);
      const listed = dialog.querySelector('[role=grid],[role=list],[role=listbox]'); // a list of notifications is read by rows
      if (telling && !listed) add({ root: dialog, surface: 'dialog' });
    }
    for (const link of root.querySelectorAll(strictLinks)) {
      if (performance.now() > until) break;
      add(around(link));
    }
    for (const row of root.querySelectorAll(rows)) {
      if (performance.now() > until || found.size >= perScan) break;
      if (row.querySelector(rows) || row.closest(posts) || !row.closest(lists)) continue;
      if (row.querySelector(weakLinks) || speaksOfAi(row, rowText)) add({ root: row, surface: 'notification' });
    }
  }
  if (flow || wholePage) add(pageCandidate());
  return [...found.values()];
}

/** Feeds are other people's words: never read as a page. Behind an open dialog, the page waits. */
function pageCandidate(): Candidate | undefined {
  const root = mainOf();
  const feed = root.querySelector('[role=feed]') !== null || root.querySelectorAll('[role=article],article').length > 2;
  if (feed || openDialog()?.matches('[aria-modal=true],:modal')) return undefined;
  const form = root.querySelector(
    'textarea,select,input:not([type=hidden]),[contenteditable],[role=textbox],[role=combobox]',
  );
  return { root, surface: form ? 'form' : 'page' };
}
