// A compact HTML rendering of what a person sees of a subtree: visible nodes, attributes that carry meaning, no values.
import { escapeAttribute, escapeText } from './snapshot_tags';
import { type Inside, SnapshotWriter, sizeLimit } from './snapshot_writer';
import type { Work } from './watch/slices';

const depthLimit = 400;
const nodeLimit = 20_000;
const pace = 32; // nodes between two looks at the clock

/** Which limit a snapshot was cut at. */
export type Cut = 'nodes' | 'size' | 'depth';

export interface Snapshot {
  html: string; // says on its root element where it was cut: data-demur-cut
  words: number;
  print: string; // equal for snapshots that say the same
  refs: string[]; // handles of its controls, in order
}

interface Level extends Inside {
  next: number;
}

function* write(root: Element, writer: SnapshotWriter): Work<Cut | undefined> {
  const levels: Level[] = [{ nodes: [root], close: '', next: 0 }];
  let nodes = 0;
  let cut: Cut | undefined;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const full = nodes >= nodeLimit ? 'nodes' : writer.size >= sizeLimit ? 'size' : undefined;
    const node = full ? undefined : level.nodes[level.next];
    if (full && level.next < level.nodes.length) cut = full;
    if (!node) {
      writer.push(level.close);
      levels.pop();
      continue;
    }
    level.next += 1;
    nodes += 1;
    const inside = writer.begin(node);
    if (inside && levels.length >= depthLimit) {
      cut = 'depth';
      writer.push(inside.close);
    } else if (inside) {
      levels.push({ ...inside, next: 0 });
    }
    if (nodes % pace === 0) yield;
  }
  return cut ?? (writer.wasCut ? 'size' : undefined);
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
}

/** Piece by piece: see watch/slices.ts. `leftOut` selects what stands in it and is read elsewhere. */
export function* takeSnapshot(root: Element, leftOut?: string): Work<Snapshot> {
  const writer = new SnapshotWriter(leftOut);
  const cut = yield* write(root, writer);
  const lang = escapeAttribute(languageOf(root));
  const title = escapeText(root.ownerDocument.title.slice(0, 300));
  const said = cut ? ` data-demur-cut="${cut}"` : '';
  return {
    html: `<html lang="${lang}"${said}><head><title>${title}</title></head><body>${writer}</body></html>`,
    words: writer.words,
    print: String(writer.print),
    refs: writer.refs,
  };
}
