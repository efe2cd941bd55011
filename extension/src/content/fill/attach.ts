// Files into a file input, and whether the page itself shows that it has them.
import { isFileInput } from '../kinds';
import { isRendered } from '../visible';
import { setFiles } from './events';
import type { Writing } from './writing';

const levels = 5; // up from the input: where a page shows what was picked

export interface Attaching extends Writing {
  /** The page shows a picture or the name of every file that it did not show before. */
  isShown(): boolean;
}

interface Signs {
  pictures: Set<string>;
  text: string;
}

/** The block in which the page would show it: as far up as no other file input stands in it. */
function blockOf(input: Element): Element {
  let block: Element = input;
  for (let level = 0; level < levels; level += 1) {
    const up = block.parentElement ?? (block.getRootNode() as ShadowRoot).host;
    if (!up || up.localName === 'body' || up.querySelectorAll('input[type=file]').length > 1) break;
    block = up;
  }
  return block;
}

function pictureOf(element: Element): string | undefined {
  const source = element.localName === 'img' ? (element as HTMLImageElement).src : '';
  if (/^(?:blob|data):/.test(source)) return source;
  return /url\("?((?:blob|data):[^")]+)/.exec(getComputedStyle(element).backgroundImage)?.[1];
}

function signsIn(block: Element): Signs {
  const elements = [...block.querySelectorAll('*')].slice(0, 500).filter(isRendered);
  const canvases = elements.filter(e => e.localName === 'canvas').map((_, i) => `canvas ${i}`);
  const pictures = elements.flatMap(e => pictureOf(e) ?? []);
  return { pictures: new Set([...pictures, ...canvases]), text: (block as HTMLElement).innerText ?? '' };
}

export function attaching(input: Element, files: Promise<File[]>): Attaching {
  const element = isFileInput(input) ? input : undefined;
  const before = [...(element?.files ?? [])];
  const block = blockOf(input);
  const old = signsIn(block);
  let given: File[] = [];
  const isShown = () => {
    const { pictures, text } = signsIn(block.isConnected ? block : blockOf(input));
    const fresh = [...pictures].filter(picture => !old.pictures.has(picture)).length;
    return fresh >= given.length || given.every(file => text.includes(file.name) && !old.text.includes(file.name));
  };
  return {
    async write() {
      if (!element) throw new Error('This takes no files.');
      const all = await files;
      given = element.multiple ? all : all.slice(0, 1);
      setFiles(element, given);
    },
    holds() {
      const kept = [...(element?.files ?? [])];
      const same =
        kept.length === given.length && kept.every((f, i) => f.name === given[i]?.name && f.size === given[i]?.size);
      // A page that takes files over empties its input and shows them itself.
      return given.length > 0 && (same || (kept.length === 0 && isShown()));
    },
    undo(now) {
      if (isFileInput(now)) setFiles(now, before);
    },
    isShown,
  };
}
