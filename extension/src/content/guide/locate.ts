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

export function locate(guide: Guide, kind: NoticeKind | undefined): Located {
  const { steps } = guide.way;
  const known = kind ? byKind[kind] : undefined;
  if (kind && formOfKind[kind] && formOfKind[kind] !== guide.kind) {
    return { at: guide.seen.at, several: false, screen: 'other_form', onWay: false };
  }
  if (known === 'form' || known === 'code') return inForm(steps, known);
  if (known === 'confirmation') return { at: steps.length, several: false, screen: known, onWay: true };
  const screen = isLogin() ? 'login' : screenOf(guide.screens, location.href);
  if (screen === 'login') return { at: guide.seen.at, several: false, screen, onWay: true };
  return onTheWay(guide, screen);
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

function onTheWay(guide: Guide, screen: string | undefined): Located {
  const { steps } = guide.way;
  const look = new Look(clickables(), guide.forms, guide.otherForms);
  let unclear: number | undefined;
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at] as GuideStep;
    const setting = step.screen === 'setting';
    if (!(step.before_form || setting) || !isPress(step) || !guide.active) continue;
    if (setting && screen !== 'setting') continue; // a switch is only told on its own page
    const found = findControl(step, look);
    if (found === 'several' && at === guide.seen.at) unclear = at;
    if (!found || found === 'several') continue;
    const here = step.screen === screen || fitsHere(guide, step);
    if (!found.sure && at > guide.seen.at + 1 && !here) continue; // a name alone leads nobody past several steps
    const { element } = found;
    const state = setting ? switchState(element) : undefined;
    const done = hasBecome(element, step.becomes);
    const place = here || screen === undefined ? step.screen : screen;
    const located = { at: done ? at + 1 : at, several: false, screen: place, onWay: true, ...(state ? { state } : {}) };
    return done && !setting ? located : { ...located, element };
  }
  const onWay = screen !== undefined && steps.some(step => step.screen === screen);
  return { at: unclear ?? guide.seen.at, several: unclear !== undefined, onWay, ...(screen ? { screen } : {}) };
}

/** A menu has no address of its own: it may stand anywhere. */
function fitsHere({ screens }: Guide, step: GuideStep): boolean {
  const screen = screens.find(known => known.id === step.screen);
  return screen !== undefined && (screen.url_contains.length === 0 || screenFit(screen, location.href) > 0);
}
