// Key presses in one control as one burst: counted, never read.
export const pause = 5000; // ms between two presses: after it another burst begins

export interface Burst<Control> {
  control: Control;
  start: number;
  end: number;
  count: number;
}

export class KeyBursts<Control> {
  private current: Burst<Control> | undefined;

  constructor(private readonly done: (burst: Burst<Control>) => void) {}

  press(control: Control, at: number): void {
    if (this.current && (this.current.control !== control || at - this.current.end > pause)) this.end();
    this.current ??= { control, start: at, end: at, count: 0 };
    this.current.count += 1;
    this.current.end = at;
  }

  isIn(control: Control): boolean {
    return this.current?.control === control;
  }

  /** Focus left, another kind of step happened, or the page goes. */
  end(): void {
    const burst = this.current;
    this.current = undefined;
    if (burst) this.done(burst);
  }
}

const modifiers = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
  'Hyper',
  'Super',
]);

export function isLoneModifier(key: string): boolean {
  return modifiers.has(key);
}
