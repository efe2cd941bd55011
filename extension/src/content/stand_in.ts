// What a page shows in the place of a control that it styled away: the label of a radio, the button of a file input, the
// frame of a combobox whose own input is a few pixels wide.
import { isFileInput, isInput } from './kinds';
import { isLaidOver } from './laid_over';
import { hostOf } from './watch/across';

const levels = 4; // up from the control
const least = 16; // px: what a person can point at
const dataControls =
  'input:not([type=hidden],[type=button],[type=submit],[type=reset]),select,textarea,[contenteditable],[role=textbox],[role=combobox]';
const pressed = 'button,[role=button],[tabindex]:not([tabindex="-1"]),label,a[href]';

const isSized = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width >= least && height >= least / 2 && element.checkVisibility({ visibilityProperty: true });
};

function visibleLabel(control: Element): Element | undefined {
  const labels = 'labels' in control ? (control as HTMLInputElement).labels : null;
  return [...(labels ?? [])].find(isSized);
}

/** The nearest block around that can be seen and holds no other field. */
export function boxAround(control: Element): Element | undefined {
  let up: Element | undefined = control;
  for (let level = 0; up && level < levels; level += 1) {
    up = up.parentElement ?? hostOf(up);
    if (!up || up.localName === 'form' || up.localName === 'body') return undefined;
    const fields = [...up.querySelectorAll(dataControls)].filter(e => e !== control);
    if (fields.length > 0) return undefined;
    if (isSized(up)) return up;
  }
  return undefined;
}

/** What is visible where this control is not; undefined when nothing stands for it. */
export function standIn(control: Element): Element | undefined {
  if (isInput(control) && ['radio', 'checkbox', 'file'].includes(control.type)) {
    const label = visibleLabel(control);
    if (label) return label;
  }
  if (isFileInput(control)) {
    const box = boxAround(control);
    if (!box) return undefined;
    const isPressed = box.matches(pressed) || [...box.querySelectorAll(pressed)].some(isSized);
    return isPressed || isLaidOver(control, box) ? box : undefined;
  }
  return isInput(control) && control.getAttribute('role') === 'combobox' ? boxAround(control) : undefined;
}
