// A document that the history brings back as it was left never hears the answer to what it asked before: the browser closed
// the way that it would have come.
const waiting = new Set<(reason: Error) => void>();

globalThis.addEventListener?.('pageshow', event => {
  if (!event.persisted) return;
  for (const giveUp of waiting) giveUp(new Error('the document was left meanwhile'));
  waiting.clear();
});

/** As `answer`, and rejected when the document comes back from the browser's cache before it. */
export async function untilBack<T>(answer: Promise<T>): Promise<T> {
  let giveUp: (reason: Error) => void = () => undefined;
  const left = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  waiting.add(giveUp);
  try {
    return await Promise.race([answer, left]);
  } finally {
    waiting.delete(giveUp);
  }
}
