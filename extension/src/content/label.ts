// The page's own name of a control that the person used, by allow-list: what the control is, where it stands and where it
// leads decide, and what the name says is looked at last. Never a value, never what people wrote or are called.
import type { FieldRole } from '../protocol/types';
import { isFlowPage, serviceOf } from '../services';
import { ariaRole } from './aria_role';
import { isEditable } from './controls';
import { isInput, isSelect, isTextArea } from './kinds';
import { keepable, type Standing } from './label_text';
import { declaredLanguage } from './page_language';
import { formOf, roleOf } from './roles';
import { closestAcross } from './watch/across';

/** Controls that the page names. Of fields it is the label that is read, never what stands in them. */
const pressed = new Set(['button', 'menuitem', 'tab', 'switch']);
/** What these say is what the person answers: only the question is read. */
const answers = new Set(['checkbox', 'radio', 'menuitemcheckbox', 'menuitemradio']);
const fields = new Set(['combobox', 'textbox', 'searchbox', 'listbox', 'spinbutton']);

/** Of a choice between accounts or addresses, each is called what somebody is called. */
const ofSomebody = new Set<FieldRole>(['name', 'first_name', 'last_name', 'username', 'profile_url', 'email', 'phone']);

/** Where other people's words and names stand, and where somebody writes. */
const peoples =
  'article,[role=article],[role=feed],[role=log],[role=grid],[role=row],[role=listbox],[role=option],[contenteditable]:not([contenteditable=false])';
/** The service's own surroundings on pages that are otherwise people's. */
const own =
  '[role=banner],header,nav,[role=navigation],[role=menu],[role=menubar],[role=dialog],dialog,[role=alertdialog],form,footer';
/** Where a page of the flow is like any other: who is logged in stands there. */
const around = '[role=banner],header,nav,[role=navigation],[role=menu],[role=menubar]';
/** A picture in a control is mostly somebody's face; the services draw their icons otherwise. */
const pictures = 'img,image,picture,video,canvas';
/** Of what opens a list, the words in it are what was chosen. */
const opensList = '[aria-haspopup=listbox]';
const unread = `input,select,textarea,option,script,style,svg,[contenteditable],[role=textbox],[role=combobox],[role=searchbox],[role=spinbutton],[role=listbox],[role=option],${opensList}`;

const plainPath =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:settings|privacy|help|policies|policy|legal|terms|about|contact|accounts\/(?:settings|about|privacy)|accountscenter|login|checkpoint)(?:\/|$)/i;
const longQuery = 200;

/** Of a link to the service's settings, privacy, help and policy pages, or to a page of the flow. */
export function leadsToPlainPage(href: string): boolean {
  let url: URL;
  try {
    url = new URL(href, location.href);
  } catch {
    return false;
  }
  if (!/^https?:$/.test(url.protocol) || url.search.length > longQuery || !serviceOf(url.href)) return false;
  return plainPath.test(url.pathname) || isFlowPage(url.href);
}

const mostNodes = 60;
const mostOfNode = 1000; // characters: no name is as long
/** Elements that begin a line of their own; asking the browser for each would make it lay the page out. */
const apart = new Set([
  'div',
  'p',
  'li',
  'br',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'section',
  'legend',
  'td',
  'dt',
  'dd',
]);

/** The words in the element, without those of any field that stands in it. */
function wordsIn(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node !== element && node.nodeType === Node.ELEMENT_NODE && (node as Element).matches(unread)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const words: string[] = [];
  for (let seen = 0; seen < mostNodes && walker.nextNode(); seen += 1) {
    const { currentNode: node } = walker;
    if (node.nodeType === Node.TEXT_NODE) words.push((node.nodeValue ?? '').slice(0, mostOfNode));
    else if (apart.has((node as Element).localName)) words.push(' ');
  }
  return words.join('');
}

/** What stands in the control is what the person put there. */
function holdsValue(element: Element): boolean {
  return fields.has(ariaRole(element)) || element.matches(opensList);
}

function labelled(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/, 5) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = ids.flatMap(id => root.getElementById(id) ?? []);
  const about = holdsValue(element) ? named.filter(e => !element.contains(e)) : named;
  const isDoubtful = (e: Element) => (e !== element && e.matches(unread)) || closestAcross(e, peoples) !== undefined;
  return about.some(isDoubtful) ? '' : about.map(wordsIn).join(' ');
}

/** The question that the answer is to, when it is asked in words. */
function legendOf(answer: Element): string {
  const group = closestAcross(answer, 'fieldset,[role=radiogroup],[role=group]');
  if (!group || group.closest('[role=menu],[role=menubar]')) return '';
  const legend = [...group.children].find(({ localName }) => localName === 'legend');
  return legend ? wordsIn(legend) : labelled(group) || group.getAttribute('aria-label') || '';
}

function nameOf(element: Element): string {
  if (answers.has(ariaRole(element))) return legendOf(element);
  const stated = labelled(element) || element.getAttribute('aria-label') || '';
  if (stated.trim() !== '') return stated;
  if (isInput(element) || isSelect(element) || isTextArea(element)) {
    if (isInput(element) && /^(?:submit|button|reset)$/.test(element.type)) return element.value; // the page's own word on it
    return [...(element.labels ?? [])].map(wordsIn).join(' ');
  }
  return holdsValue(element) ? '' : wordsIn(element);
}

function mayBeNamed(element: Element): boolean {
  if (isEditable(element) && !roleOf(element)) return false;
  const up = isEditable(element) ? element.parentElement : element;
  if (!up || closestAcross(up, peoples) || element.querySelector(pictures)) return false;
  const link = closestAcross(element, 'a[href]');
  if (link) return leadsToPlainPage(link.getAttribute('href') ?? '');
  const role = ariaRole(element);
  if (!pressed.has(role) && !answers.has(role) && !fields.has(role)) return false;
  const field = roleOf(element);
  if (field && ofSomebody.has(field) && !fields.has(role)) return false;
  return field !== undefined || isFlowPage(location.href) || closestAcross(element, own) !== undefined;
}

/** A field of a form that objects, a link of the way to one, or what else stands on its pages. */
function standingOf(element: Element): Standing {
  const form = formOf(element);
  if ((form === 'objection_form' || form === 'third_party_form') && roleOf(element) !== 'unknown') return 'told';
  if (!isFlowPage(location.href) || closestAcross(element, around) !== undefined) return 'other';
  const link = closestAcross(element, 'a[href]')?.getAttribute('href');
  return link && isFlowPage(new URL(link, location.href).href) ? 'told' : 'flow';
}

const longestLink = 80;

/** Undefined when the control has no name that may be kept. */
export function labelOf(element: Element): string | undefined {
  try {
    if (!mayBeNamed(element)) return undefined;
    const name = nameOf(element);
    if (name.trim().length > longestLink && closestAcross(element, 'a[href]')) return undefined;
    return keepable(name, declaredLanguage(element) ?? '', standingOf(element));
  } catch {
    return undefined; // a form whose fields are named like its own methods
  }
}
