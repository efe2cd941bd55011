// Acting on a control the way a person's input would, so that the page's own framework takes notice. Nothing here waits.
import { isHtml } from '../kinds';

const across = { bubbles: true, composed: true };

/** Through the prototype's setter: frameworks replace the one on the element itself. */
function setProperty(element: Element, property: 'value' | 'checked' | 'files', value: unknown): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), property)?.set;
  if (setter) setter.call(element, value);
  else Reflect.set(element, property, value);
}

function fireInput(
  element: Element,
  type: 'input' | 'beforeinput',
  data: string | null,
  inputType = 'insertText',
): boolean {
  return element.dispatchEvent(
    new InputEvent(type, { ...across, cancelable: type === 'beforeinput', inputType, data }),
  );
}

function fireChange(element: Element): void {
  element.dispatchEvent(new Event('change', across));
}

/** The browser tells of focus only in a window that has it itself: else the page is told here. */
function told(element: Element, type: 'focus' | 'blur', act: () => void): void {
  let heard = false;
  const hear = () => {
    heard = true;
  };
  element.addEventListener(type, hear, { once: true, capture: true });
  act();
  element.removeEventListener(type, hear, { capture: true });
  if (heard) return;
  element.dispatchEvent(new FocusEvent(type, { composed: true }));
  element.dispatchEvent(new FocusEvent(type === 'focus' ? 'focusin' : 'focusout', across));
}

export function focus(element: Element): void {
  if (isHtml(element)) told(element, 'focus', () => element.focus({ preventScroll: true }));
}
export function blur(element: Element): void {
  if (isHtml(element)) told(element, 'blur', () => element.blur());
}

/** Without focus and blur, which a combobox that is typed into keeps. */
export function typeInto(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  fireInput(element, 'beforeinput', text);
  if (element.value !== text) setProperty(element, 'value', text);
  fireInput(element, 'input', text);
}

export function setText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  focus(element);
  typeInto(element, text);
  fireChange(element);
  blur(element);
}

export function setSelect(element: HTMLSelectElement, value: string): void {
  focus(element);
  setProperty(element, 'value', value);
  element.dispatchEvent(new Event('input', across));
  fireChange(element);
  blur(element);
}

export function setChecked(element: HTMLInputElement, checked: boolean): void {
  setProperty(element, 'checked', checked);
  element.dispatchEvent(new Event('input', across));
  fireChange(element);
}

export function setFiles(element: HTMLInputElement, files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  setProperty(element, 'files', transfer.files);
  element.dispatchEvent(new Event('input', across));
  fireChange(element);
}

export function setEditable(element: HTMLElement, text: string): void {
  focus(element);
  getSelection()?.selectAllChildren(element);
  // The browser's own editing tells the page's editor with trusted beforeinput and input events.
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  const holds = (element.textContent ?? '').trim() !== '';
  if (!done || holds !== (text !== '')) {
    const taken = !fireInput(element, 'beforeinput', text, 'insertFromPaste'); // an editor that does it by itself
    if (!taken) {
      element.textContent = text;
      fireInput(element, 'input', text);
    }
  }
  blur(element);
}

/** What the tool presses sends no form, whatever the page makes of the press: that is the person's alone. */
function withoutSending(element: Element, act: () => void): void {
  const root = element.getRootNode(); // the event does not leave a shadow root
  const hold = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  root.addEventListener('submit', hold, { capture: true });
  try {
    act();
  } finally {
    root.removeEventListener('submit', hold, { capture: true });
  }
}

export function click(element: HTMLElement): void {
  withoutSending(element, () => element.click());
}

/** A click as a pointer makes it. */
export function press(element: Element): void {
  const options = { ...across, cancelable: true, button: 0 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    element.dispatchEvent(new Kind(type, { ...options, buttons: type.endsWith('down') ? 1 : 0 }));
  }
  if (isHtml(element)) click(element);
}

export function pressKey(element: Element, key: string): void {
  withoutSending(element, () => {
    for (const type of ['keydown', 'keyup']) {
      element.dispatchEvent(new KeyboardEvent(type, { ...across, key, code: key, cancelable: true }));
    }
  });
}
