// Waiting for the page, driven by its changes and bounded.
const frameAtMost = 100; // ms: a hidden tab draws no frames
const quiet = 40; // ms without a change after which a framework has put back what it would
const longest = 400; // ms that a page which never stops changing is waited for

export function frame(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, frameAtMost);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Two frames, and until nothing has changed for a moment. */
export async function settle(page: Document = document): Promise<void> {
  const begun = performance.now();
  let last = begun;
  const observer = new MutationObserver(() => {
    last = performance.now();
  });
  observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  await frame();
  await frame();
  for (let now = performance.now(); now < begun + longest && now < last + quiet; now = performance.now()) {
    await new Promise(resolve => setTimeout(resolve, last + quiet - now));
  }
  observer.disconnect();
}

/**
 * What `look` finds, asked again whenever something in the page changes; undefined after `patience` ms. Several changes in a
 * row are looked at once.
 */
export function found<T>(root: Node, look: () => T | undefined, patience: number): Promise<T | undefined> {
  const now = look();
  if (now !== undefined) return Promise.resolve(now);
  return new Promise(resolve => {
    const end = (what: T | undefined) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(what);
    };
    const observer = new MutationObserver(() => {
      const what = look();
      if (what !== undefined) end(what);
    });
    const timer = setTimeout(() => end(look()), patience);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
