// Looks at the page when it has changed and come to rest. No timers run while nothing changes.
const rest = 200; // ms without a change
const longest = 1000; // ms that a page may keep changing before it is looked at anyway

let timer: ReturnType<typeof setTimeout> | undefined;
let firstChange = 0;
let lastChange = 0;

/** When the page last changed, by performance.now(). */
export function lastMutation(): number {
  return lastChange;
}

export function observeChanges(look: () => void): () => void {
  const changed = () => {
    lastChange = performance.now();
    if (timer === undefined) firstChange = lastChange;
    else if (lastChange - firstChange > longest - rest) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, rest);
  };
  new MutationObserver(changed).observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open', 'hidden', 'aria-hidden', 'aria-modal', 'role', 'class', 'style'],
  });
  addEventListener('popstate', changed);
  addEventListener('hashchange', changed);
  changed();
  return changed;
}
