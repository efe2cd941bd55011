// The reason for a field, short and in the person's language. The host reasons at length and in English; its usual reasons
// have texts here, and what is unusual is shown as the host said it.
import { t } from '../pages/shared/i18n';
import type { FieldReport } from './fill/form';

const left: [RegExp, string][] = [
  [/other_origin/, 'fill_left_frame'],
  [/its options are not on the page/, 'fill_left_options'],
  [/prefilled by the page/, 'content_left_prefilled'],
  [/one-time code/, 'content_left_code'],
  [/declaration/, 'content_left_declaration'],
  [/cannot see it/, 'content_left_hidden'],
  [/already holds/, 'content_left_holds'],
  [/nothing is prepared|no evidence is prepared/, 'content_left_nothing'],
  [/ambiguous|nothing says clearly/, 'content_left_ambiguous'],
];

const ownTexts = new Set<string>(['same', 'hidden', 'changed', 'undone', 'stays']);

export function whyOf({ outcome, role, why }: FieldReport): string {
  if (outcome === 'holds') return t(role === 'email' ? 'fill_outcome_holds_email' : 'fill_outcome_holds');
  if (ownTexts.has(outcome)) return t(`fill_outcome_${outcome}`);
  if (outcome !== 'filled' && outcome !== 'left') return t(`content_outcome_${outcome}`);
  if (outcome === 'left') {
    const known = left.find(([words]) => words.test(why));
    return known ? t(known[1]) : why;
  }
  if (/in place of what the page filled in/.test(why)) return t('fill_why_replaced');
  if (/: it gets the reason /.test(why)) return t('content_why_reason'); // also where a form asks for nothing but details
  if (role === 'evidence') return t('content_why_evidence');
  if (role === 'prompts') return t('content_why_prompts');
  return role === 'choice' ? t('content_why_choice') : t('content_why_profile', t(`role_${role}`));
}
