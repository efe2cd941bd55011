// A combobox made of ordinary elements: opened, typed into where it takes text, its option clicked. Its list may stand
// anywhere in the page and may show options only after typing; it is waited for by the page's changes.
import { isEditable } from '../controls';
import { isHtml, isInput } from '../kinds';
import { isRendered } from '../visible';
import { blur, focus, press, pressKey, setText, typeInto } from './events';
import { squeeze } from './own';
import { found, frame } from './settle';
import type { Writing } from './writing';

const patience = 1200; // ms for the list, or for what typing brings
const patienceChosen = 400; // ms for the choice to show
const optionRoles = '[role=option],[role=menuitemradio],[role=menuitem],[role=treeitem]';

export const isCombobox = (element: Element) =>
  element.getAttribute('role') === 'combobox' || element.getAttribute('aria-haspopup') === 'listbox';

/** What it shows as chosen. */
export function comboboxText(combobox: Element): string {
  return isInput(combobox) ? combobox.value : squeeze(combobox.textContent);
}

const shownFirst = new WeakMap<Element, string>(); // at the first plan: its placeholder, or what the page chose

/** The person chose another entry since Demur first saw it. */
export function isChangedCombobox(combobox: Element): boolean {
  if (isInput(combobox)) return combobox.value !== '';
  const text = comboboxText(combobox);
  if (!shownFirst.has(combobox)) shownFirst.set(combobox, text);
  return shownFirst.get(combobox) !== text;
}

/** The lists that the combobox names, else every list that is open. */
function optionsOf(combobox: Element): Element[] {
  const page = combobox.ownerDocument;
  const root = combobox.getRootNode() as Document | ShadowRoot;
  const inner = inputOf(combobox);
  const named = [combobox, inner].map(e => e?.getAttribute('aria-controls') ?? e?.getAttribute('aria-owns') ?? '');
  const lists = named.flatMap(ids => ids.split(/\s+/)).filter(id => id !== '');
  const list = lists.map(id => root.getElementById(id) ?? page.getElementById(id)).find(e => e !== null);
  const within = list ? [list] : [...new Set([root, page])];
  const options = within.flatMap(part => [...part.querySelectorAll(optionRoles)]);
  return options.filter(option => isRendered(option) && !option.closest('a[href]')); // a link leads away
}

/** The text control that filters the list: the combobox itself, or one inside it. */
function inputOf(combobox: Element): Element | undefined {
  if (isInput(combobox) || isEditable(combobox)) return combobox;
  return combobox.querySelector('input:not([type=hidden]),[contenteditable]:not([contenteditable=false])') ?? undefined;
}

const fold = (text: string | null) => squeeze(text).normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function said(option: Element): string[] {
  const values = [option.getAttribute('data-value'), option.getAttribute('value'), option.id, option.textContent];
  return [...values, option.getAttribute('aria-label')].flatMap(value => (value === null ? [] : [value]));
}

/** The one option that says this; nothing when two do. */
function only(options: Element[], wanted: string): Element | undefined {
  for (const same of [squeeze, fold]) {
    const [first, ...more] = options.filter(option => said(option).some(text => same(text) === same(wanted)));
    if (first) return more.length === 0 ? first : undefined;
  }
  return undefined;
}

const isOpen = (combobox: Element) =>
  combobox.getAttribute('aria-expanded') === 'true' || inputOf(combobox)?.getAttribute('aria-expanded') === 'true';

async function openList(combobox: Element): Promise<void> {
  focus(inputOf(combobox) ?? combobox);
  if (isOpen(combobox)) return;
  press(combobox);
  await Promise.resolve();
  if (optionsOf(combobox).length > 0) return;
  await frame();
  if (!isOpen(combobox) && optionsOf(combobox).length === 0) pressKey(inputOf(combobox) ?? combobox, 'ArrowDown');
}

function type(into: Element, text: string): void {
  if (isInput(into)) typeInto(into, text);
  else if (isHtml(into)) {
    into.focus({ preventScroll: true });
    getSelection()?.selectAllChildren(into);
    document.execCommand('insertText', false, text);
  }
}

async function findOption(combobox: Element, wanted: string): Promise<Element | undefined> {
  const page = combobox.ownerDocument;
  const look = () => only(optionsOf(combobox), wanted);
  const filter = inputOf(combobox);
  if (!filter) return found(page, look, patience);
  // Without typing first: a short list is there at once.
  const there =
    look() ?? (await found(page, () => look() ?? (optionsOf(combobox).length > 0 ? 'other' : undefined), 120));
  if (there && there !== 'other') return there;
  type(filter, wanted);
  return found(page, look, patience);
}

/** The option is reached with the arrow keys, where a click does nothing. */
async function chooseByKeys(combobox: Element, option: Element, chosen: () => boolean): Promise<void> {
  const keys = inputOf(combobox) ?? combobox;
  const isActive = () => {
    const active = keys.getAttribute('aria-activedescendant') ?? combobox.getAttribute('aria-activedescendant');
    return (
      (active !== null && active !== '' && active === option.id) || option.getAttribute('aria-selected') === 'true'
    );
  };
  for (let step = 0; step < 300 && option.isConnected && !isActive(); step += 1) {
    pressKey(keys, 'ArrowDown');
    await Promise.resolve();
  }
  if (!isActive()) return; // Enter elsewhere than on the option might send
  pressKey(keys, 'Enter');
  await found(combobox.ownerDocument, () => chosen() || undefined, patienceChosen);
}

function closeList(combobox: Element): void {
  if (isOpen(combobox)) pressKey(inputOf(combobox) ?? combobox, 'Escape');
  if (isOpen(combobox)) press(combobox); // some know no keys
}

/** A placeholder is no choice to be made again: some go back to it on the keys that delete. */
async function empty(combobox: Element, isEmpty: () => boolean): Promise<void> {
  const keys = inputOf(combobox) ?? combobox;
  focus(keys);
  for (const key of ['Delete', 'Backspace']) {
    if (!isEmpty()) pressKey(keys, key);
    await frame();
  }
  blur(keys);
}

export function comboboxWriting(combobox: Element, options: string[]): Writing {
  const before = comboboxText(combobox);
  let label = '';
  const isBack = (now: Element) => squeeze(comboboxText(now)) === squeeze(before);
  const holds = () => {
    const text = fold(comboboxText(combobox));
    return label !== '' ? text.includes(fold(label)) : text !== '' && text === fold(options[0] ?? '');
  };
  async function choose(wanted: string): Promise<boolean> {
    await openList(combobox);
    const option = await findOption(combobox, wanted);
    if (!option) return false;
    label = squeeze(option.textContent);
    const chosen = () =>
      holds() && !(isOpen(combobox) && isInput(combobox) && option.isConnected && isRendered(option));
    press(option);
    const shown = await found(combobox.ownerDocument, () => chosen() || undefined, patienceChosen);
    if (!shown && option.isConnected && isRendered(option)) await chooseByKeys(combobox, option, chosen);
    return holds();
  }
  return {
    async write() {
      for (const wanted of options) if (wanted !== '' && (await choose(wanted))) break;
      closeList(combobox);
      const filter = inputOf(combobox);
      if (filter && isInput(filter) && !holds() && filter.value !== before)
        typeInto(filter, filter === combobox ? before : '');
      blur(inputOf(combobox) ?? combobox);
    },
    holds,
    async undo(now) {
      if (isInput(now) && before === '') setText(now, '');
      else if (before !== '') await comboboxWriting(now, [before]).write();
      if (!isBack(now)) await empty(now, () => isBack(now));
    },
    isBack,
  };
}
