// What counts as a control, and whether it holds something.
import { isButton, isInput, isOption, isSelect, isTextArea } from './kinds';

const controlRoles = new Set(['combobox', 'textbox', 'radio', 'checkbox', 'switch', 'searchbox', 'listbox']);

/** What a person puts something into, by selector; buttons are none. */
export const dataControls =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image]),select,textarea,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=combobox],[role=radio],[role=checkbox],[role=switch]';

export function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Controls of design.md, buttons too: one of them sends the form. */
export function isControl(element: Element): boolean {
  if (isInput(element)) return element.type !== 'hidden';
  if (isSelect(element) || isTextArea(element) || isButton(element)) {
    return true;
  }
  const role = element.getAttribute('role') ?? '';
  return controlRoles.has(role) || role === 'button' || isEditable(element);
}

/** The element holds text that the person may have typed: its content is never read. */
export function holdsTypedText(element: Element): boolean {
  const role = element.getAttribute('role') ?? '';
  return isTextArea(element) || isEditable(element) || role === 'textbox' || role === 'searchbox';
}

export function isFilled(element: Element): boolean {
  if (isInput(element)) {
    if (element.type === 'radio' || element.type === 'checkbox') return element.checked;
    if (element.type === 'file') return (element.files?.length ?? 0) > 0;
    return !['button', 'submit', 'reset', 'image'].includes(element.type) && element.value !== '';
  }
  if (isTextArea(element) || isSelect(element)) return element.value !== '';
  if (element.getAttribute('aria-checked') === 'true') return true;
  return holdsTypedText(element) && (element.textContent ?? '').trim() !== '';
}

/** Radio, checkbox, select and file inputs and their labels: what happens to them is told by the change event. */
export function isChooser(element: Element): boolean {
  if (isSelect(element) || isOption(element)) return true;
  return isInput(element) && ['radio', 'checkbox', 'file'].includes(element.type);
}

/** The first submit-like element of the form that `element` belongs to is what the panel must not cover. */
export function isSubmitButton(element: Element): boolean {
  return (
    (isButton(element) && element.type === 'submit') ||
    (isInput(element) && (element.type === 'submit' || element.type === 'image'))
  );
}
