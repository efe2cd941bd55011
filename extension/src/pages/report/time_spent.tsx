// Chart: where the time of each journey went, stacked; time away stands apart and never widens the scale.
import { scaleLinear } from 'd3-scale';
import { t } from '../shared/i18n';
import { metric, timeParts, timeSpent } from './compare';
import { Alternative, Figure, useLimit } from './figure';
import { dateTime, duration, list, metricValue, name } from './format';
import { journeyLabel, journeyOption } from './labels';
import type { JourneyMetrics, ReportJourney } from './types';

const parts = [...timeParts, 't_away', 't_paused'] as const;
/** No cost, and drawn apart: the longest share of the axis that each may take before its bar is cut. */
const apart: readonly string[] = ['t_away', 't_paused'];
const awayShare = 0.2;
const cutAt = (100 * awayShare) / apart.length;

interface Row {
  journey: JourneyMetrics;
  total?: number;
  values: { part: (typeof parts)[number]; value?: number; basis: string }[];
}

function rowOf(journey: JourneyMetrics): Row {
  return {
    journey,
    total: timeSpent(journey),
    // A pause that was not is not worth a word.
    values: parts
      .map(part => ({ part, ...metric(journey, part) }))
      .filter(({ part, value }) => part !== 't_paused' || Boolean(value)),
  };
}

/** "Active 50 s, reading 30 s": what the bar shows, in words. */
function summary({ values }: Row): string {
  const known = values.filter(v => v.value !== undefined);
  if (!known.length) return t('report_time_none');
  return known.map(v => `${t(`report_time_${v.part}`)} ${duration(v.value ?? 0)}`).join(' · ');
}

function Bar({ row, max }: { row: Row; max: number }) {
  const scale = scaleLinear([0, max], [0, 100 * (1 - awayShare)]);
  const away = row.values.find(v => v.part === 't_away')?.value ?? 0;
  const paused = row.values.find(v => v.part === 't_paused')?.value ?? 0;
  const width = (part: string, value: number) => (apart.includes(part) ? Math.min(scale(value), cutAt) : scale(value));
  const missing = row.values.filter(v => v.value === undefined).map(v => t(`report_time_${v.part}`));
  return (
    <li>
      <div class="time-head">
        <strong>{journeyLabel(row.journey)}</strong>
        <span class="note">
          {dateTime(row.journey.started)} · {name('status', row.journey.status)}
        </span>
        <span class="time-total">
          {row.total === undefined ? t('report_unknown') : duration(row.total)}
          {away > 0 && <span class="note"> {t('report_time_away_extra', duration(away))}</span>}
          {paused > 0 && <span class="note"> {t('report_time_paused_extra', duration(paused))}</span>}
        </span>
      </div>
      <div class="stack-bar" aria-hidden="true">
        {row.values.map(({ part, value }) =>
          value ? (
            <span
              key={part}
              class={`part ${part} ${width(part, value) < scale(value) ? 'cut' : ''}`}
              style={{ width: `${width(part, value)}%` }}
            />
          ) : null,
        )}
      </div>
      <p class="note">{summary(row)}</p>
      {missing.length > 0 && <p class="note">{t('report_time_unknown', list(missing))}</p>}
    </li>
  );
}

export function TimeChart({ journeys }: { journeys: ReportJourney[] }) {
  const rows = journeys.map(j => rowOf(j.metrics));
  const max = Math.max(1, ...rows.map(row => row.total ?? 0));
  const { shown, more } = useLimit(rows, 20);
  const bases = (part: string) => [
    ...new Set(rows.flatMap(row => row.values.filter(v => v.part === part).map(v => name('basis', v.basis)))),
  ];
  return (
    <Figure chart="time" caption={t('report_time_caption')}>
      <ul class="legend">
        {parts
          .filter(part => part !== 't_paused' || bases(part).length > 0)
          .map(part => (
            <li key={part}>
              <span class={`swatch part ${part}`} aria-hidden="true" />
              {t(`report_time_${part}`)} <span class="note">({bases(part).join(', ')})</span>
            </li>
          ))}
      </ul>
      <ol class="times">
        {shown.map(row => (
          <Bar key={row.journey.journey} row={row} max={max} />
        ))}
      </ol>
      {more}
      <Alternative
        caption={t('report_time_title')}
        columns={[t('report_filter_journey'), ...parts.map(part => t(`report_time_${part}`))]}
        rows={() =>
          rows.map(row => [
            journeyOption(row.journey),
            ...parts.map(part => {
              const { value, basis } = metric(row.journey, part);
              return value === undefined
                ? t('report_unknown')
                : `${metricValue(value, 'ms')} (${name('basis', basis)})`;
            }),
          ])
        }
      />
    </Figure>
  );
}
