// When to remind of what. Times are of the person's own clock; dates of the protocol are days.
import type { ObjectionView } from '../protocol/types';
import type { Settings } from '../settings';

export type ReminderKind = 'effective' | 'answer';

export interface Reminder {
  key: string; // of the event: once for each
  kind: ReminderKind;
  objection: string;
  service: string;
  date: string; // the day that it is about
  from: number; // ms since 1970
  until: number; // too late from then on
}

type Quiet = Pick<Settings, 'quietFrom' | 'quietTo'>;
type Dated = Pick<ObjectionView, 'id' | 'service' | 'status' | 'effective_date' | 'answer_due'>;

const unsent: ObjectionView['status'][] = ['noticed', 'prepared', 'filled', 'needs_user'];
const unanswered: ObjectionView['status'][] = ['submitted', 'expired'];

/** The beginning of a day, `days` later, on the person's clock; NaN for what is no date. */
export function dayStart(date: string, days = 0): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day + days).getTime();
}

function reminder(kind: ReminderKind, { id, service }: Dated, date: string, span: [number, number]): Reminder {
  return { key: `${kind}:${id}:${date}`, kind, objection: id, service, date, from: span[0], until: span[1] };
}

export function remindersOf(objections: Dated[], { remindDays }: Pick<Settings, 'remindDays'>): Reminder[] {
  return objections.flatMap(objection => {
    const { status, effective_date: begins, answer_due: due } = objection;
    const found: Reminder[] = [];
    if (begins && unsent.includes(status))
      found.push(reminder('effective', objection, begins, [dayStart(begins, -remindDays), dayStart(begins)]));
    if (due && unanswered.includes(status))
      found.push(reminder('answer', objection, due, [dayStart(due, 1), Number.POSITIVE_INFINITY]));
    return found.filter(({ from }) => !Number.isNaN(from));
  });
}

/** This time, or the end of the quiet hours that it falls in. */
export function afterQuiet(time: number, { quietFrom, quietTo }: Quiet): number {
  if (quietFrom === quietTo) return time;
  const at = new Date(time);
  const hour = at.getHours();
  const overnight = quietFrom > quietTo;
  const quiet = overnight ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo;
  if (!quiet) return time;
  const tomorrow = overnight && hour >= quietFrom ? 1 : 0;
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + tomorrow, quietTo).getTime();
}

/** What to say now, and when to look again (undefined: at nothing that is known yet). */
export function planReminders(
  reminders: Reminder[],
  said: ReadonlySet<string>,
  quiet: Quiet,
  now: number,
): { due: Reminder[]; wake?: number } {
  const due: Reminder[] = [];
  const later: number[] = [];
  for (const one of reminders) {
    if (said.has(one.key)) continue;
    const at = afterQuiet(Math.max(one.from, now), quiet);
    if (at >= one.until) continue;
    if (at <= now) due.push(one);
    else later.push(at);
  }
  return later.length > 0 ? { due, wake: Math.min(...later) } : { due };
}
