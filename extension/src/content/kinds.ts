// Kinds of elements by name: `instanceof` fails for elements of a frame, which have classes of their own.

export const isInput = (e: Element): e is HTMLInputElement => e.localName === 'input' && 'type' in e;
export const isSelect = (e: Element): e is HTMLSelectElement => e.localName === 'select';
export const isTextArea = (e: Element): e is HTMLTextAreaElement => e.localName === 'textarea';
export const isButton = (e: Element): e is HTMLButtonElement => e.localName === 'button';
export const isOption = (e: Element): e is HTMLOptionElement => e.localName === 'option';
export const isSlot = (e: Element): e is HTMLSlotElement => e.localName === 'slot';
/** What can be focused and clicked. */
export const isHtml = (e: Element | null | undefined): e is HTMLElement => !!e && 'click' in e;
export const isFileInput = (e: Element): e is HTMLInputElement => isInput(e) && e.type === 'file';
