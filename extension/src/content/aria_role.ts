// The ARIA role of an element, as a token for the journal.
import { isInput } from './kinds';

const ofTag: Record<string, string> = {
  a: 'link',
  button: 'button',
  select: 'combobox',
  textarea: 'textbox',
  option: 'option',
  summary: 'button',
  dialog: 'dialog',
  li: 'listitem',
  main: 'main',
  form: 'form',
};
const ofInput: Record<string, string> = {
  checkbox: 'checkbox',
  radio: 'radio',
  submit: 'button',
  button: 'button',
  file: 'button',
};

/** The nearest element that a person would say they acted on. */
export function actedOn(target: Element): Element {
  return target.closest('a[href],button,input,select,textarea,summary,label,[role],[contenteditable]') ?? target;
}

export function ariaRole(element: Element): string {
  const stated = element.getAttribute('role')?.trim().split(/\s+/, 1)[0] ?? '';
  if (/^[a-z]{1,30}$/.test(stated)) return stated;
  if (isInput(element)) return ofInput[element.type] ?? 'textbox';
  return ofTag[element.localName] ?? 'generic';
}
