// Writes the nodes of a snapshot one by one. Computed style is asked of elements that are shown, boxes of controls only; as
// nothing is changed meanwhile, the page is laid out at most once however many are asked.
import { dataControls, holdsTypedText, isControl, isFilled } from './controls';
import { isOwnValue } from './fill/own';
import { isInput, isOption, isSlot } from './kinds';
import { panelTag } from './panel_tag';
import { Print } from './print';
import { refOf } from './refs';
import { Sight } from './sight';
import { empty, escapeAttribute, escapeText, kept, known, left, skipped } from './snapshot_tags';
import { hiddenWhy, isRendered } from './visible';

/** What stands inside a node that was begun, and how it ends. */
export interface Inside {
  nodes: ArrayLike<Node>;
  close: string;
}

const nothing: ArrayLike<Node> = [];
const names = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']);
const mostUnseen = 40; // controls that a person cannot see: named, so that it can be said that they stay empty
const mostOfAttribute = 2000; // characters
const smallFrame = 40; // px: a frame lower or narrower than this is no form

export const sizeLimit = 400_000; // characters of a snapshot

export class SnapshotWriter {
  private readonly parts: string[] = [];
  readonly print = new Print();
  readonly refs: string[] = []; // of the controls, in order
  size = 0; // characters
  wasCut = false; // a text was longer than there was room
  words = 0;
  private readonly sight = new Sight();
  private readonly shadows = new Map<Node, number>();
  private unseen = 0;

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

  /** Not more of it than there is room: one text of megabytes, read whole, holds the page up. */
  private text(node: Text): void {
    const room = Math.max(0, sizeLimit - this.size);
    this.wasCut ||= node.length > room;
    const text = node
      .substringData(0, room)
      .replace(/[\ud800-\udbff]$/, '')
      .replace(/\s+/g, ' ');
    if (text === '') return;
    this.words += text.trim() === '' ? 0 : text.trim().split(' ').length;
    this.print.text(text);
    this.push(escapeText(text));
  }

  private element(element: Element): Inside | undefined {
    const tag = element.localName;
    if (tag === 'iframe') this.frame(element as HTMLIFrameElement);
    if (skipped.has(tag) || tag === panelTag) return undefined;
    if (this.leftOut && element.matches(this.leftOut)) return undefined;
    if (tag === 'br') {
      this.push('<br>');
      return undefined;
    }
    const control = isControl(element);
    const option = tag === 'option' || tag === 'optgroup'; // never rendered by themselves
    if (!option && tag !== 'slot' && !isRendered(element)) {
      if (control) this.unseenControl(element);
      // visibility can come back further down; display cannot.
      if (element.checkVisibility()) return { nodes: inside(element), close: '' };
      for (const field of element.querySelectorAll(dataControls)) this.unseenControl(field);
      return undefined;
    }
    const attributes = this.attributes(element, control);
    if (isInput(element) && ['submit', 'button', 'reset'].includes(element.type)) {
      const name = element.value.slice(0, mostOfAttribute);
      this.print.text(name);
      this.push(`<button${attributes}>${escapeText(name)}</button>`);
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
      const written = name === 'href' && 'href' in element ? String(element.href) : this.naming(element, name, value);
      if (name === 'href') this.print.link(written);
      text += ` ${name}="${escapeAttribute(written.slice(0, mostOfAttribute))}"`;
    }
    const label = element.getAttribute('aria-label');
    if (label) this.print.text(label.slice(0, mostOfAttribute));
    const radio = isInput(element) && element.type === 'radio';
    if (isOption(element) || radio) text += ` value="${escapeAttribute(element.value.slice(0, mostOfAttribute))}"`;
    return control ? text + this.control(element) : text;
  }

  /** Names hold within one shadow root; in the snapshot all of them stand in one page. */
  private naming(element: Element, attribute: string, value: string): string {
    if (!names.has(attribute)) return value;
    const root = element.getRootNode();
    if (root.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return value;
    let number = this.shadows.get(root);
    if (number === undefined) {
      number = this.shadows.size + 1;
      this.shadows.set(root, number);
    }
    return value
      .split(/\s+/)
      .map(name => `${name}~${number}`)
      .join(' ');
  }

  private control(element: Element): string {
    const ref = refOf(element);
    const why = hiddenWhy(element, this.sight);
    const { localName } = element;
    const stated = ['type', 'role', 'name', 'placeholder', 'required'].map(name => element.getAttribute(name) ?? '');
    this.print.control(localName, ...stated, why ?? '');
    this.refs.push(ref);
    const filled = isFilled(element) && !isOwnValue(element) ? ' data-demur-filled' : '';
    return ` data-demur-ref="${ref}"${filled}${why ? ` data-demur-hidden="${why}"` : ''}`;
  }

  /** A field without a box: a trap, a later page of the form, or one that something visible stands for. */
  private unseenControl(element: Element): void {
    if (!element.matches(dataControls) || this.unseen >= mostUnseen) return;
    this.unseen += 1;
    const { localName } = element;
    const shown = known.has(localName) ? localName : 'div';
    this.push(`<${shown}${this.attributes(element, true)}>${empty.has(shown) ? '' : `</${shown}>`}`);
  }

  /** A frame of another website may hold the very form: it is named as a field that is out of reach. */
  private frame(frame: HTMLIFrameElement): void {
    if (!isOfOtherOrigin(frame) || !isRendered(frame)) return;
    const { width, height } = frame.getBoundingClientRect();
    if (width < smallFrame || height < smallFrame) return;
    const ref = refOf(frame);
    this.refs.push(ref);
    this.print.control('iframe');
    const label = escapeAttribute((frame.title || frame.name).slice(0, 200));
    this.push(
      `<div role="textbox" aria-label="${label}" data-demur-ref="${ref}" data-demur-hidden="other_origin"></div>`,
    );
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

/** By its address, too: until it has loaded, a frame holds an empty document of this very page. */
function isOfOtherOrigin(frame: HTMLIFrameElement): boolean {
  try {
    const { protocol, origin } = new URL(frame.src || 'about:blank', frame.baseURI);
    return (
      frame.contentDocument === null || (/^https?:$/.test(protocol) && origin !== frame.ownerDocument.location.origin)
    );
  } catch {
    return true;
  }
}

function isNamed(element: Element): boolean {
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}
