// Where a notice or a form may be now: of the places that were found, those that a person can see and that tell something,
// and on the pages of an opt-out flow the page itself.
import type { NoticeKind, Surface } from '../protocol/types';
import { isFlowPage } from '../services';
import { isLarge } from './large';
import { isRendered } from './visible';
import { dialogs, field, namesAi, rows, strengthOf, talk } from './watch/anchors';
import { type Place, places } from './watch/registry';
import { innerDocuments, shadowRootsIn } from './watch/roots';

export interface Candidate {
  root: Element;
  surface: Surface;
  url: string;
  place?: Place; // none: the page itself, without its dialogs, which are read by themselves
}

/** At most so many in one look; the others stay changed, and the next look takes them. */
export const perLook = 20;
const longText = 20_000; // characters: more than this is no notice
const manyElements = 5000;
const manyLinks = 1000;

/** The page as a whole: its main part, unless the heading that names it stands outside. */
export function mainOf(page: Document = document): Element {
  const main = page.querySelector('main,[role=main]');
  if (!main || !isRendered(main)) return page.body;
  if (isLarge(main)) return main; // a feed has no heading of its own
  const headed = main.querySelector('h1,h2,legend,[role=heading]');
  return headed ? main : page.body;
}

/** The last of the document's own dialogs that can be seen. */
export function openDialog(): Element | undefined {
  const open = places().filter(({ root }) => root.ownerDocument === document && root.matches(dialogs));
  const later = (a: Element, b: Element) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? b : a);
  return open
    .map(({ root }) => root)
    .filter(isRendered)
    .reduce<Element | undefined>((last, root) => (last ? later(last, root) : root), undefined);
}

/** A dialog without any link to a privacy page and without a name of AI or the company is not about this. */
function tells(dialog: Element): boolean {
  return [dialog, ...shadowRootsIn(dialog)].some(part => {
    const links = [...part.querySelectorAll('a[href]')].slice(0, manyLinks);
    if (links.some(link => strengthOf(link.getAttribute('href')) > 0 && !link.closest(talk))) return true;
    if (part.querySelector(talk) || part.querySelectorAll('*').length > manyElements) return false;
    const text = part.textContent ?? '';
    return text.length <= longText && namesAi(text);
  });
}

/** A list of notifications is read row by row. */
function isPanel(dialog: Element): boolean {
  const list = dialog.querySelector('[role=grid],[role=list],[role=listbox]');
  return list?.querySelector(`:is(${rows}) a[href],a[href]:is(${rows}),a[href] :is(${rows})`) != null;
}

/** A frame without an address of its own shows what its page put there. */
function urlOf(element: Element): string {
  const { location: own } = element.ownerDocument;
  return own && /^https?:/.test(own.href) ? own.href : location.href;
}

/** `wholePage`: the tab is on a journey, so that the page itself may be the confirmation or the code screen. */
export function findCandidates(url: string, wholePage: boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const { root, place } of places()) {
    if (found.length >= perLook) break;
    const shown = isRendered(root);
    if (!place.changed && shown === place.shown) continue;
    place.shown = shown;
    if (!shown) continue;
    const own = urlOf(root);
    if (place.surface === 'dialog') {
      const telling = wholePage || isFlowPage(own) || tells(root);
      if (!telling || isPanel(root)) {
        place.changed = false;
        continue;
      }
    }
    found.push({ root, place, surface: place.surface, url: own });
  }
  const documents = innerDocuments().filter(inner => isFlowPage(urlOf(inner.documentElement)));
  if (isFlowPage(url) || wholePage) documents.unshift(document);
  for (const page of documents) found.push(...pageCandidate(page));
  return found;
}

/** What the first of the places in sight was judged to be. */
export function kindOnScreen(): NoticeKind | undefined {
  return places().find(({ root, place }) => place.kind && place.kind !== 'none' && isRendered(root))?.place.kind;
}

/** Feeds are other people's words: never read as a page. Behind an open dialog, the page waits. */
function pageCandidate(page: Document): Candidate[] {
  const root = mainOf(page);
  if (!root || !isRendered(root)) return [];
  const feed = root.querySelector('[role=feed]') !== null || root.querySelectorAll('[role=article],article').length > 2;
  if (feed || openDialog()?.matches('[aria-modal=true],:modal')) return [];
  return [{ root, surface: root.querySelector(field) ? 'form' : 'page', url: urlOf(root) }];
}
