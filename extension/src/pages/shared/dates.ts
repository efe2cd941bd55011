// Days in words.
import { language, locale } from './i18n';

const dayMs = 24 * 60 * 60_000;

export function day(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** Whole days from today to that day; negative when it has passed. */
export function daysUntil(iso: string, now = new Date()): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - today) / dayMs);
}

/** "in 12 days", "yesterday". */
export function fromToday(iso: string): string {
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(daysUntil(iso), 'day');
}
