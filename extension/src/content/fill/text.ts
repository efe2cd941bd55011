// Text into inputs, text areas, and elements that are made editable.
import { isHtml, isInput, isSelect, isTextArea } from '../kinds';
import { setEditable, setSelect, setText } from './events';
import { readValue, squeeze } from './own';
import type { Writing } from './writing';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export function textWriting(element: TextControl, text: string): Writing {
  const before = element.value;
  const wanted = text.replace(/\r\n?/g, '\n');
  return {
    write: () => setText(element, isInput(element) ? text.replace(/\s*\n\s*/g, ' ') : text),
    holds: () => readValue(element) === (isInput(element) ? wanted.replace(/\s*\n\s*/g, ' ') : wanted),
    undo(now) {
      if (isInput(now) || isTextArea(now)) setText(now, before);
    },
  };
}

export function editableWriting(element: HTMLElement, text: string): Writing {
  const before = element.innerText.trim();
  return {
    write: () => setEditable(element, text),
    holds: () => squeeze(element.innerText) === squeeze(text),
    undo(now) {
      if (isHtml(now)) setEditable(now === element || !now.contains(element) ? now : element, before);
    },
  };
}

export function selectWriting(element: HTMLSelectElement, option: string): Writing {
  const before = element.value;
  return {
    write: () => setSelect(element, option),
    holds: () => isSelect(element) && element.value === option,
    undo(now) {
      if (isSelect(now)) setSelect(now, before);
    },
  };
}
