// What is counted while it goes on is told when it has rested, and not only when something else follows: a browser that ends
// without a word would take it along.
import { now } from '../clock';

export class OnceRested {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;

  /** `tell`: nothing happened for `rest` ms. */
  constructor(
    private readonly rest: number,
    private readonly tell: () => void,
  ) {}

  /** It goes on. One timer, however often. */
  stir(at: number): void {
    this.last = at;
    this.timer ??= setTimeout(() => this.look(), this.rest);
  }

  private look(): void {
    const left = this.last + this.rest - now();
    this.timer = left > 0 ? setTimeout(() => this.look(), left) : undefined;
    if (left <= 0) this.tell();
  }
}
