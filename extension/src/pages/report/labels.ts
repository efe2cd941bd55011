// What journeys and steps are called in the report.
import { t } from '../shared/i18n';
import { clock, dateTime, duration, name, number } from './format';
import type { Mark } from './timeline_model';
import type { JourneyMetrics } from './types';

export function side(journey: JourneyMetrics): string {
  return t(journey.with_demur ? 'report_side_with_demur' : 'report_side_by_hand');
}

export function journeyLabel(journey: JourneyMetrics): string {
  return `${name('flow', journey.flow)}, ${side(journey)}`;
}

export function journeyOption(journey: JourneyMetrics): string {
  return `${journeyLabel(journey)}, ${dateTime(journey.started)}`;
}

/** "1.2 s" with tenths where a step's moment matters. */
function moment(ms: number): string {
  return ms < 60_000 ? duration(ms) : clock(ms);
}

/** A page's own words may run from right to left: they do not turn what stands around them. */
export function isolated(words: string): string {
  return `\u2068${words.replace(/[\u2066-\u2069\u202a-\u202e]/g, '')}\u2069`;
}

/** One step in words; every part is a token of the journal, so a part without a word stays readable. */
export function stepRow({ step, at }: Mark): string[] {
  return [
    moment(at),
    name('actor', step.actor),
    name('kind', step.kind),
    step.field ? name('field', step.field) : '',
    step.detail ? name('screen', step.detail) : '',
    step.label ? isolated(step.label) : '',
    step.host ?? '',
    step.count === undefined ? '' : number(step.count),
    step.duration === undefined ? '' : duration(step.duration),
  ];
}

export function stepHeadings(): string[] {
  return ['at', 'actor', 'kind', 'field', 'screen', 'label', 'host', 'count', 'duration'].map(c =>
    t(`report_col_${c}`),
  );
}

/** "Typing, 24, E-mail", without moment and actor, which are shown apart. */
export function stepDetails({ step }: Mark): string {
  const parts = [name('kind', step.kind)];
  if (step.count !== undefined) parts[0] += ` × ${number(step.count)}`;
  if (step.field) parts.push(name('field', step.field));
  if (step.detail) parts.push(name('screen', step.detail));
  if (step.duration) parts.push(duration(step.duration));
  if (step.words) parts.push(t('report_words', number(step.words)));
  if (step.label) parts.push(t('report_step_label', isolated(step.label)));
  if (step.language) parts.push(step.language);
  if (step.host) parts.push(step.host);
  return parts.join(' · ');
}
