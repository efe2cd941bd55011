// One element on the way through the page: what it tells, and whether to go into it. No layout is read here. Pages have
// tens of thousands of elements, so an element is asked as little as its name allows.
import { closestAcross, holds } from './across';
import {
  blocks,
  dialogs,
  field,
  isDialogRole,
  isPostRole,
  isRowRole,
  lists,
  namesAi,
  posts,
  rows,
  strengthOf,
} from './anchors';
import { addPlace } from './registry';
import { meetFrame, meetHost } from './roots';

/** What an element can be, by its name. */
enum Tag {
  other = 0,
  plain = 1, // text and its parts: never a dialog, a row or a post
  skipped = 2, // nothing of interest inside
  link = 3,
  frame = 4,
  custom = 5, // may have a shadow root at any time
}

const byName: Record<Tag, string> = {
  [Tag.other]: '',
  [Tag.plain]:
    'b p em strong u s small br img label input select textarea time picture source h1 h2 h3 h4 h5 h6 span i',
  [Tag.skipped]: 'script style svg template noscript head video audio canvas button object embed',
  [Tag.link]: 'a',
  [Tag.frame]: 'iframe frame',
  [Tag.custom]: '',
};
const tags = new Map<string, Tag>();
for (const tag of [Tag.plain, Tag.skipped, Tag.link, Tag.frame]) {
  for (const name of byName[tag].split(' ')) tags.set(name, tag);
}

const rowText = 600; // characters: a row is short

/**
 * True: its children are worth a visit. What is added inside others later is visited all the same. A form whose fields are
 * named like its own methods answers with a fault; what stands around and in it is walked on.
 */
export function visit(element: Element): boolean {
  try {
    return look(element);
  } catch {
    return true;
  }
}

function look(element: Element): boolean {
  const name = element.localName;
  const tag = tags.get(name) ?? (name.includes('-') ? Tag.custom : Tag.other);
  switch (tag) {
    case Tag.link:
      visitLink(element);
      return false;
    case Tag.skipped:
      return false;
    case Tag.frame:
      meetFrame(element as HTMLIFrameElement);
      return false;
    case Tag.plain:
      if (element.shadowRoot) meetHost(element);
      return true;
    case Tag.custom:
      meetHost(element);
      return visitBlock(element, name);
    default:
      if (element.shadowRoot) meetHost(element);
      return visitBlock(element, name);
  }
}

function visitBlock(element: Element, name: string): boolean {
  const role = element.getAttribute('role');
  if (role === 'button') return false;
  if (name === 'dialog' || isDialogRole(role)) {
    addPlace(element, 'dialog');
  } else if (name === 'li' || isRowRole(role)) {
    visitRow(element);
  } else if (name === 'article' || isPostRole(role)) {
    return leadsOn(element, name, role);
  }
  return true;
}

/** A feed is gone through post by post; a post is left out, and so is each of several articles that stand side by side. */
function leadsOn(element: Element, name: string, role: string | null): boolean {
  if (role === 'feed') return true;
  if (role !== null || name !== 'article') return false;
  return element.previousElementSibling?.localName !== 'article' && element.nextElementSibling?.localName !== 'article';
}

function visitLink(link: Element): void {
  const strength = strengthOf(link.getAttribute('href'));
  if (strength === 0) return;
  const dialog = closestAcross(link, dialogs);
  const row = closestAcross(link, rows) ?? link.querySelector(rows) ?? undefined;
  if (row && (!dialog || holds(dialog, row)) && isListed(row)) {
    addPlace(row, 'notification');
  } else if (dialog) {
    addPlace(dialog, 'dialog');
  } else if (strength === 2 && !closestAcross(link, posts)) {
    const block = closestAcross(link, blocks);
    const main = closestAcross(link, 'main,[role=main]');
    if (block && !block.matches('footer *')) addPlace(block, 'banner');
    else if (main && explains(link)) addPlace(main, 'page');
  }
}

/** A page of the service that explains something, and not one of people. */
function explains(link: Element): boolean {
  const { pathname } = link.ownerDocument.location;
  return /^\/(?:help|policies|policy|legal|privacy|terms)(?:\/|$)/.test(pathname);
}

const isListed = (row: Element) => closestAcross(row, lists) !== undefined && closestAcross(row, posts) === undefined;

/** A row of a list of notifications, by the names in it; one of a conversation is other people's words. */
export function visitRow(row: Element): void {
  if (!isListed(row)) return;
  const text = row.textContent ?? '';
  if (text.length > rowText || !namesAi(text) || row.querySelector(rows)) return;
  const list = closestAcross(row.parentElement ?? row, `${dialogs},[role=grid],[role=list],[role=complementary]`);
  if (list?.querySelector(field)) return; // where one writes, others have written
  addPlace(row, 'notification');
}
