// Writes the nodes of a snapshot one by one. Computed style is asked of elements that are shown, boxes of controls only; as
// nothing is changed meanwhile, the page is laid out at most once however many are asked.
import { holdsTypedText, isControl, isFilled } from './controls';
import { isInput, isOption, isSlot } from './kinds';
import { panelTag } from './panel_tag';
import { Print } from './print';
import { refOf } from './refs';
import { empty, escapeAttribute, escapeText, kept, known, left, skipped } from './snapshot_tags';
import { hiddenWhy, isRendered } from './visible';

/** What stands inside a node that was begun, and how it ends. */
export interface Inside {
  nodes: ArrayLike<Node>;
  close: string;
}

const nothing: ArrayLike<Node> = [];

export class SnapshotWriter {
  private readonly parts: string[] = [];
  readonly print = new Print();
  readonly refs: string[] = []; // of the controls, in order
  size = 0; // characters
  words = 0;

  push(part: string): void {
    this.parts.push(part);
    this.size += part.length;
  }

  constructor(private readonly leftOut: string | undefined) {}

  begin(node: Node): Inside | undefined {
    if (node.nodeType === Node.TEXT_NODE) this.text(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    try {
      return this.element(node as Element);
    } catch {
      return undefined; // a form whose fields are named like its own methods
    }
  }

  private text(node: Text): void {
    const text = node.data.replace(/\s+/g, ' ');
    if (text === '') return;
    this.words += text.trim() === '' ? 0 : text.trim().split(' ').length;
    this.print.text(text);
    this.push(escapeText(text));
  }

  private element(element: Element): Inside | undefined {
    const tag = element.localName;
    if (skipped.has(tag) || tag === panelTag) return undefined;
    if (this.leftOut && element.matches(this.leftOut)) return undefined;
    if (tag === 'br') {
      this.push('<br>');
      return undefined;
    }
    const control = isControl(element);
    const option = tag === 'option' || tag === 'optgroup'; // never rendered by themselves
    if (!option && tag !== 'slot' && !isRendered(element) && !(control && reachableByLabel(element))) {
      // visibility can come back further down; display cannot.
      return element.checkVisibility() ? { nodes: inside(element), close: '' } : undefined;
    }
    const attributes = this.attributes(element, control);
    if (isInput(element) && ['submit', 'button', 'reset'].includes(element.type)) {
      this.print.text(element.value);
      this.push(`<button${attributes}>${escapeText(element.value)}</button>`);
      return undefined;
    }
    const display = option ? 'block' : getComputedStyle(element).display;
    if (display === 'contents' || (display.startsWith('inline') && attributes === '' && tag === 'span')) {
      return { nodes: inside(element), close: '' };
    }
    const shown = known.has(tag) && !(tag === 'span' && !display.startsWith('inline')) ? tag : 'div';
    this.push(`<${shown}${attributes}>`);
    if (empty.has(shown)) return undefined;
    const typed = holdsTypedText(element) || (element.getAttribute('role') === 'combobox' && isNamed(element));
    return { nodes: typed ? nothing : inside(element), close: `</${shown}>` };
  }

  private attributes(element: Element, control: boolean): string {
    let text = '';
    for (const { name, value } of element.attributes) {
      if (!kept.has(name) && !(name.startsWith('aria-') && !left.has(name))) continue;
      const written = name === 'href' && 'href' in element ? String(element.href) : value;
      if (name === 'href') this.print.link(written);
      text += ` ${name}="${escapeAttribute(written.slice(0, 2000))}"`;
    }
    const label = element.getAttribute('aria-label');
    if (label) this.print.text(label);
    const radio = isInput(element) && element.type === 'radio';
    if (isOption(element) || radio) text += ` value="${escapeAttribute(element.value.slice(0, 2000))}"`;
    return control ? text + this.control(element) : text;
  }

  private control(element: Element): string {
    const ref = refOf(element);
    const why = hiddenWhy(element);
    const { localName } = element;
    const stated = ['type', 'role', 'name', 'placeholder', 'required'].map(name => element.getAttribute(name) ?? '');
    this.print.control(localName, ...stated, why ?? '');
    this.refs.push(ref);
    const filled = isFilled(element) ? ' data-demur-filled' : '';
    return ` data-demur-ref="${ref}"${filled}${why ? ` data-demur-hidden="${why}"` : ''}`;
  }

  toString(): string {
    return this.parts.join('');
  }
}

/** As a person sees it: open shadow roots and slots flattened. */
function inside(element: Element): ArrayLike<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const slotted = isSlot(element) ? element.assignedNodes({ flatten: true }) : nothing;
  return slotted.length > 0 ? slotted : element.childNodes;
}

/** A file input, radio or checkbox with display:none behind a visible label is the page's own design, not a trap. */
function reachableByLabel(control: Element): boolean {
  const clickable = isInput(control) && ['radio', 'checkbox', 'file'].includes(control.type);
  return clickable && (control.labels?.length ?? 0) > 0 && hiddenWhy(control) === undefined;
}

function isNamed(element: Element): boolean {
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}
