// What a person can press on this page, in the document and its open shadow roots. Other people's posts are left out: a link
// in one of them is nobody's way.
import { isInput } from '../kinds';
import { isRendered } from '../visible';
import { closestAcross } from '../watch/across';
import { allRoots } from '../watch/roots';

const selector =
  'a[href],button,summary,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=switch],[role=checkbox],[role=radio],input[type=checkbox],input[type=radio],input[type=submit],input[type=button],[aria-haspopup]';
const most = 5000;
const posts = 'article,[role=article],[role=feed],[role=log]';

/** A page that shows one article is that article; one that shows several shows what people wrote. */
function isPost(element: Element, severalArticles: boolean): boolean {
  const post = closestAcross(element, posts);
  return post !== undefined && (severalArticles || post.matches('[role=feed],[role=log]'));
}

export function clickables(): Element[] {
  const found: Element[] = [];
  const severalArticles = document.querySelectorAll('article,[role=article]').length > 1;
  for (const root of allRoots()) {
    if (root.nodeType === Node.DOCUMENT_NODE && root !== document) continue; // a frame has a place of its own
    for (const element of root.querySelectorAll(selector)) {
      if (found.length >= most) return found;
      if (!isPost(element, severalArticles)) found.push(element);
    }
  }
  return found;
}

const small = 8; // px: a control that is styled away, with something else in its place

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= small && height >= small && isRendered(element) && Number(getComputedStyle(element).opacity) > 0.05;
}

/** What the person sees of the control: itself, or the label that stands for it; undefined when nothing of it is shown. */
export function shownPart(element: Element): Element | undefined {
  if (isShown(element)) return element;
  if (!isInput(element)) return undefined;
  const instead = [...(element.labels ?? []), element.parentElement];
  return instead.find((part): part is HTMLElement => part !== null && part !== document.body && isShown(part));
}
