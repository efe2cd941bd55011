// Where the page's form stands in the window: the box that the panel is placed beside.
import { isSubmitButton } from './controls';
import type { Box } from './corner';
import { roleOf } from './roles';
import { isRendered } from './visible';

const controls = 'button,input,select,textarea,[contenteditable],[role=button],[role=combobox],[role=textbox]';
const wholePage = 0.9; // of the window's width: so wide a block is the page, not the form on it

export interface Boxes {
  buttons: Box[]; // that send
  fields: Box[];
  form?: Box; // the form with its headings and explanations
}

/** The widest block around all of these that is not the page itself; where the page is narrow, the nearest block. */
function blockAround(elements: Element[]): Element | undefined {
  let common: Element | null = elements[0] ?? null;
  while (common && !elements.every(element => common?.contains(element))) common = common.parentElement;
  let block: Element | undefined;
  for (; common && common !== document.body; common = common.parentElement) {
    const { width } = common.getBoundingClientRect();
    if (block && width > wholePage * document.documentElement.clientWidth) break;
    block = common;
  }
  return block;
}

export function boxesOnScreen(): Boxes {
  const shown = [...document.querySelectorAll(controls)].filter(isRendered);
  const sends = (control: Element) => isSubmitButton(control) || roleOf(control) === 'submit';
  const boxOf = (element: Element): Box => element.getBoundingClientRect();
  const known = shown.filter(control => roleOf(control) !== undefined);
  const block = blockAround(known);
  return {
    buttons: shown.filter(sends).map(boxOf),
    fields: shown.filter(control => !sends(control)).map(boxOf),
    ...(block ? { form: boxOf(block) } : {}),
  };
}
