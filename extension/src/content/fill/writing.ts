// What a plan does to one control: written at once, read back when the page has settled, undone when the person wishes.

export interface Writing {
  /** Puts it in. Done when the control has it, not when the page has settled. Rejects when that cannot be done. */
  write(): Promise<void> | void;
  /** The control shows it now. */
  holds(): boolean;
  /** Puts back what stood there before, into the element that stands in its place `now`. */
  undo(now: Element): Promise<void> | void;
  /** Whether that came about. Left out where it always does. */
  isBack?(now: Element): boolean;
}
