// Steps on their way to the journal. A step is in storage before it is sent and leaves storage when the host has it on
// disk: neither the end of this worker nor of the host loses one. (session, seq) lets the host keep each once.

import { now } from '../clock';
import { LIMITS, type Step } from '../protocol/types';
import { Serial } from './serial';

/** The part of chrome.storage that the queue needs. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export type NewStep = Omit<Step, 'session' | 'seq' | 't'> & { at: number };

/** What the host says of steps that it was sent. */
interface Appended {
  forgotten?: number; // of journeys whose record was deleted
}

interface Session {
  id: string;
  base: number; // when it began, by clock.ts
  seq: number; // next
  order: number; // next, across sessions: the queue is sent in this order
  seen: Record<string, number>; // per document: the last `n` that was kept
}

const prefix = 'step:';
const documentsKept = 50;

export class StepQueue {
  private readonly writing = new Serial();
  private sending: Promise<void> | undefined;
  private again = false;

  /** `append` answers when the steps are on disk; `refused` says whether its error means these very steps. */
  constructor(
    private readonly local: Area,
    private readonly run: Area, // emptied when the browser ends: tells a new run from an old one
    private readonly append: (steps: Step[]) => Promise<Appended>,
    private readonly refused: (error: unknown) => boolean,
    private readonly onWaiting: (waiting: boolean) => void,
    private readonly onForgotten: (journey: string) => Promise<unknown>,
  ) {}

  /** Keeps the steps. With `document`, those that it sent before are left out. Answers when they are in storage. */
  add(steps: NewStep[], document?: { id: string; numbers: number[] }): Promise<void> {
    return this.writing.run(async () => {
      const session = await this.session();
      const last = document ? (session.seen[document.id] ?? -1) : -1;
      const fresh = steps.filter((_, i) => !document || (document.numbers[i] ?? -1) > last);
      const items: Record<string, unknown> = {};
      if (session.seq === 0 && fresh.length > 0) {
        const wall = Math.round(session.base);
        const start: NewStep = {
          journey: '', // all journeys of the session take their time from it: it goes with none of them
          actor: 'tool',
          kind: 'session_start',
          at: session.base,
          wall,
        };
        this.put(items, session, start);
      }
      for (const step of fresh) this.put(items, session, step);
      if (document) {
        delete session.seen[document.id];
        session.seen[document.id] = Math.max(last, ...document.numbers);
        for (const old of Object.keys(session.seen).slice(0, -documentsKept)) delete session.seen[old];
      }
      await this.local.set({ ...items, session });
    });
  }

  private put(items: Record<string, unknown>, session: Session, { at, ...step }: NewStep): void {
    const t = Math.max(0, Math.round(Math.min(at, now() + 1000) - session.base));
    const kept: Step = { session: session.id, seq: session.seq, t, ...step };
    items[prefix + String(session.order).padStart(12, '0')] = kept;
    session.seq += 1;
    session.order += 1;
  }

  private async session(): Promise<Session> {
    const stored = (await this.local.get('session')).session as Session | undefined;
    const running = (await this.run.get('session')).session;
    if (stored && stored.id === running) return stored;
    const fresh: Session = { id: crypto.randomUUID(), base: now(), seq: 0, order: stored?.order ?? 0, seen: {} };
    await this.local.set({ session: fresh });
    await this.run.set({ session: fresh.id });
    return fresh;
  }

  /** Sends what waits, oldest first. Calls while one is under way are joined. Rejects when the host cannot take it. */
  flush(): Promise<void> {
    if (this.sending) {
      this.again = true;
      return this.sending;
    }
    this.sending = this.send().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    for (;;) {
      this.again = false;
      const all = await this.local.get(null);
      const keys = Object.keys(all)
        .filter(key => key.startsWith(prefix))
        .sort()
        .slice(0, LIMITS.steps_per_batch);
      if (keys.length === 0) {
        this.onWaiting(false);
        if (this.again) continue;
        return;
      }
      this.onWaiting(true);
      await this.deliver(
        keys,
        keys.map(key => all[key] as Step),
      );
    }
  }

  /** A step that the host refuses for what it is must not hold up the others: halves are tried until it stands alone. */
  private async deliver(keys: string[], steps: Step[]): Promise<void> {
    try {
      const { forgotten = 0 } = await this.append(steps);
      if (forgotten > 0) await this.tellForgotten(steps);
    } catch (error) {
      if (!this.refused(error)) throw error;
      if (keys.length === 1) {
        console.error('Demur: the host refused a step', steps[0]?.kind, error);
      } else {
        const half = keys.length >> 1;
        await this.deliver(keys.slice(0, half), steps.slice(0, half));
        await this.deliver(keys.slice(half), steps.slice(half));
        return;
      }
    }
    await this.local.remove(keys);
  }

  /** Of several journeys the host is asked one by one: it keeps each step once, so that it may be sent again. */
  private async tellForgotten(steps: Step[]): Promise<void> {
    const journeys = [...new Set(steps.map(({ journey }) => journey))].filter(id => id !== '');
    for (const id of journeys) {
      const own = steps.filter(({ journey }) => journey === id);
      const gone = journeys.length === 1 || ((await this.append(own)).forgotten ?? 0) > 0;
      if (gone) await this.onForgotten(id);
    }
  }
}
