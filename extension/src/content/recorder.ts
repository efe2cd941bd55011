// The person's steps on this page: trusted events only, counted, never a value.
import { now } from '../clock';
import type { StepKind } from '../protocol/types';
import { lastUserAction, noteAction, tellAct } from './acts';
import { actedOn } from './aria_role';
import { type Burst, isLoneModifier, KeyBursts, pause } from './bursts';
import { expectBusy } from './busy';
import { holdsTypedText, isChooser, isSubmitButton } from './controls';
import { isCopiedByHand, watchCopying } from './copying';
import { noteClick } from './dismissal';
import { endHover, startHovering } from './hovering';
import { leaveSight, watchSight } from './in_sight';
import { isInput } from './kinds';
import { leadsToObjection } from './objection_links';
import { OnceRested } from './once_rested';
import { answerLast, onInvalid } from './page_errors';
import { panelTag } from './panel_tag';
import { roleOf } from './roles';
import { endScroll, noteScrollKey, startScrolling } from './scrolling';
import { sendPressed, sendSubmitted } from './sent_form';
import { byHand, noteTick, watchHand } from './ticks';
import { acted } from './watch/start';
import { watchHistory } from './went';

let toolActs = 0; // > 0 while the tool fills: its own click() makes trusted change events
let labelClick: { control: Element; at: number } | undefined;
let tabbedAt = 0; // when Tab was pressed last

let beforeAct: () => void = () => undefined;

/** What is on screen as the person acts on it was seen, however short it stood. */
export function onAct(look: () => void): void {
  beforeAct = look;
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

const bursts = new KeyBursts<Element>((burst: Burst<Element>) => {
  const kind = roleOf(burst.control) === 'code' ? 'code' : 'keys';
  tellAct(kind, burst.control, burst.start, { count: burst.count, duration: Math.round(burst.end - burst.start) });
});

const typed = new OnceRested(pause, () => bursts.end());

const sends = (element: Element) => isSubmitButton(element) || roleOf(element) === 'submit';

function act(kind: StepKind, element: Element, details: { count?: number; detail?: string } = {}): number {
  settle();
  beforeAct();
  const at = noteAction(kind === 'click' && sends(element));
  tellAct(kind, element, at, details);
  return at;
}

/** Ends what is being counted, so that steps come in order. */
function settle(): void {
  bursts.end();
  endScroll();
  endHover();
}

function targetOf(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return undefined;
  return target.closest(panelTag) ? undefined : target; // the panel tells of itself
}

function onClick(event: MouseEvent): void {
  noteTick(event);
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
  if (sends(element)) answerLast(now());
  const at = act('click', element, leadsToObjection(element) ? { detail: 'objection_link' } : {});
  expectBusy(element);
  noteClick(target, at);
  sendPressed(element, at);
}

function onKey(event: KeyboardEvent): void {
  const target = event.isTrusted && !isLoneModifier(event.key) ? targetOf(event) : undefined;
  if (!target) return;
  if (!bursts.isIn(target)) {
    endScroll();
    endHover();
    beforeAct();
  }
  const onSend = sends(actedOn(target));
  const at = noteAction(event.key === 'Enter' || (event.key === ' ' && onSend));
  bursts.press(target, at);
  typed.stir(at);
  if (event.key === 'Tab') tabbedAt = at;
  if (!holdsTypedText(target) && !isInput(target)) noteScrollKey(event.key);
  if (event.key !== 'Enter' && event.key !== ' ') return;
  expectBusy(actedOn(target));
  const enters = event.key === 'Enter' && isInput(target);
  if (enters || onSend) {
    bursts.end(); // what was typed stands before the sending, and before its refusal
    answerLast(at);
  }
  sendPressed(actedOn(target), at, enters);
}

function onChange(event: Event): void {
  const target = event.isTrusted && toolActs === 0 ? targetOf(event) : undefined;
  if (!target || !isChooser(target) || !byHand(target)) return;
  if (isInput(target) && target.type === 'file') act('file', target, { count: target.files?.length ?? 0 });
  else act('choose', target);
}

/** That something was copied or pasted; what it was is not looked at. */
function onClipboard(event: Event): void {
  const target = event.isTrusted && toolActs === 0 ? targetOf(event) : undefined;
  if (event.type !== 'paste' && !isCopiedByHand()) return; // no page can paste
  if (target) act(event.type === 'paste' ? 'paste' : 'copy', actedOn(target));
}

const tabbing = 150; // ms from the key to the focus that it moves

function onFocus(event: FocusEvent): void {
  const target = event.isTrusted && toolActs === 0 && now() - tabbedAt < tabbing ? targetOf(event) : undefined;
  if (!target || target === document.body) return;
  tabbedAt = 0;
  tellAct('focus', actedOn(target), now());
}

function onSubmit(event: Event): void {
  const last = lastUserAction();
  const target = event.isTrusted && now() - last < 2000 ? event.target : undefined;
  if (target instanceof HTMLFormElement) sendSubmitted(target, last);
}

/** The document goes: what was counted is told, and the next document says when the person sees it. */
export function leave(): void {
  settle();
  leaveSight();
}

const early = { capture: true, passive: true };

/** These stay within the shadow root in which they happen. */
export function listenInside(root: ShadowRoot | Window): void {
  root.addEventListener('change', onChange, early);
  root.addEventListener('submit', onSubmit, early);
  root.addEventListener('invalid', onInvalid, early); // the browser itself holds the form back
}

/** Listens from the window down, before the page's own listeners can stop an event. */
export function startRecorder(): void {
  listenInside(window);
  addEventListener('click', onClick, early);
  addEventListener('keydown', onKey, early);
  for (const kind of ['copy', 'cut', 'paste']) addEventListener(kind, onClipboard, early);
  addEventListener('focusout', ({ isTrusted }) => isTrusted && bursts.end(), early);
  addEventListener('focusin', onFocus, early);
  watchHand();
  watchCopying();
  startScrolling();
  startHovering();
  watchHistory();
  watchSight(settle);
}
