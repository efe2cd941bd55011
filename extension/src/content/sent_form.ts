// Whether the person sent the form. A press of its button is only the wish; sent it is when the form is gone. What the page
// or the browser refuses was a sending of the person's as well.
import { ask } from '../messages';
import type { FormView } from '../protocol/types';
import { type Lengths, toldLengths } from '../told_lengths';
import { mainOf, openDialog } from './candidates';
import { dataControls } from './controls';
import { signatureOf } from './fill/own';
import { isInput } from './kinds';
import { delivered, send } from './outbox';
import { elementOf, everyElement, knownRef } from './refs';
import { formOf, roleOf } from './roles';
import { SentLengths } from './sent_lengths';
import { tab } from './tab';
import { isRendered } from './visible';

const patience = 60_000; // a form that still stands after this was not sent

const again = 2000; // ms: a second press within this is the same wish

interface Wish {
  at: number;
  ref: string; // of the button or field that tells whether the form still stands
  fields: Set<string>; // of the form as it was then
  held: Lengths;
}
let wish: Wish | undefined;
let entered: Pick<Wish, 'at' | 'held'> | undefined; // when a key, or a button that is greyed out, asked for the same: a wish only if it is refused
const lengths = new SentLengths();
const heldNow = () => lengths.held(tab.earlier);
const listeners: (() => void)[] = [];

/** Called when the form was sent. */
export function onSent(listener: () => void): void {
  listeners.push(listener);
}

function isOptOut(element: Element): boolean {
  const kind = formOf(element);
  return kind === 'objection_form' || kind === 'third_party_form';
}

const nameOf = (element: Element) => signatureOf(element) || (knownRef(element) ?? '');
const fieldsNow = () => everyElement().filter(element => isOptOut(element) && roleOf(element) !== 'submit');

function remember(element: Element, at: number): void {
  const ref = knownRef(element);
  if (!ref || (wish?.ref === ref && at - wish.at < again)) return;
  wish = { at, ref, fields: new Set(fieldsNow().map(nameOf)), held: heldNow() };
}

/** What the form holds as the person acts on it: an earlier page of it is gone when the last one is sent. */
function measure(): void {
  for (const element of fieldsNow()) lengths.note(roleOf(element), element);
}

/** The person pressed something; only the send button of an opt-out form counts. `byKey`: Enter. */
export function sendPressed(element: Element, at: number, byKey = false): void {
  measure();
  const sends = roleOf(element) === 'submit' && isOptOut(element);
  const isOff = element.matches(':disabled,[aria-disabled=true]');
  entered = (sends && isOff) || (byKey && isInput(element) && isOptOut(element)) ? { at, held: heldNow() } : undefined;
  if (sends && !isOff) {
    remember(element, at);
  } else if (element.closest('a[href]')) {
    dropWish(); // the person goes elsewhere
  }
}

/** The browser says that a form is being submitted. */
export function sendSubmitted(form: HTMLFormElement, at: number): void {
  measure();
  const control = [...form.elements].find(isOptOut);
  if (control && !wish) remember(control, at);
}

/** The press led to the next page of the form: other fields, and none of those that stood there. */
export function pageTurned(forms: FormView[]): void {
  if (!wish) return;
  const { fields } = wish;
  const shown = forms
    .flatMap(form => form.fields)
    .filter(field => !field.hidden && field.role !== 'submit' && field.type !== 'button')
    .flatMap(field => elementOf(field.ref) ?? [])
    .filter(element => isOptOut(element) && element.isConnected); // one that went while it was judged has lost its label
  if (shown.length > 0 && shown.every(element => !fields.has(nameOf(element)))) wish = undefined;
}

export function wishStands(): boolean {
  return wish !== undefined;
}

/** It came to nothing, and is no attempt of its own. */
export function dropWish(): void {
  wish = undefined;
  entered = undefined;
}

/** Whether a sending from before the person's act is without an answer. */
export function waitsForAnswer(at: number): boolean {
  return wish !== undefined && at - wish.at >= again;
}

/** The page or the browser answered with an error: an attempt, told as the form was then. Nothing was sent. */
export function wishFailed(): void {
  const tried = wish ?? entered;
  dropWish();
  if (tried && tab.recording)
    send({ actor: 'user', kind: 'submit', at: tried.at, refused: true, ...toldLengths(tried.held) });
}

/** A dialog that asks for something more (a code) came up over the form: the form itself is through. */
function isAskedForMore(element: Element | undefined): boolean {
  const dialog = openDialog();
  const asks = dialog?.querySelector('input:not([type=hidden],[type=button],[type=submit])');
  return asks !== null && asks !== undefined && !dialog?.contains(element ?? null);
}

/** Other fields stand where the form stood: whether they are its next page, the verdict says. */
function mayGoOn(): boolean {
  const shown = [...mainOf().querySelectorAll(dataControls)].filter(isRendered);
  return shown.length > 0 && shown.every(element => !wish?.fields.has(nameOf(element)));
}

/**
 * Called when the page changed or goes: tells the background once that the form was sent, before what the page shows next is
 * judged where that can be. `certain`: the page said so. `judged`: what it shows is no form's next page.
 */
export async function checkSent(at: number, certain: boolean, judged = false): Promise<void> {
  if (!wish) return;
  if (at - wish.at > patience) {
    wish = undefined;
    return;
  }
  const element = elementOf(wish.ref);
  const stands = element?.isConnected === true && isRendered(element);
  if (stands && !certain && !isAskedForMore(element)) return;
  if (!stands && !certain && !judged && mayGoOn()) return;
  const { at: sent } = wish;
  wish = undefined;
  send({ actor: 'user', kind: 'submit', at: sent, ...toldLengths(lengths.taken(tab.earlier)) });
  for (const listener of listeners) listener();
  await Promise.all([tell(tab.objection), delivered()]); // both before the answer is judged: it ends the journey
}

/**
 * The document goes while the person's wish stands: it may lead to the form's next page, to its answer, or elsewhere. What
 * the tab shows next decides, by then in another document.
 */
export async function handOver(at: number): Promise<void> {
  await checkSent(at, false);
  if (!wish) return;
  const { at: pressed } = wish;
  wish = undefined;
  const { objection, earlier } = tab;
  const leaving = { at: pressed, host: location.hostname, lengths: lengths.taken(earlier) };
  await ask('leaving', { ...leaving, ...(objection ? { objection } : {}) }).catch(() => undefined);
}

/** Before anything that the page shows next is told, so that an answer finds the objection sent. */
async function tell(objection: string | undefined): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await ask('submitted', objection ? { objection } : {});
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
}
