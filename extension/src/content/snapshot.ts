// A compact HTML rendering of what a person sees of a subtree: visible nodes, attributes that carry meaning, no values.
import { holdsTypedText, isControl, isFilled } from './controls';
import { panelTag } from './panel_tag';
import { refOf } from './refs';
import { hiddenWhy, isRendered } from './visible';

const sizeLimit = 400_000; // characters
const depthLimit = 400;
const nodeLimit = 20_000;

const kept = new Set(
  'id name type role for href placeholder required maxlength minlength autocomplete accept dir lang contenteditable'.split(
    ' ',
  ),
);
const left = new Set(['aria-valuetext', 'aria-valuenow']); // these are values
const skipped = new Set(
  'script style noscript template iframe frame object embed svg canvas video audio img picture link meta head map area'.split(
    ' ',
  ),
);
const known = new Set(
  `a abbr address article aside b blockquote body button caption cite code dd del details dialog div dl dt em fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i input ins label legend li main mark menu nav ol
   optgroup option p pre q s section select small span strong sub summary sup table tbody td textarea tfoot th thead time
   tr u ul`.split(/\s+/),
);
const empty = new Set(['input', 'hr', 'br']);

export interface Snapshot {
  html: string;
  words: number;
}

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const escapeAttribute = (text: string) => escapeText(text).replace(/"/g, '&quot;');

class Writer {
  private parts: string[] = [];
  private size = 0;
  private nodes = 0;
  words = 0;

  get full(): boolean {
    return this.size > sizeLimit || this.nodes > nodeLimit;
  }

  push(part: string): void {
    this.parts.push(part);
    this.size += part.length;
  }

  walk(node: Node, depth: number): void {
    this.nodes += 1;
    if (this.full || depth > depthLimit) return;
    if (node instanceof Text) this.text(node);
    else if (node instanceof Element) this.element(node, depth);
  }

  private text(node: Text): void {
    const text = node.data.replace(/\s+/g, ' ');
    if (text === '') return;
    this.words += text.trim() === '' ? 0 : text.trim().split(' ').length;
    this.push(escapeText(text));
  }

  private element(element: Element, depth: number): void {
    const tag = element.localName;
    if (skipped.has(tag) || tag === panelTag) return;
    if (tag === 'br') {
      this.push('<br>');
      return;
    }
    const control = isControl(element);
    const option = tag === 'option' || tag === 'optgroup'; // never rendered by themselves
    if (!option && tag !== 'slot' && !isRendered(element) && !(control && reachableByLabel(element))) {
      // visibility can come back further down; display cannot.
      if (element.checkVisibility()) this.children(element, depth);
      return;
    }
    const attributes = this.attributes(element, control);
    if (element instanceof HTMLInputElement && ['submit', 'button', 'reset'].includes(element.type)) {
      this.push(`<button${attributes}>${escapeText(element.value)}</button>`);
      return;
    }
    const display = option ? 'block' : getComputedStyle(element).display;
    if (display === 'contents' || (display.startsWith('inline') && attributes === '' && tag === 'span')) {
      this.children(element, depth);
      return;
    }
    const shown = known.has(tag) && !(tag === 'span' && !display.startsWith('inline')) ? tag : 'div';
    this.push(`<${shown}${attributes}>`);
    if (empty.has(shown)) return;
    if (!holdsTypedText(element) && !(element.getAttribute('role') === 'combobox' && isNamed(element))) {
      this.children(element, depth);
    }
    this.push(`</${shown}>`);
  }

  private children(element: Element, depth: number): void {
    const slotted = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : [];
    const nodes = element.shadowRoot?.childNodes ?? (slotted.length > 0 ? slotted : element.childNodes);
    for (const node of nodes) this.walk(node, depth + 1);
  }

  private attributes(element: Element, control: boolean): string {
    let text = '';
    for (const { name, value } of element.attributes) {
      if (!kept.has(name) && !(name.startsWith('aria-') && !left.has(name))) continue;
      const written = name === 'href' && 'href' in element ? String(element.href) : value;
      text += ` ${name}="${escapeAttribute(written.slice(0, 2000))}"`;
    }
    const radio = element instanceof HTMLInputElement && element.type === 'radio';
    if (element instanceof HTMLOptionElement || radio)
      text += ` value="${escapeAttribute(element.value.slice(0, 2000))}"`;
    if (!control) return text;
    text += ` data-demur-ref="${refOf(element)}"`;
    if (isFilled(element)) text += ' data-demur-filled';
    const why = hiddenWhy(element);
    return why ? `${text} data-demur-hidden="${why}"` : text;
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** A file input, radio or checkbox with display:none behind a visible label is the page's own design, not a trap. */
function reachableByLabel(control: Element): boolean {
  const clickable = control instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(control.type);
  return clickable && (control.labels?.length ?? 0) > 0 && hiddenWhy(control) === undefined;
}

function isNamed(element: Element): boolean {
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
}

export function takeSnapshot(root: Element): Snapshot {
  const writer = new Writer();
  writer.walk(root, 0);
  const lang = escapeAttribute(languageOf(root));
  const title = escapeText(document.title.slice(0, 300));
  return {
    html: `<html lang="${lang}"><head><title>${title}</title></head><body>${writer}</body></html>`,
    words: writer.words,
  };
}

/** The snapshot without what changes as the person types: equal for the same screen made of the same elements. */
export function contentOf(html: string): string {
  return html
    .replace(/ data-demur-(?:filled|hidden="[a-z-]+")/g, '')
    .replace(/ aria-(?:checked|expanded|selected|pressed|invalid|busy|activedescendant)="[^"]*"/g, '');
}
