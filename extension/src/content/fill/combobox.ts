// A combobox made of ordinary elements: opened, its option chosen, closed again. Clicks as a pointer would.
import { isHtml, isInput } from '../kinds';
import { isRendered } from '../visible';
import { settle } from './events';

const attempts = 20;
const pause = 50; // ms between looks at whether the list has opened

function press(element: Element): void {
  const options = { bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new PointerEvent('pointerdown', options));
  element.dispatchEvent(new MouseEvent('mousedown', options));
  element.dispatchEvent(new PointerEvent('pointerup', options));
  element.dispatchEvent(new MouseEvent('mouseup', options));
  if (isHtml(element)) element.click();
}

/** The list that the combobox names, else every list that is open now. */
function optionsOf(combobox: Element): Element[] {
  const named = combobox.getAttribute('aria-controls') ?? combobox.getAttribute('aria-owns');
  const list = named ? document.getElementById(named) : null;
  const found = (list ?? document).querySelectorAll('[role=option],[role=menuitemradio],[role=menuitem]');
  return [...found].filter(isRendered);
}

const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

function isWanted(option: Element, wanted: string): boolean {
  const values = [option.getAttribute('data-value'), option.getAttribute('value'), option.id, option.textContent];
  return values.some(value => value !== null && squeeze(value) === squeeze(wanted));
}

export function comboboxText(combobox: Element): string {
  return isInput(combobox) ? combobox.value : squeeze(combobox.textContent);
}

export async function chooseInCombobox(combobox: Element, wanted: string): Promise<boolean> {
  if (combobox.getAttribute('aria-expanded') !== 'true') press(combobox);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const matching = optionsOf(combobox).filter(option => isWanted(option, wanted));
    const [only] = matching;
    if (only && matching.length === 1) {
      const label = squeeze(only.textContent);
      press(only);
      await settle();
      return comboboxText(combobox).includes(label) || only.getAttribute('aria-selected') === 'true';
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
  combobox.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  return false;
}
