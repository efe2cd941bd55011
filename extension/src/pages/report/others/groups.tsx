// Chart: the same measures over groups of journeys, as small multiples: from least to most, with the median and how many.
import { scaleLinear } from 'd3-scale';
import { plural, t } from '../../shared/i18n';
import { Alternative, useLimit } from '../figure';
import { metricValue, month, name, number } from '../format';
import type { GroupFigure, JourneyGroup, MetricDefinition } from '../types';
import { fewJourneys, figureOf, type Multiple, multiplesOf, rangeOf, unitOf } from './group_model';

function valueName(by: string, value: string): string {
  if (by === 'month') return month(value);
  if (by === 'way') return t(value === 'with_demur' ? 'report_side_with_demur' : 'report_side_by_hand');
  if (by === 'flow' || by === 'surface') return name(by, value);
  return value === 'unknown' ? t('report_unknown') : value;
}

interface RangeProps {
  figure: GroupFigure | undefined;
  range: [number, number];
  unit: string;
  journeys: number;
}

function Range({ figure, range, unit, journeys }: RangeProps) {
  if (!figure) return <td class="muted">{t('report_unknown')}</td>;
  const x = scaleLinear(range, [4, 116]);
  const spread = figure.least !== figure.most;
  return (
    <td>
      <svg viewBox="0 0 120 14" width="120" height="14" aria-hidden="true">
        <line class="range-ground" x1={x(range[0])} x2={x(range[1])} y1="7" y2="7" />
        {spread && <line class="range-bar" x1={x(figure.least)} x2={x(figure.most)} y1="7" y2="7" />}
        <circle class="range-median" cx={x(figure.median)} cy="7" r="4" />
      </svg>
      <span class="range-text">
        <strong>{metricValue(figure.median, unit)}</strong>{' '}
        {spread && t('report_group_span', metricValue(figure.least, unit), metricValue(figure.most, unit))}
        {figure.known < journeys && <span class="note"> {t('report_group_known', number(figure.known))}</span>}
      </span>
    </td>
  );
}

function SmallMultiple({ multiple, definitions }: { multiple: Multiple; definitions: readonly MetricDefinition[] }) {
  const { by, groups, metrics } = multiple;
  const { shown, more } = useLimit(groups, 12);
  const title = t(`report_group_by_${by}`);
  return (
    <div class="multiple">
      <h4>{title}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={title}>
        <table class="groups">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{title}</span>
              </th>
              <th scope="col">{t('report_group_n')}</th>
              {metrics.map(metric => (
                <th scope="col" key={metric}>
                  {name('metric', metric)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(group => (
              <tr key={group.value}>
                <th scope="row">
                  <bdi>{valueName(by, group.value)}</bdi>
                </th>
                <td class="number">
                  {t('report_group_count', number(group.journeys), number(group.finished))}
                  {group.journeys < fewJourneys && <span class="badge warn">{t('report_group_few')}</span>}
                </td>
                {metrics.map(metric => (
                  <Range
                    key={metric}
                    figure={figureOf(group, metric)}
                    range={rangeOf(groups, metric)}
                    unit={unitOf(metric, definitions)}
                    journeys={group.journeys}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more}
    </div>
  );
}

function rowsOf(groups: readonly JourneyGroup[], definitions: readonly MetricDefinition[]): string[][] {
  return groups.flatMap(group =>
    group.figures.map(figure => {
      const said = (value: number) => metricValue(value, unitOf(figure.metric, definitions));
      return [
        `${t(`report_group_by_${group.by}`)}: ${valueName(group.by, group.value)}`,
        name('metric', figure.metric),
        ...[figure.known, group.journeys].map(number),
        ...[figure.least, figure.median, figure.most].map(said),
      ];
    }),
  );
}

interface Props {
  groups: readonly JourneyGroup[];
  definitions: readonly MetricDefinition[];
}

export function Groups({ groups, definitions }: Props) {
  const { multiples } = multiplesOf(groups);
  return (
    <>
      <h3>{t('report_group_title')}</h3>
      <p class="note">{t('report_group_how', number(fewJourneys))}</p>
      {multiples.map(multiple => (
        <SmallMultiple key={multiple.by} multiple={multiple} definitions={definitions} />
      ))}
      {multiples.length === 0 && <p>{t('report_group_none', plural('report_journeys', groups[0]?.journeys ?? 0))}</p>}
      <Alternative
        caption={t('report_group_title')}
        label={t('report_group_all')}
        columns={['group', 'metric', 'known', 'of', 'least', 'median', 'most'].map(c => t(`report_group_col_${c}`))}
        rows={() => rowsOf(groups, definitions)}
      />
    </>
  );
}
