// Waiting for a condition and never for a time. The limit is for what never comes: a busy machine stays far below it.
export const PATIENCE = 60_000; // ms

// Waits for what happens outside a page. `look` gives something truthy when it has happened.
export async function until(look, what, timeout = PATIENCE) {
  const end = Date.now() + timeout;
  for (let wait = 30; ; wait = Math.min(wait * 1.3, 250)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for ${what}.`);
    await new Promise(done => setTimeout(done, wait));
  }
}
