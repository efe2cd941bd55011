// Radios, checkboxes and switches, native or made of ordinary elements: clicked, as a person does.
import { isHtml, isInput } from '../kinds';
import { click, focus, setChecked } from './events';
import { isTouched } from './own';
import type { Writing } from './writing';

const isOn = (element: Element) =>
  isInput(element)
    ? element.checked
    : element.getAttribute('aria-checked') === 'true' || element.getAttribute('aria-selected') === 'true';

const isRadio = (element: Element) =>
  isInput(element) ? element.type === 'radio' : element.getAttribute('role') === 'radio';

/** The radios of which one alone can be chosen. */
export function groupOf(element: Element): Element[] {
  if (!isRadio(element)) return [element];
  const { name } = element as HTMLInputElement;
  const root = element.getRootNode() as Document | ShadowRoot;
  if (isInput(element)) {
    const radios = [...(element.form ?? root).querySelectorAll<HTMLInputElement>('input[type=radio]')];
    return name === '' ? [element] : radios.filter(radio => radio.name === name);
  }
  const group = element.closest('[role=radiogroup]');
  return group ? [...group.querySelectorAll('[role=radio]')] : [element];
}

/** Another choice of the group that the page did not make by default: the person's. */
export function chosenByPerson(element: Element): boolean {
  const group = groupOf(element);
  if (group.some(isTouched)) return !isOn(element);
  return group.some(other => other !== element && isInput(other) && other.checked && !other.defaultChecked);
}

export function tickWriting(element: Element): Writing {
  const wasOn = isOn(element);
  const before = groupOf(element).find(other => other !== element && isOn(other));
  return {
    write() {
      if (isOn(element) || !isHtml(element)) return;
      focus(element);
      click(element);
    },
    holds: () => isOn(element),
    undo(now) {
      if (wasOn || !isOn(now) || !isHtml(now)) return;
      if (isHtml(before) && before.isConnected) click(before);
      else if (!isRadio(now)) click(now);
      else if (isInput(now)) setChecked(now, false); // a radio cannot be clicked off
    },
  };
}
