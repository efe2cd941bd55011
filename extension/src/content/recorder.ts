// The person's steps on this page: trusted events only, counted, never a value.
import { now } from '../clock';
import type { StepKind } from '../protocol/types';
import { actedOn, ariaRole } from './aria_role';
import { type Burst, isLoneModifier, KeyBursts } from './bursts';
import { isChooser } from './controls';
import { noteClick } from './dismissal';
import { isInput } from './kinds';
import { send } from './outbox';
import { panelTag } from './panel_tag';
import { roleOf } from './roles';
import { sendPressed, sendSubmitted } from './sent_form';
import { acted } from './watch/start';

let screenPrint: string | undefined;
let toolActs = 0; // > 0 while the tool fills: its own click() makes trusted change events
let lastAction = 0;
let labelClick: { control: Element; at: number } | undefined;
let scrolled = 0;
let wheelAt = 0;
let scrollTop = 0;

let beforeAct: () => void = () => undefined;

/** What is on screen as the person acts on it was seen, however short it stood. */
export function onAct(look: () => void): void {
  beforeAct = look;
}

export function setScreen(print: string): void {
  screenPrint = print;
}
export function lastUserAction(): number {
  return lastAction;
}

/** What the tool does in here is not the person's. */
export async function asTool<T>(act: () => Promise<T>): Promise<T> {
  toolActs += 1;
  try {
    return await act();
  } finally {
    toolActs -= 1;
  }
}

interface Details {
  count?: number;
  duration?: number;
}

function emit(kind: StepKind, element: Element | undefined, at: number, details: Details = {}): void {
  const field = element ? roleOf(element) : undefined;
  send({
    actor: 'user',
    kind,
    at,
    ...(screenPrint ? { screen: screenPrint } : {}),
    ...(element ? { role: ariaRole(element) } : {}),
    ...(field && field !== 'unknown' ? { field } : {}),
    ...details,
  });
}

const bursts = new KeyBursts<Element>((burst: Burst<Element>) => {
  const kind = roleOf(burst.control) === 'code' ? 'code' : 'keys';
  emit(kind, burst.control, burst.start, { count: burst.count, duration: Math.round(burst.end - burst.start) });
});

function act(kind: StepKind, element: Element | undefined, details: Details = {}): void {
  settle();
  beforeAct();
  lastAction = now();
  emit(kind, element, lastAction, details);
}

/** Ends what is being counted, so that steps come in order. */
function settle(): void {
  bursts.end();
  if (scrolled >= 200) emit('scroll', undefined, wheelAt, { count: Math.round(scrolled) });
  scrolled = 0;
}

function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return undefined;
  return target.closest(panelTag) ? undefined : target; // the panel tells of itself
}

function onClick(event: MouseEvent): void {
  if (event.isTrusted) acted(event.composedPath());
  const target = event.isTrusted && event.detail > 0 ? targetOf(event) : undefined;
  if (!target) return;
  const label = target.closest('label');
  const control = label?.control ?? undefined;
  if (isChooser(target) || target.closest('select')) return;
  if (control && isChooser(control) && !target.closest('a[href],button')) return;
  if (labelClick && labelClick.control === target && now() - labelClick.at < 50) return; // the label's click, passed on
  if (control && control !== target) labelClick = { control, at: now() };
  const element = actedOn(target);
  act('click', element);
  noteClick(target, lastAction);
  sendPressed(element, lastAction);
}

function onKey(event: KeyboardEvent): void {
  const target = event.isTrusted && !isLoneModifier(event.key) ? targetOf(event) : undefined;
  if (!target) return;
  if (!bursts.isIn(target)) beforeAct();
  lastAction = now();
  bursts.press(target, lastAction);
  if (event.key === 'Enter' || event.key === ' ') sendPressed(actedOn(target), lastAction);
}

function onChange(event: Event): void {
  const target = event.isTrusted && toolActs === 0 ? targetOf(event) : undefined;
  if (!target || !isChooser(target)) return;
  if (isInput(target) && target.type === 'file') act('file', target, { count: target.files?.length ?? 0 });
  else act('choose', target);
}

function onPaste(event: Event): void {
  const target = event.isTrusted ? targetOf(event) : undefined;
  if (target) act('paste', target);
}

function onSubmit(event: Event): void {
  const target = event.isTrusted && now() - lastAction < 2000 ? event.target : undefined;
  if (target instanceof HTMLFormElement) sendSubmitted(target, lastAction);
}

function onScroll(): void {
  const moved = Math.abs(scrollY - scrollTop);
  scrollTop = scrollY;
  if (now() - wheelAt < 300) scrolled += moved;
}

/** A document that is left for another is not out of sight: the next one says when the person sees it. */
let leaving = false;
export function leave(): void {
  settle();
  leaving = true;
}

function onVisibility(): void {
  if (leaving) return;
  settle();
  send({
    actor: 'page',
    kind: document.hidden ? 'hidden' : 'shown',
    at: now(),
    ...(screenPrint ? { screen: screenPrint } : {}),
  });
}

/** Listens from the window down, before the page's own listeners can stop an event. */
export function startRecorder(): void {
  const early = { capture: true, passive: true };
  addEventListener('click', onClick, early);
  addEventListener('keydown', onKey, early);
  addEventListener('change', onChange, early);
  addEventListener('paste', onPaste, early);
  addEventListener('submit', onSubmit, early);
  addEventListener('focusout', () => bursts.end(), early);
  addEventListener('scroll', onScroll, early);
  for (const kind of ['wheel', 'touchmove']) {
    addEventListener(
      kind,
      event => {
        if (event.isTrusted) wheelAt = now();
      },
      early,
    );
  }
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pageshow', () => {
    leaving = false; // back from the cache
  });
}
