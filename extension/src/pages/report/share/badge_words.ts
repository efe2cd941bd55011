// The words of the picture, all of them: what is drawn is these and nothing else.
import { plural, t } from '../../shared/i18n';
import type { Measure } from '../compare';
import { duration, list, month, name, number } from '../format';
import type { BadgeFacts, BadgeSide } from './badge_facts';

export interface BadgeSideWords {
  kind: 'hand' | 'demur';
  steps: string;
  label: string;
  more: string;
}

export interface BadgeWords {
  title: string;
  form: string;
  sides: BadgeSideWords[];
  demands: string;
  rests: string;
}

function sideWords(kind: 'hand' | 'demur', { values, basis, journeys }: BadgeSide): BadgeSideWords {
  const said = (measure: Measure) => {
    const value = values[measure];
    if (value === undefined) return [];
    if (measure !== 'time') return [plural(`report_badge_${measure}`, value)];
    return [basis === 'declared' ? t('report_badge_modelled', duration(value)) : duration(value)];
  };
  const rests = basis === 'declared' ? name('basis', basis) : `${name('basis', basis)}, n = ${number(journeys)}`;
  return {
    kind,
    steps: values.steps === undefined ? t('report_unknown') : plural('report_steps', values.steps),
    label: `${t(kind === 'hand' ? 'report_side_by_hand' : 'report_side_with_demur')} (${rests})`,
    more: [...said('screens'), ...said('time')].join(' · '),
  };
}

function period([first, last]: BadgeFacts['months']): string {
  if (!first) return t('report_unknown');
  return first === last ? month(first) : `${month(first)} – ${month(last)}`;
}

export function badgeWords(facts: BadgeFacts): BadgeWords {
  const sides = [facts.hand && sideWords('hand', facts.hand), facts.demur && sideWords('demur', facts.demur)];
  return {
    title: t('report_badge_title'),
    form: t(facts.flow),
    sides: sides.filter(side => side !== undefined),
    demands: t('report_badge_demands', plural('report_badge_kinds', facts.demands), number(facts.enforced)),
    rests: `${period(facts.months)} · Demur ${facts.version}`,
  };
}

/** The picture for those who do not see it; goes well beside it where it is shared. */
export function badgeText({ title, form, sides, demands, rests }: BadgeWords): string {
  const told = sides.map(side => `${side.label}: ${[side.steps, side.more].filter(Boolean).join(', ')}`);
  return `${title}: ${form}. ${list(told)}. ${demands}. ${rests}.`;
}
