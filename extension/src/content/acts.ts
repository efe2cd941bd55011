// What the person did, told with the screen it happened on, the control's role and the page's own name for it.
import { now } from '../clock';
import type { StepKind } from '../protocol/types';
import { ariaRole } from './aria_role';
import { labelOf } from './label';
import { send } from './outbox';
import { roleOf } from './roles';
import { tab } from './tab';

let screenPrint: string | undefined;
let lastAction = 0;
let toSend = false;

export function setScreen(print: string): void {
  screenPrint = print;
}
export function onThisScreen(): { screen?: string } {
  return screenPrint ? { screen: screenPrint } : {};
}

/** When the person last acted in this document, by clock.ts. */
export function lastUserAction(): number {
  return lastAction;
}
/** `sends`: it was the press of a button, or of Enter. */
export function noteAction(sends = false): number {
  lastAction = now();
  toSend = sends;
  return lastAction;
}
export function pressedToSend(): boolean {
  return toSend;
}

interface Details {
  detail?: string;
  count?: number;
  duration?: number;
}

/** Kinds whose control is worth its name. */
const named = new Set<StepKind>(['click', 'choose', 'keys', 'file', 'code', 'paste', 'hover', 'focus']);

export function tellAct(kind: StepKind, element: Element | undefined, at: number, details: Details = {}): void {
  const field = element ? roleOf(element) : undefined;
  const label = element && tab.recording && named.has(kind) ? labelOf(element) : undefined;
  send({
    actor: 'user',
    kind,
    at,
    ...onThisScreen(),
    ...(element ? { role: ariaRole(element) } : {}),
    ...(field && field !== 'unknown' ? { field } : {}),
    ...(label ? { label } : {}),
    ...details,
  });
}
