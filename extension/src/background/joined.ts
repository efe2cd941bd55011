// A double press is one wish: what is asked again while the first is under way, or right after it, has the same answer.
const again = 1000; // ms

export class Joined<T> {
  private readonly running = new Map<string, Promise<T>>();

  run(key: string, task: () => Promise<T>): Promise<T> {
    const known = this.running.get(key);
    if (known) return known;
    const begun = task();
    this.running.set(key, begun);
    const forget = () => this.running.get(key) === begun && this.running.delete(key);
    begun.then(() => setTimeout(forget, again), forget); // what failed may be tried anew at once
    return begun;
  }

  /** What came of it is gone again: the next press is a wish of its own. */
  forget(key: string): void {
    this.running.delete(key);
  }
}
