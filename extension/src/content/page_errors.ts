// Errors that the page shows now and did not show before: alerts, messages at fields, and what the browser itself holds back.
// Looked for only where one would mean something.
import { now } from '../clock';
import { fingerprint } from '../hash';
import type { FieldRole } from '../protocol/types';
import { lastUserAction, onThisScreen, pressedToSend } from './acts';
import { mainOf, openDialog } from './candidates';
import { isLarge } from './large';
import { send } from './outbox';
import { roleOf } from './roles';
import { dropWish, waitsForAnswer, wishFailed, wishStands } from './sent_form';
import { tab } from './tab';
import { isRendered } from './visible';

interface Shown {
  field?: FieldRole | undefined; // at which it stands
  atField: boolean;
}
let errors: Map<string, Shown> | undefined; // by their text, at the last look; unknown while nobody looked

const most = 100; // of each kind
const mostRead = 2000; // characters of a message

/** The message that belongs to a field that is marked as wrong; a mark without one is told by its field alone. */
function messageOf(control: Element): string {
  const ids = `${control.getAttribute('aria-errormessage') ?? ''} ${control.getAttribute('aria-describedby') ?? ''}`;
  const root = control.getRootNode() as Document | ShadowRoot;
  for (const id of ids.trim().split(/\s+/, 6)) {
    const message = id === '' ? null : root.getElementById(id);
    const text = message && isRendered(message) ? (message.textContent ?? '').slice(0, mostRead).trim() : '';
    if (text !== '') return text;
  }
  return '';
}

function shownErrors(): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  const main = mainOf();
  const dialog = openDialog();
  const whole = isLarge(main) && !wishStands() ? [] : [main];
  const parts = dialog && !main.contains(dialog) ? [...whole, dialog] : whole;
  const all = (selector: string) => parts.flatMap(part => [...part.querySelectorAll(selector)]).slice(0, most);
  for (const control of all('[aria-invalid=true]')) {
    const field = roleOf(control);
    const text = messageOf(control);
    const key = text === '' ? `field ${control.getAttribute('name') ?? control.id}` : fingerprint(text);
    if (isRendered(control)) shown.set(key, { field, atField: true });
  }
  for (const alert of all('[role=alert]')) {
    const text = (alert.textContent ?? '').slice(0, mostRead).trim();
    const print = fingerprint(text);
    if (text !== '' && isRendered(alert) && !shown.has(print)) shown.set(print, { atField: false });
  }
  return shown;
}

const firstOf = (shown: Shown[]) => shown.find(({ atField }) => atField) ?? shown[0];

function tell(at: number, refused: boolean, { field, atField }: Shown): void {
  if (!tab.recording) return;
  const detail = refused ? 'refused' : atField ? 'field' : undefined;
  const named = field && field !== 'unknown' ? { field } : {};
  send({ actor: 'page', kind: 'error', at, ...onThisScreen(), ...(detail ? { detail } : {}), ...named });
}

export function lookForErrors(at: number): void {
  if (!tab.recording && !wishStands()) {
    errors = undefined;
    return;
  }
  const before = errors;
  errors = shownErrors();
  const fresh = [...errors].filter(([key]) => before && !before.has(key)).map(([, shown]) => shown);
  const first = firstOf(fresh);
  if (!first) return;
  const refused = wishStands() || pressedToSend();
  if (refused) wishFailed();
  tell(at, refused, first);
}

/** The person sends once more, and what the page said before stands there unchanged: it was the answer to the last time too. */
export function answerLast(at: number): void {
  if (!tab.recording || !waitsForAnswer(at)) return;
  const first = firstOf([...shownErrors().values()]);
  if (!first) return;
  wishFailed();
  tell(at, true, first);
}

const follows = 1000; // ms: a page may ask for a form's validity at any time; only after a press the browser says it
let heldAt = 0;

/** The browser itself holds the form back and points at its first fault: one refusal, however many fields. */
export function onInvalid(event: Event): void {
  const at = now();
  if (!event.isTrusted || at - lastUserAction() > follows || !pressedToSend()) return;
  if (!(event.target instanceof Element)) return;
  if (at - heldAt < follows) {
    dropWish(); // its next field, or a second press at once
    return;
  }
  heldAt = at;
  wishFailed();
  tell(at, true, { field: roleOf(event.target), atField: true });
}
