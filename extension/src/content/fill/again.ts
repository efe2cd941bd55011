// A control of a plan as it stands now: checked once more right before it is written, found again when the page rendered
// it anew.
import type { PlanValue } from '../../protocol/types';
import { isFileInput, isInput, isTextArea } from '../kinds';
import { elementOf } from '../refs';
import { Sight } from '../sight';
import { hiddenWhy } from '../visible';
import { signatureOf } from './own';

/** What a plan was made for. */
export interface Planned {
  ref: string | undefined;
  element: Element;
  name: string; // signature
  values: PlanValue[];
}

/** `values`: all that the plan has for one control (several files go into one input). */
export function planned(values: PlanValue[]): Planned | undefined {
  const ref = values[0]?.ref;
  const element = elementOf(ref);
  return element ? { ref, element, name: signatureOf(element), values } : undefined;
}

function* everyControl(root: Document | ShadowRoot | Element): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everyControl(element.shadowRoot);
  }
}

/** The element, or the one that the page put in its place: the only one that is named alike. */
export function current({ element, name }: Planned): Element | undefined {
  if (element.isConnected) return element;
  if (name === '') return undefined;
  const { localName, ownerDocument } = element;
  const [first, ...more] = [...everyControl(ownerDocument)].filter(
    e => e.localName === localName && signatureOf(e) === name,
  );
  return more.length === 0 ? first : undefined;
}

function isLocked(element: Element): boolean {
  const readOnly = (isInput(element) || isTextArea(element)) && element.readOnly;
  return readOnly || element.matches(':disabled,[aria-disabled=true],[aria-readonly=true]');
}

export type Refusal = 'gone' | 'hidden' | 'changed';

/** Why it is not to be written after all. */
export function refusal(plan: Planned, element: Element | undefined): Refusal | undefined {
  if (!element?.isConnected) return 'gone';
  if (signatureOf(element) !== plan.name) return 'changed';
  if (isInput(element) && element.type === 'hidden') return 'hidden';
  if (!isFileInput(element) && isLocked(element)) return 'changed';
  return hiddenWhy(element, new Sight()) ? 'hidden' : undefined;
}
