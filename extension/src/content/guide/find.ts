// The control of a step: by the address it leads to, its role, its place and order, what it becomes; its name comes last.
import type { GuideStep } from '../../protocol/types';
import { serviceOf } from '../../services';
import { ariaRole } from '../aria_role';
import { openDialog } from '../candidates';
import { closestAcross, holds } from '../watch/across';
import { shownPart } from './clickable';
import { nameFit, namesOf } from './names';

/** One look at the page. Nothing of it changes meanwhile, so that what a control is called is read once. */
export class Look {
  private readonly read = new Map<Element, string[]>();
  private readonly seen = new Map<Element, boolean>();

  /** `forms`: addresses of the flow's own form; a link to one of `otherForms` is never meant. */
  constructor(
    readonly all: Element[],
    readonly forms: string[],
    readonly otherForms: string[],
  ) {}

  nameFit(element: Element, names: string[]): number {
    const own = this.read.get(element) ?? namesOf(element);
    this.read.set(element, own);
    return nameFit(own, names);
  }

  isShown(element: Element): boolean {
    const shown = this.seen.get(element) ?? shownPart(element) !== undefined;
    this.seen.set(element, shown);
    return shown;
  }

  isOtherForm(element: Element): boolean {
    const address = addressOf(element)?.href;
    return address !== undefined && this.otherForms.some(form => address.includes(form));
  }
}

export interface Found {
  element: Element;
  sure: boolean; // by address and name, or by this flow's own form: it counts wherever the person is
}
export type Search = Found | 'several' | undefined;

function addressOf(element: Element): URL | undefined {
  const href = element.closest('a[href]')?.getAttribute('href');
  if (!href || href.startsWith('#') || href.length > 4000) return undefined;
  try {
    const url = new URL(href, element.baseURI);
    return serviceOf(url.href) ? url : undefined; // a link to somewhere else is no step of this way
  } catch {
    return undefined;
  }
}

const bare = (path: string) => path.replace(/\/+$/, '');

/** 4: this flow's form. 3: the very address. 2: below it. 1: contains it. 0: elsewhere, or another flow's form. */
function addressFit(element: Element, parts: string[], look: Look): number {
  const url = addressOf(element);
  if (!url) return 0;
  const address = url.host + url.pathname;
  const leadsTo = parts.filter(part => address.includes(part));
  if (leadsTo.length === 0 || look.isOtherForm(element)) return 0;
  if (look.forms.some(form => address.includes(form))) return 4;
  if (leadsTo.some(part => bare(url.pathname) === bare(part))) return 3;
  return leadsTo.some(part => url.pathname.startsWith(part)) ? 2 : 1;
}

/** Roles that a person cannot tell apart: a menu's entries are buttons or links as the page likes. */
const alike: Record<string, string[]> = {
  button: ['button', 'menuitem', 'tab', 'option'],
  link: ['link', 'menuitem', 'tab', 'option'],
  switch: ['switch', 'checkbox'],
  checkbox: ['checkbox', 'switch'],
};
const hasRole = (element: Element, role: string) => (alike[role] ?? [role]).includes(ariaRole(element));

function best<T>(all: T[], fit: (one: T) => number): T[] {
  const top = Math.max(0, ...all.map(fit));
  return top === 0 ? [] : all.filter(one => fit(one) === top);
}

/** Of several that are one and the same to the person (same address, one inside the other), the one in the front. */
function oneOf(elements: Element[]): Element | undefined {
  const outer = elements.filter(e => !elements.some(other => other !== e && holds(other, e)));
  const targets = new Set(outer.map(e => addressOf(e)?.href ?? e));
  if (targets.size !== 1) return undefined;
  const dialog = openDialog();
  return (
    outer.find(e => dialog && holds(dialog, e)) ?? outer.find(e => closestAcross(e, 'main,[role=main]')) ?? outer[0]
  );
}

type Chosen = Element | 'several' | undefined;

const bars = 'nav,header,[role=navigation],[role=banner]';
const content = 'main,[role=main],dialog,[role=dialog]';
const isInBar = (element: Element) => !closestAcross(element, content) && closestAcross(element, bars) !== undefined;

/** What begins on the start page stands in its bars; what belongs to a page of its own stands in its content. */
function choose(elements: Element[], { screen }: GuideStep): Chosen {
  if (elements.length === 0) return undefined;
  const inBars = elements.filter(isInBar);
  const others = elements.filter(element => !inBars.includes(element));
  const [first, second] = screen === 'feed' ? [inBars, others] : [others, inBars];
  return oneOf(elements) ?? oneOf(first) ?? (first.length === 0 ? oneOf(second) : undefined) ?? 'several';
}

function named(elements: Element[], step: GuideStep, look: Look): Chosen {
  return choose(
    best(elements, element => look.nameFit(element, step.names)),
    step,
  );
}

function byAddress(step: GuideStep, look: Look): Search {
  const fit = (element: Element) => addressFit(element, step.href, look);
  const hits = best(
    look.all.filter(element => fit(element) > 0 && look.isShown(element)),
    fit,
  );
  const first = choose(hits, step);
  const chosen = first === 'several' ? (named(hits, step, look) ?? first) : first;
  if (!(chosen instanceof Element)) return chosen;
  const sure = fit(chosen) >= 3 || (fit(chosen) === 2 && look.nameFit(chosen, step.names) > 0);
  return { element: chosen, sure };
}

/** Roles of which a setting's page has few: there the role alone may tell. */
const rare = new Set(['switch', 'checkbox', 'radio', 'combobox']);

function byRole(step: GuideStep, look: Look): Chosen {
  const { role, order } = step;
  if (!role) return undefined;
  const fitting = look.all.filter(e => hasRole(e, role) && !look.isOtherForm(e) && look.isShown(e));
  const calledSo = named(fitting, step, look);
  if (calledSo instanceof Element) return calledSo;
  const nth = order && fitting.filter(e => closestAcross(e, 'main,[role=main],[role=dialog]'))[order - 1];
  return nth || (calledSo ?? (rare.has(role) ? choose(fitting, step) : undefined));
}

function byName(step: GuideStep, look: Look): Chosen {
  const fitting = look.all.filter(e => look.nameFit(e, step.names) > 0 && !look.isOtherForm(e) && look.isShown(e));
  return named(fitting, step, look);
}

export function findControl(step: GuideStep, look: Look): Search {
  const found = (step.href.length > 0 && byAddress(step, look)) || byRole(step, look) || byName(step, look);
  return found instanceof Element ? { element: found, sure: false } : found || undefined;
}
