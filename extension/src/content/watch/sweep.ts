// Goes through a subtree element by element, a little at a time. The page may change in between: what is added meanwhile is
// told by the observer, and where the ground is taken away, the walk goes on from what still stands above.
import type { Work } from './slices';
import { visit } from './visit';

const pace = 64; // elements between two looks at the clock
const restarts = 50; // more than this, and the page is rebuilt faster than it can be walked

function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
    if (!walker.parentNode()) return null;
  }
}

function chainOf(node: Node, top: Node): Node[] {
  const chain: Node[] = [];
  for (let at: Node | null = node; at && at !== top; at = at.parentNode) chain.push(at);
  return chain;
}

/** Answers false when it had to give up before the end. */
export function* sweep(root: Node): Work<boolean> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let at: Node | null = root.nodeType === Node.ELEMENT_NODE ? root : walker.nextNode();
  let since = 0;
  let lost = 0;
  while (at) {
    const descend = visit(at as Element);
    since += 1;
    if (since >= pace) {
      since = 0;
      const chain = chainOf(at, root);
      yield;
      if (!root.isConnected) return true;
      const standing = chain.find(node => root.contains(node)) ?? root;
      if (standing !== at && at !== root) {
        lost += 1;
        if (lost > restarts) return false;
        walker.currentNode = standing;
        at = walker.nextNode(); // its children again: some of them may not have been seen
        continue;
      }
    }
    at = descend ? walker.nextNode() : nextOutside(walker);
  }
  return true;
}
