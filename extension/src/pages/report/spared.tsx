// Chart: what Demur spared or added on each journey, about nought: to the right spared, to the left added.
import { t } from '../shared/i18n';
import { metric } from './compare';
import { useLimit } from './figure';
import { metricValue, name } from './format';
import { journeyOption } from './labels';
import type { ReportJourney } from './types';

const measures = [
  ['spared_steps', 'steps'],
  ['spared_keys', 'keys'],
  ['spared_ms', 'ms'],
] as const;

interface CellProps {
  value: number | undefined;
  basis: string;
  unit: string;
  most: number;
}

function Spared({ value, basis, unit, most }: CellProps) {
  if (value === undefined) return <td class="muted">{t('report_unknown')}</td>;
  const share = (Math.min(1, Math.abs(value) / most) * 100) / 2;
  const key = value > 0 ? 'report_spared' : 'report_added';
  return (
    <td>
      <span class="about-nought" aria-hidden="true">
        {value !== 0 && (
          <span
            class={value < 0 ? 'added' : 'spared'}
            style={{ width: `${share}%`, left: value < 0 ? `${50 - share}%` : '50%' }}
          />
        )}
      </span>
      <span class={value < 0 ? 'difference added' : 'difference'}>
        {value === 0 ? t('report_spared_equal') : t(key, metricValue(Math.abs(value), unit))}
      </span>{' '}
      <span class="note">{name('basis', basis)}</span>
    </td>
  );
}

export function SparedTable({ journeys }: { journeys: readonly ReportJourney[] }) {
  const helped = journeys.filter(({ metrics }) => metrics.with_demur);
  const there = measures.filter(([what]) => helped.some(j => metric(j.metrics, what).value !== undefined));
  const { shown, more } = useLimit(helped, 12);
  if (!there.length) return null;
  const most = (what: string) => Math.max(1, ...helped.map(j => Math.abs(metric(j.metrics, what).value ?? 0)));
  return (
    <>
      <h3>{t('report_spared_title')}</h3>
      <p class="note">{t('report_spared_how')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t('report_spared_title')}>
        <table class="spared-table">
          <thead>
            <tr>
              <th scope="col">{t('report_filter_journey')}</th>
              {there.map(([what]) => (
                <th scope="col" key={what}>
                  {name('metric', what)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ metrics }) => (
              <tr key={metrics.journey}>
                <th scope="row">{journeyOption(metrics)}</th>
                {there.map(([what, unit]) => (
                  <Spared
                    key={what}
                    {...metric(metrics, what)}
                    value={metric(metrics, what).value}
                    unit={unit}
                    most={most(what)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more}
    </>
  );
}
