// What stands in a control, whose it is, and which controls the person changed. A changed one is never overwritten, not even
// when the page renders it anew: it is known again by what names it.
import { isEditable, isFilled } from '../controls';
import { isInput, isSelect, isTextArea } from '../kinds';

/** Text as controls compare it: line ends as one, spaces as one where the control does not keep them. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');
export const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a control holds now, to be compared and never sent anywhere. */
export function readValue(element: Element): string {
  if (isInput(element)) {
    if (element.type === 'radio' || element.type === 'checkbox') return element.checked ? 'on' : '';
    if (element.type === 'file') return [...(element.files ?? [])].map(f => `${f.name}/${f.size}`).join('\n');
    return element.value;
  }
  if (isTextArea(element)) return lines(element.value);
  if (isSelect(element)) return element.value;
  if (['radio', 'checkbox', 'switch'].includes(element.getAttribute('role') ?? '')) {
    return element.getAttribute('aria-checked') === 'true' ? 'on' : '';
  }
  // innerText, because textContent loses the line breaks between paragraphs
  return squeeze(isEditable(element) || !isInput(element) ? (element as HTMLElement).innerText : '');
}

const written = new WeakMap<Element, string>();

export function noteWritten(element: Element): void {
  written.set(element, readValue(element));
}
export function forgetWritten(element: Element): void {
  written.delete(element);
}
/** It holds what Demur put there. */
export function isOwnValue(element: Element): boolean {
  return written.has(element) && written.get(element) === readValue(element);
}

/** What names a control for as long as the page keeps its form, also when the element is another. Empty: nothing does. */
export function signatureOf(element: Element): string {
  const names = ['name', 'id', 'aria-label', 'aria-labelledby', 'placeholder'].map(
    name => element.getAttribute(name) ?? '',
  );
  const labels = isInput(element) || isTextArea(element) || isSelect(element) ? element.labels : null;
  const label = squeeze(labels?.[0]?.textContent).slice(0, 80);
  if (label === '' && names.every(name => name === '')) return '';
  const value = isInput(element) && element.type === 'radio' ? element.value : '';
  const kind = ['type', 'role'].map(name => element.getAttribute(name) ?? '');
  return [element.localName, ...kind, ...names, value, label].join('\u0001');
}

const mostNames = 500;
const touched = new WeakSet<EventTarget>();
const touchedNames = new Set<string>();
const listeners: ((element: Element) => void)[] = [];
let toolActs = false;

export function isTouched(element: Element): boolean {
  return touched.has(element) || touchedNames.has(signatureOf(element));
}
export function whileTool(active: boolean): void {
  toolActs = active;
}
/** Called with each control that the person changes. */
export function onTouch(listener: (element: Element) => void): void {
  listeners.push(listener);
}

const byPerson = new Set(['paste', 'drop', 'keydown']); // the tool's own acts make none of these that is trusted
const passing = new Set([
  'Tab',
  'Shift',
  'Control',
  'Alt',
  'Meta',
  'Escape',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
]);

function controlAt(event: Event): Element | undefined {
  const [target] = event.composedPath();
  if (!target || !('closest' in target)) return undefined;
  const element = target as Element;
  return element.closest('[contenteditable]:not([contenteditable=false])') ?? element;
}

/** The person undid what was filled in: that is their change. */
export function touch(element: Element): void {
  touched.add(element);
  const name = signatureOf(element);
  if (name !== '' && touchedNames.size < mostNames) touchedNames.add(name);
}

function remember(event: Event): void {
  if (!event.isTrusted || (toolActs && !byPerson.has(event.type))) return;
  if (event.type === 'keydown' && passes(event as KeyboardEvent)) return;
  const element = controlAt(event);
  if (!element) return;
  touch(element);
  for (const listener of listeners) listener(element);
}

const passes = (event: KeyboardEvent) =>
  passing.has(event.key) || event.ctrlKey || event.metaKey || isButtonLike(event.composedPath()[0]);

function isButtonLike(target: EventTarget | undefined): boolean {
  return (
    !!target && 'matches' in target && !(target as Element).matches('input,textarea,select,[contenteditable],[role]')
  );
}

export function watchTouches(): void {
  for (const type of ['input', 'change', ...byPerson]) {
    addEventListener(type, remember, { capture: true, passive: true });
  }
}

/** It holds what the page made it with: neither a person nor the browser's memory put it there. */
export function isAsMade(element: Element): boolean {
  return isInput(element) && element.value === element.defaultValue;
}

/** Somebody else's value stands there: the person's, a password manager's, or one that the page filled in. */
export function holdsOther(element: Element, wanted: string): boolean {
  if (isOwnValue(element)) return false;
  const held = readValue(element);
  if (lines(held) === lines(wanted)) return false;
  if (isSelect(element)) {
    const marked = [...element.options].some(o => o.defaultSelected && o.value !== '');
    return held !== '' && (element.selectedIndex > 0 || marked);
  }
  return isFilled(element);
}
