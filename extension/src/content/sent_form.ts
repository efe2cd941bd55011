// Whether the person sent the form. A press of its button is only the wish; sent it is when the form is gone.
import { ask } from '../messages';
import { openDialog } from './candidates';
import { send } from './outbox';
import { elementOf, knownRef } from './refs';
import { formOf, roleOf } from './roles';
import { tab } from './tab';
import { isRendered } from './visible';

const patience = 60_000; // a form that still stands after this was not sent

interface Wish {
  at: number;
  ref: string; // of the button or field that tells whether the form still stands
  fields: number;
}
let wish: Wish | undefined;

function isOptOut(element: Element): boolean {
  const kind = formOf(element);
  return kind === 'objection_form' || kind === 'third_party_form';
}

/** Controls of known opt-out forms that hold something: how many roles were filled. */
let filledRoles = 0;
export function tellFilled(roles: number): void {
  filledRoles = roles;
}

function remember(element: Element, at: number): void {
  const ref = knownRef(element);
  if (ref) wish = { at, ref, fields: filledRoles };
}

/** The person pressed something; only the send button of an opt-out form counts. */
export function sendPressed(element: Element, at: number): void {
  if (roleOf(element) === 'submit' && isOptOut(element) && !element.matches(':disabled,[aria-disabled=true]')) {
    remember(element, at);
  }
}

/** The browser says that a form is being submitted. */
export function sendSubmitted(form: HTMLFormElement, at: number): void {
  const control = [...form.elements].find(isOptOut);
  if (control) remember(control, at);
}

export function wishStands(): boolean {
  return wish !== undefined;
}

/** The page answered the press with an error: nothing was sent. */
export function wishFailed(): void {
  wish = undefined;
}

/** A dialog that asks for something more (a code) came up over the form: the form itself is through. */
function isAskedForMore(element: Element | undefined): boolean {
  const dialog = openDialog();
  const asks = dialog?.querySelector('input:not([type=hidden],[type=button],[type=submit])');
  return asks !== null && asks !== undefined && !dialog?.contains(element ?? null);
}

/** Called when the page changed or goes: tells the background once that the form was sent. `certain`: the page said so. */
export async function checkSent(at: number, certain: boolean): Promise<void> {
  if (!wish) return;
  if (at - wish.at > patience) {
    wish = undefined;
    return;
  }
  const element = elementOf(wish.ref);
  const stands = element?.isConnected === true && isRendered(element);
  if (stands && !certain && !isAskedForMore(element)) return;
  const { at: sent, fields } = wish;
  wish = undefined;
  send({ actor: 'user', kind: 'submit', at: sent, ...(fields > 0 ? { count: fields } : {}) });
  await tell(tab.objection);
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
