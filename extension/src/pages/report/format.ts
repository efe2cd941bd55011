// Numbers, durations, dates and names as the reader's language writes them.
import { has, language, locale, t } from '../shared/i18n';

export function number(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).format(value);
}

/** +3, −3, 0, with a real minus sign from Intl. */
export function signed(value: number): string {
  return new Intl.NumberFormat(language(), { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(value);
}

/** The symbols of the SI are the same in every language; a no-break space keeps them with their number. */
function unit(value: number, symbol: string, digits = 0): string {
  return `${new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value)}\u00a0${symbol}`;
}

/** 0.8 s, 24 s, 2 min 10 s, 3 h 5 min. */
export function duration(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  const seconds = Math.abs(ms) / 1000;
  if (seconds < 10) return sign + unit(seconds, 's', 1);
  const whole = Math.round(seconds);
  if (whole < 60) return sign + unit(whole, 's');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) {
    return sign + unit(minutes, 'min') + (whole % 60 ? `\u00a0${unit(whole % 60, 's')}` : '');
  }
  const rest = Math.round(whole / 60) % 60;
  return sign + unit(Math.floor(Math.round(whole / 60) / 60), 'h') + (rest ? `\u00a0${unit(rest, 'min')}` : '');
}

/** 1:05, or 49:01:05 with hours, for an axis. */
export function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (part: number) => String(part % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

export function dateTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || iso.length < 'YYYY-MM-DD'.length) return iso; // a month or a year, where no day is known
  return new Intl.DateTimeFormat(locale(), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(date);
}

export function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || iso.length < 'YYYY-MM-DD'.length) return iso; // a month or a year, where no day is known
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

/** "March 2026", of a date or a month; a year stays a year. */
export function month(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || iso.length < 'YYYY-MM'.length) return iso;
  return new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** An ISO 4217 code: what Intl takes without a fault. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

export function money(value: number, currency: string): string {
  if (!isCurrency(currency)) return `${number(value)} ${currency}`;
  return new Intl.NumberFormat(locale(), { style: 'currency', currency }).format(value);
}

/** A value of a metric in its unit; a missing value is said to be unknown, never drawn as nought. */
export function metricValue(value: number | undefined, unitName: string): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return t('report_unknown');
  if (unitName === 'ms') return duration(value);
  return isCurrency(unitName) ? money(value, unitName) : number(value);
}

/** The word for a token of a closed set (`report_kind_click`); a token without one is shown as it is. */
export function name(group: string, token: string): string {
  const key = `report_${group}_${token.replace(/[^A-Za-z0-9_]/g, '_')}`;
  return has(key) ? t(key) : token.replaceAll('_', ' ');
}

export function list(items: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(items);
}

export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}
