// What counts as a control, and whether it holds something.

const controlRoles = new Set(['combobox', 'textbox', 'radio', 'checkbox', 'switch', 'searchbox', 'listbox']);

export function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Controls of design.md, buttons too: one of them sends the form. */
export function isControl(element: Element): boolean {
  if (element instanceof HTMLInputElement) return element.type !== 'hidden';
  if (
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLButtonElement
  ) {
    return true;
  }
  const role = element.getAttribute('role') ?? '';
  return controlRoles.has(role) || role === 'button' || isEditable(element);
}

/** The element holds text that the person may have typed: its content is never read. */
export function holdsTypedText(element: Element): boolean {
  const role = element.getAttribute('role') ?? '';
  return element instanceof HTMLTextAreaElement || isEditable(element) || role === 'textbox' || role === 'searchbox';
}

export function isFilled(element: Element): boolean {
  if (element instanceof HTMLInputElement) {
    if (element.type === 'radio' || element.type === 'checkbox') return element.checked;
    if (element.type === 'file') return (element.files?.length ?? 0) > 0;
    return !['button', 'submit', 'reset', 'image'].includes(element.type) && element.value !== '';
  }
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return element.value !== '';
  if (element.getAttribute('aria-checked') === 'true') return true;
  return holdsTypedText(element) && (element.textContent ?? '').trim() !== '';
}

/** Radio, checkbox, select and file inputs and their labels: what happens to them is told by the change event. */
export function isChooser(element: Element): boolean {
  if (element instanceof HTMLSelectElement || element instanceof HTMLOptionElement) return true;
  return element instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(element.type);
}

/** The first submit-like element of the form that `element` belongs to is what the panel must not cover. */
export function isSubmitButton(element: Element): boolean {
  return (
    (element instanceof HTMLButtonElement && element.type === 'submit') ||
    (element instanceof HTMLInputElement && (element.type === 'submit' || element.type === 'image'))
  );
}
