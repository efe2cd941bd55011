// Where the person is on the way: the furthest step whose control is on this page, or what a form on it still lacks.
import { type Guide, isPress, screenFit, screenOf } from '../../guide';
import type { FieldRole, GuideStep, NoticeKind } from '../../protocol/types';
import { dataControls, isFilled } from '../controls';
import { roleOf } from '../roles';
import { isRendered } from '../visible';
import { clickables } from './clickable';
import { findControl, Look } from './find';
import { hasBecome, switchState } from './state';

export interface Located {
  at: number;
  element?: Element;
  several: boolean;
  screen?: string;
  onWay: boolean;
  state?: 'on' | 'off';
}

const byKind: Partial<Record<NoticeKind, string>> = {
  objection_form: 'form',
  third_party_form: 'form',
  code_request: 'code',
  confirmation: 'confirmation',
};

const formOfKind: Partial<Record<NoticeKind, string>> = {
  objection_form: 'objection',
  third_party_form: 'third_party',
};

function isLogin(): boolean {
  const password = document.querySelector('input[type=password]');
  return (password !== null && isRendered(password)) || /\/(?:login|checkpoint|uas)\b/.test(location.pathname);
}

export function locate(guide: Guide, kind: NoticeKind | undefined, pressed = false): Located {
  const { steps } = guide.way;
  const known = kind ? byKind[kind] : undefined;
  if (kind && formOfKind[kind] && formOfKind[kind] !== guide.kind) {
    return { at: guide.seen.at, several: false, screen: 'other_form', onWay: false };
  }
  if (known === 'form' || known === 'code') return inForm(steps, known);
  if (known === 'confirmation') return { at: steps.length, several: false, screen: known, onWay: true };
  const screen = isLogin() ? 'login' : screenOf(guide.screens, location.href);
  if (screen === 'login') return { at: guide.seen.at, several: false, screen, onWay: true };
  return onTheWay(guide, screen, pressed);
}

/** The steps of a form are told by the roles that the host found, and done when the field holds something. */
function inForm(steps: GuideStep[], screen: string): Located {
  const controls = [...document.querySelectorAll(`${dataControls},button,[role=button],input[type=submit]`)];
  const shown = controls.filter(isRendered);
  const ofRole = (role: string) => shown.filter(control => roleOf(control) === (role as FieldRole));
  let at = steps.findIndex(step => step.screen === screen);
  if (at < 0) return { at: steps.length, several: false, screen, onWay: true };
  for (; steps[at]?.screen === screen; at += 1) {
    const step = steps[at] as GuideStep;
    const fields = isPress(step) ? ofRole(step.target === 'confirm' ? 'submit' : step.target) : [];
    if (fields.length === 0 || fields.some(isFilled)) continue;
    return { at, element: fields[0] as Element, several: false, screen, onWay: true };
  }
  return { at, several: false, screen, onWay: true };
}

/** One step as it stands on this page. */
interface Here {
  at: number;
  step: GuideStep;
  element: Element;
  sure: boolean;
  done: boolean;
  here: boolean; // this screen is the step's
}

class Way {
  private readonly look: Look;
  private readonly found = new Map<number, Here | 'several' | undefined>();

  constructor(
    private readonly guide: Guide,
    private readonly screen: string | undefined,
  ) {
    this.look = new Look(clickables(), guide.forms, guide.otherForms);
  }

  at(at: number): Here | 'several' | undefined {
    if (!this.found.has(at)) this.found.set(at, this.find(at));
    return this.found.get(at);
  }

  /** The first of these steps that is here and not done, and that the person may be at. */
  first(steps: number[], may: (here: Here) => boolean): Here | undefined {
    for (const at of steps) {
      const here = this.at(at);
      if (here && here !== 'several' && !here.done && may(here)) return here;
    }
    return undefined;
  }

  private find(at: number): Here | 'several' | undefined {
    const step = this.guide.way.steps[at];
    const setting = step?.screen === 'setting';
    if (!step || !(step.before_form || setting) || !isPress(step)) return undefined;
    if (setting && this.screen !== 'setting') return undefined; // a switch is only told on its own page
    const found = findControl(step, this.look);
    if (!found || found === 'several') return found;
    const done = hasBecome(found.element, step.becomes);
    return { at, step, ...found, done, here: step.screen === this.screen || fitsHere(this.guide, step) };
  }
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** `pressed`: the person pressed what was marked, so that what comes after it is expected. */
function onTheWay(guide: Guide, screen: string | undefined, pressed: boolean): Located {
  const { steps } = guide.way;
  const { at } = guide.seen;
  const none = { several: false, onWay: screen !== undefined && steps.some(step => step.screen === screen) };
  if (!guide.active) return { at, ...none, ...(screen ? { screen } : {}) };
  const way = new Way(guide, screen);
  const end = way.at(steps.findIndex(step => step.screen === 'setting'));
  if (end && end !== 'several') return atSwitch(end, steps.length); // on or off: nothing before it matters any more
  const now = way.at(at);
  const known = now !== 'several' ? now : undefined;
  const later = range(at + 1, steps.length);
  const taken = pressed || known?.done === true;
  const next = way.first(later, here => here.here || here.at === at + 1); // a name alone leads nobody past several steps
  const found =
    way.first([...later].reverse(), here => here.sure) ??
    (taken ? next : undefined) ??
    way.first([at], () => true) ??
    (known?.done ? undefined : next) ??
    (known?.done ? undefined : way.first(range(0, at).reverse(), () => true));
  if (found) {
    const place = found.here ? found.step.screen : screen;
    const onWay = found.here || none.onWay;
    return { at: found.at, element: found.element, several: false, onWay, ...(place ? { screen: place } : {}) };
  }
  const place = known?.here ? known.step.screen : screen;
  return {
    at: known?.done ? at + 1 : at,
    several: now === 'several',
    onWay: none.onWay || known !== undefined,
    ...(place ? { screen: place } : {}),
  };
}

/** The way ends at a switch: it is done when the page says that it is off. */
function atSwitch({ at, element, done }: Here, end: number): Located {
  const state = switchState(element);
  const seen = { several: false, screen: 'setting', onWay: true, ...(state ? { state } : {}) };
  return done ? { at: end, ...seen } : { at, element, ...seen };
}

/** A menu has no address of its own: it may stand anywhere. */
function fitsHere({ screens }: Guide, step: GuideStep): boolean {
  const screen = screens.find(known => known.id === step.screen);
  return screen !== undefined && (screen.url_contains.length === 0 || screenFit(screen, location.href) > 0);
}
