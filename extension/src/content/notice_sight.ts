// How a notice shows its way to object beside its main button, at first view. Places and sizes only, in CSS pixels.
import type { NoticeSight, Sight } from '../protocol/types';
import { contrastOf } from './contrast';
import { isRendered } from './visible';
import { strengthOf } from './watch/anchors';

const buttons = 'button,[role=button],input[type=submit],input[type=button]';
const mostControls = 60;
const mostNodes = 200;
const farthest = 1_000_000; // px

/** The element that holds the first words: its colour and size are those of the text. */
function textIn(element: Element): Element {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < mostNodes && walker.nextNode(); seen += 1) {
    const parent = walker.currentNode.parentElement;
    if (parent && /\p{L}/u.test(walker.currentNode.nodeValue ?? '') && isRendered(parent)) return parent;
  }
  return element;
}

const whole = (n: number) => Math.max(-farthest, Math.min(farthest, Math.round(n)));

function sightOf(element: Element, text = textIn(element)): Sight {
  const { left, top, width, height } = element.getBoundingClientRect();
  const font = Math.round(10 * Number.parseFloat(getComputedStyle(text).fontSize)) || 0;
  const contrast = contrastOf(text);
  const place = { x: whole(left), y: whole(top), width: whole(width), height: whole(height) };
  return { ...place, font, ...(contrast === undefined ? {} : { contrast }) };
}

function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

/** Undefined where nothing leads to an objection: then there is nothing to compare. */
export function noticeSight(root: Element): NoticeSight | undefined {
  const shown = (selector: string) => [...root.querySelectorAll(selector)].slice(0, mostControls).filter(isRendered);
  const links = [...(root.matches('a[href]') ? [root] : []), ...shown('a[href]')];
  const leads = links.filter(link => strengthOf(link.getAttribute('href')) === 2);
  const toForm = leads.find(link => /contact/i.test(link.getAttribute('href') ?? ''));
  const link = toForm ?? leads[0];
  if (!link) return undefined;
  const others = shown(buttons).filter(control => !control.contains(link) && !link.contains(control));
  const button = others.reduce<Element | undefined>((a, b) => (a && areaOf(a) >= areaOf(b) ? a : b), undefined);
  const around = link === root ? root : (link.closest('p,li,div') ?? root);
  return {
    view_width: Math.round(innerWidth),
    view_height: Math.round(innerHeight),
    box: sightOf(root, textIn(root.contains(around) ? around : root)),
    link: sightOf(link),
    ...(button ? { button: sightOf(button) } : {}),
  };
}
