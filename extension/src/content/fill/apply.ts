// One value of a plan into its control, read back afterwards, with the way to undo it.
import type { PlanValue } from '../../protocol/types';
import { isEditable, isFilled } from '../controls';
import { isHtml, isInput, isSelect, isTextArea } from '../kinds';
import { elementOf } from '../refs';
import { chooseInCombobox, comboboxText } from './combobox';
import { setEditable, setFiles, setSelect, setText, settle } from './events';
import { evidenceFile } from './files';
import { isTouched } from './touched';

export type Outcome = 'filled' | 'touched' | 'gone' | 'not_kept';
export interface Applied {
  outcome: Outcome;
  undo?: () => Promise<void>;
}

const isText = (e: Element): e is HTMLInputElement | HTMLTextAreaElement =>
  isTextArea(e) || (isInput(e) && !['radio', 'checkbox', 'file'].includes(e.type));

/** Line ends as the control keeps them. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

async function fillText(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<Applied> {
  const before = element.value;
  if (lines(before) === lines(text)) return { outcome: 'filled' };
  setText(element, text);
  await settle();
  const undo = async () => setText(element, before);
  return lines(element.value) === lines(text) ? { outcome: 'filled', undo } : { outcome: 'not_kept', undo };
}

/** With the line breaks that a person sees. */
// innerText, because textContent loses the line breaks between paragraphs
const shownText = (element: HTMLElement) => element.innerText;

async function fillEditable(element: HTMLElement, text: string): Promise<Applied> {
  const before = shownText(element);
  setEditable(element, text);
  await settle();
  const squeeze = (t: string) => t.replace(/\s+/g, ' ').trim();
  const undo = async () => setEditable(element, before.trim());
  return { outcome: squeeze(shownText(element)) === squeeze(text) ? 'filled' : 'not_kept', undo };
}

async function choose(element: Element, option: string): Promise<Applied> {
  if (isSelect(element)) {
    const before = element.value;
    setSelect(element, option);
    await settle();
    return { outcome: element.value === option ? 'filled' : 'not_kept', undo: async () => setSelect(element, before) };
  }
  if (element.getAttribute('role') === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox') {
    const before = comboboxText(element);
    const kept = await chooseInCombobox(element, option);
    const undo = async () => {
      await chooseInCombobox(element, before);
    };
    return { outcome: kept ? 'filled' : 'not_kept', undo };
  }
  return tick(element);
}

const isOn = (element: Element) =>
  isInput(element) ? element.checked : element.getAttribute('aria-checked') === 'true';

function groupOf(radio: Element): Element | undefined {
  if (!isInput(radio) || radio.name === '') return undefined;
  const root = radio.form ?? document;
  return [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(
    r => r.name === radio.name && r.checked,
  );
}

/** Radios and checkboxes, also those made of ordinary elements. */
async function tick(element: Element): Promise<Applied> {
  if (isOn(element)) return { outcome: 'filled' };
  const before = groupOf(element);
  if (isHtml(element)) element.click();
  await settle();
  const checkbox = isInput(element) ? element.type === 'checkbox' : element.getAttribute('role') !== 'radio';
  const undo = async () => {
    if (isHtml(before)) before.click();
    else if (checkbox && isHtml(element) && isOn(element)) element.click();
    else if (isInput(element)) element.checked = false; // a radio cannot be clicked off
  };
  return { outcome: isOn(element) ? 'filled' : 'not_kept', undo };
}

async function attach(element: Element, hashes: string[]): Promise<Applied> {
  if (!isInput(element) || element.type !== 'file') return { outcome: 'not_kept' };
  const files = await Promise.all(hashes.map(evidenceFile));
  const given = element.multiple ? files : files.slice(0, 1);
  setFiles(element, given);
  await settle();
  // A page that takes files over empties the input; what it shows then is beyond reading back.
  const kept = [...(element.files ?? [])];
  const same =
    kept.length === given.length && kept.every((f, i) => f.name === given[i]?.name && f.size === given[i]?.size);
  const undo = async () => setFiles(element, []);
  return { outcome: same ? 'filled' : 'not_kept', undo };
}

/** `values`: all that the plan has for one control (several files go into one input). */
export async function applyValues(values: PlanValue[]): Promise<Applied> {
  const [first] = values;
  const element = first && elementOf(first.ref);
  if (!first || !element?.isConnected) return { outcome: 'gone' };
  if (isTouched(element) && isFilled(element)) return { outcome: 'touched' };
  switch (first.action) {
    case 'attach':
      return attach(
        element,
        values.flatMap(v => (v.evidence ? [v.evidence] : [])),
      );
    case 'check':
      return tick(element);
    case 'choose':
      return choose(element, first.option ?? '');
    case 'fill':
      if (isText(element)) return fillText(element, first.value ?? '');
      if (isHtml(element) && (isEditable(element) || element.getAttribute('role') === 'textbox')) {
        return fillEditable(element, first.value ?? '');
      }
      return { outcome: 'not_kept' };
  }
}
