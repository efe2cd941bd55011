// Setting a control the way a person's input would, so that the page's own framework takes notice.
import { isHtml } from '../kinds';

/** Through the prototype's setter: frameworks replace the one on the element itself. */
function setProperty(element: Element, property: 'value' | 'checked' | 'files', value: unknown): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), property)?.set;
  if (setter) setter.call(element, value);
  else Reflect.set(element, property, value);
}

export function fire(element: Element, ...types: string[]): void {
  for (const type of types) {
    const event =
      type === 'input' || type === 'beforeinput'
        ? new InputEvent(type, {
            bubbles: true,
            composed: true,
            cancelable: type === 'beforeinput',
            inputType: 'insertText',
          })
        : new Event(type, { bubbles: true, composed: true });
    element.dispatchEvent(event);
  }
}

function focus(element: Element): void {
  if (isHtml(element)) element.focus({ preventScroll: true });
}
function blur(element: Element): void {
  if (isHtml(element)) element.blur();
}

export function setText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  focus(element);
  setProperty(element, 'value', text);
  fire(element, 'input', 'change');
  blur(element);
}

export function setSelect(element: HTMLSelectElement, value: string): void {
  focus(element);
  setProperty(element, 'value', value);
  fire(element, 'input', 'change');
  blur(element);
}

export function setFiles(element: HTMLInputElement, files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  setProperty(element, 'files', transfer.files);
  fire(element, 'input', 'change');
}

export function setEditable(element: HTMLElement, text: string): void {
  focus(element);
  const selection = getSelection();
  selection?.selectAllChildren(element);
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!done || (element.textContent ?? '').trim() === '') {
    element.textContent = text;
    fire(element, 'input');
  }
  blur(element);
}

/** Two frames and a little: what a framework puts back, it has put back by then. */
export async function settle(): Promise<void> {
  const frame = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, 100); // a hidden tab draws no frames
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  await frame();
  await frame();
  await new Promise(resolve => setTimeout(resolve, 120));
}
