// The way that a plan's action is done to this very kind of control.
import { isEditable } from '../controls';
import { isHtml, isInput, isSelect, isTextArea } from '../kinds';
import type { Planned } from './again';
import { type Attaching, attaching } from './attach';
import { comboboxWriting, isChangedCombobox, isCombobox } from './combobox';
import type { EvidenceFiles } from './files';
import { holdsOther, isAsMade, isOwnValue, isTouched } from './own';
import { editableWriting, selectWriting, textWriting } from './text';
import { chosenByPerson, tickWriting } from './tick';
import type { Writing } from './writing';

const isText = (e: Element): e is HTMLInputElement | HTMLTextAreaElement =>
  isTextArea(e) || (isInput(e) && !['radio', 'checkbox', 'file'].includes(e.type));

/** A role=textbox that is no control by itself may be a frame around one. */
function editableIn(element: Element): Element | undefined {
  if (isEditable(element)) return element;
  return element.querySelector('[contenteditable]:not([contenteditable=false]),textarea,input') ?? undefined;
}

function textWritingOf(element: Element, text: string): Writing | undefined {
  if (isText(element)) return textWriting(element, text);
  const inner = editableIn(element);
  if (inner && isText(inner)) return textWriting(inner, text);
  return isHtml(inner) ? editableWriting(inner, text) : undefined;
}

export function writingOf(
  { values }: Planned,
  element: Element,
  files: EvidenceFiles,
): Writing | Attaching | undefined {
  const [first] = values;
  switch (first?.action) {
    case 'attach':
      return attaching(element, files.of(values.flatMap(v => (v.evidence ? [v.evidence] : []))));
    case 'check':
      return tickWriting(element);
    case 'choose':
      if (isSelect(element)) return selectWriting(element, first.option ?? '');
      if (isCombobox(element)) return comboboxWriting(element, [first.option ?? '', first.value ?? '']);
      return tickWriting(element);
    case 'fill':
      return textWritingOf(element, first.value ?? '');
    case undefined:
      return undefined;
  }
}

export type Standing = 'touched' | 'holds';

/** Somebody else's value that stays: what the person changed, or what stood there before Demur. */
export function standing({ values }: Planned, element: Element): Standing | undefined {
  const [first] = values;
  const inner = first?.action === 'fill' && !isText(element) ? (editableIn(element) ?? element) : element;
  const ticks = first?.action === 'check' || (first?.action === 'choose' && !isSelect(element) && !isCombobox(element));
  if (ticks) return chosenByPerson(element) ? 'touched' : undefined;
  if (isTouched(inner) && !isOwnValue(inner)) return 'touched';
  if (isCombobox(element)) return isChangedCombobox(element) && !isOwnValue(element) ? 'holds' : undefined;
  if (first?.role === 'email' && isAsMade(inner)) return undefined; // answers come to the profile's address; undo brings the other back
  return holdsOther(inner, first?.value ?? first?.option ?? '') ? 'holds' : undefined;
}
