// What a sent form held, by role and length: UTF-16 units of text, the number of files, one for a choice. Never a value.
import type { FieldRole } from '../protocol/types';
import type { Lengths } from '../told_lengths';
import { isEditable, isFilled } from './controls';
import { isChangedCombobox, isCombobox } from './fill/combobox';
import { isFileInput, isHtml, isInput, isTextArea } from './kinds';

const untold = new Set<FieldRole>(['submit', 'unknown', 'code']);
const chosen = 1;

function lengthOf(element: Element): number {
  if (isFileInput(element)) return element.files?.length ?? 0;
  if (isTextArea(element)) return element.value.length;
  if (isInput(element)) return ['radio', 'checkbox'].includes(element.type) ? chosen : element.value.length;
  return isEditable(element) && isHtml(element) ? element.innerText.trim().length : chosen;
}

export class SentLengths {
  private readonly lengths = new Map<FieldRole, number>();
  private noted = new WeakMap<Element, number>();

  /** Noted again, a control counts as it is now. */
  note(role: FieldRole | undefined, element: Element): void {
    if (!role || untold.has(role)) return;
    const filled = isFilled(element) || (isCombobox(element) && isChangedCombobox(element));
    const now = filled ? lengthOf(element) : 0;
    const before = this.noted.get(element) ?? 0;
    this.noted.set(element, now);
    this.lengths.set(role, Math.max(0, (this.lengths.get(role) ?? 0) + now - before));
  }

  /** By role, and with `earlier` those of the form's pages before this one. */
  held(earlier: Lengths = {}): Lengths {
    return { ...earlier, ...Object.fromEntries(this.lengths) };
  }

  /** The same; begins anew. */
  taken(earlier: Lengths = {}): Lengths {
    const all = this.held(earlier);
    this.lengths.clear();
    this.noted = new WeakMap();
    return all;
  }
}
