// The guide in words: what a step asks for, where the person is, when and by whom the way was described.
import type { GuideStep } from '../../protocol/types';
import { has, locale, t } from '../shared/i18n';

/** The control as the page calls it, in the page's language; fields and mails as Demur calls them. */
export function stepWords({ target, names, becomes }: GuideStep): string {
  const name = names[0];
  if (becomes === 'off' && name) return t('guide_turn_off', name);
  if (has(`guide_target_${target}`)) return t(`guide_target_${target}`, name ?? '');
  if (has(`role_${target}`)) return t('guide_fill', t(`role_${target}`));
  return name ? t('guide_press', name) : t('guide_next');
}

/** What it is usually called, in quotes and separated; empty when nothing is known. */
export function usualNames({ names }: GuideStep): string {
  const quoted = names.slice(0, 3).map(name => t('guide_quoted', name));
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(quoted);
}

export function screenWords(screen: string | undefined): string {
  return screen && has(`guide_screen_${screen}`) ? t(`guide_screen_${screen}`) : '';
}

/** "May 2025" of "2025-05-27", "2025" of "2025". */
export function monthOf(dated: string): string {
  const [year, month] = dated.split('-');
  if (!month) return year ?? '';
  const day = new Date(`${year}-${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}

/** A source as the name of its site; what is no address stays as it is. */
export function siteOf(source: string): string {
  try {
    return new URL(source).hostname.replace(/^www\./, '');
  } catch {
    return source;
  }
}
