// Chart: the way by hand beside the way with Demur, one block per form, one row of bars per measure.
import { scaleLinear } from 'd3-scale';
import { plural, t } from '../shared/i18n';
import { compareFlows, type FlowComparison, handSide, type Measure, measures, type Side } from './compare';
import { Alternative, Figure } from './figure';
import { day, duration, name, number } from './format';
import { SparedTable } from './spared';
import type { ReportByHand, ReportJourney } from './types';

interface Bar {
  key: 'declared' | 'measured' | 'demur';
  label: string;
  value: number;
}

const text = (measure: Measure, value: number) => (measure === 'time' ? duration(value) : number(value));

function declaredSide({ steps, clicks, keys, screens, klm_ms }: ReportByHand): Side {
  return { steps, clicks, keys, screens, time: klm_ms > 0 ? klm_ms : undefined };
}

function barsOf(flow: FlowComparison, measure: Measure): Bar[] {
  const declared = flow.declared ? declaredSide(flow.declared)[measure] : undefined;
  const bars: [Bar['key'], string, number | undefined][] = [
    ['declared', measure === 'time' ? 'report_byhand_modelled' : 'report_byhand_declared', declared],
    ['measured', 'report_byhand_measured', flow.byHand?.[measure]],
    ['demur', 'report_byhand_demur', flow.withDemur?.[measure]],
  ];
  return bars.flatMap(([key, label, value]) => (value === undefined ? [] : [{ key, label: t(label), value }]));
}

/** Spared against the measured way by hand, else against the declared one; negative when Demur cost more. */
function spared({ unfinished, byHand }: FlowComparison, bars: readonly Bar[]): number | undefined {
  if (unfinished.withDemur || (byHand && unfinished.byHand)) return undefined;
  const hand = bars.find(bar => bar.key === 'measured') ?? bars.find(bar => bar.key === 'declared');
  const demur = bars.find(bar => bar.key === 'demur');
  return hand && demur ? hand.value - demur.value : undefined;
}

function sparedText(measure: Measure, value: number | undefined): string {
  if (value === undefined) return '';
  if (value === 0) return t('report_spared_equal');
  return t(value > 0 ? 'report_spared' : 'report_added', text(measure, Math.abs(value)));
}

interface MeasureProps {
  flow: FlowComparison;
  measure: Measure;
  bars: Bar[];
  max: number;
}

function MeasureRow({ flow, measure, bars, max }: MeasureProps) {
  const width = scaleLinear([0, Math.max(max, 1)], [0, 100]);
  const difference = spared(flow, bars);
  return (
    <div class="measure">
      <div class="measure-name">{t(`report_measure_${measure}`)}</div>
      <ul class="bars">
        {bars.map(bar => (
          <li key={bar.key}>
            <span class="visually-hidden">{bar.label}: </span>
            <span class="track" aria-hidden="true">
              <span class={`bar ${bar.key}`} style={{ width: `${width(bar.value)}%` }} />
            </span>
            <span class="value">{text(measure, bar.value)}</span>
          </li>
        ))}
      </ul>
      <div class={`difference ${difference !== undefined && difference < 0 ? 'added' : ''}`}>
        {sparedText(measure, difference)}
      </div>
    </div>
  );
}

/** A link when the source is a web address, else its words. */
function Source({ source }: { source: string }) {
  const url = /^https:\/\//.test(source) && URL.canParse(source) ? new URL(source) : undefined;
  if (!url) return <span>{source}</span>;
  return (
    <a href={url.href} rel="noreferrer noopener" target="_blank">
      {url.hostname.replace(/^www\./, '')}
    </a>
  );
}

function Notes({ flow }: { flow: FlowComparison }) {
  const notes: string[] = [];
  if (flow.declared) {
    if (flow.declared.klm_ms > 0) notes.push(t('report_byhand_modelled_note'));
  } else if (!flow.byHand) notes.push(t('report_byhand_absent_hand'));
  const { unfinished } = flow;
  const open = (flow.byHand && unfinished.byHand) || (flow.withDemur && unfinished.withDemur);
  if (open) notes.push(t('report_byhand_unfinished'));
  else if (flow.withDemur && handSide(flow))
    notes.push(t(`report_byhand_against_${flow.byHand ? 'measured' : 'declared'}`));
  if (!flow.withDemur) notes.push(t('report_byhand_absent_demur'));
  return (
    <p class="note">
      {flow.declared && (
        <>
          {t('report_byhand_declared_from', day(flow.declared.dated))} <Source source={flow.declared.source} />.{' '}
        </>
      )}
      {notes.join(' ')}
    </p>
  );
}

function counts(flow: FlowComparison): string {
  const parts: string[] = [];
  const add = (side: string, count: number, unfinished: boolean) => {
    const journeys = plural('report_journeys', count);
    if (count > 0) parts.push(`${t(side)}: ${unfinished ? t('report_side_unfinished', journeys) : journeys}`);
  };
  add('report_side_by_hand', flow.byHandCount, flow.unfinished.byHand);
  add('report_side_with_demur', flow.withDemurCount, flow.unfinished.withDemur);
  return parts.join(' · ');
}

export function ByHandChart({ journeys, byHand }: { journeys: ReportJourney[]; byHand: ReportByHand[] }) {
  const flows = compareFlows(journeys, byHand);
  const bars = (flow: FlowComparison) => measures.map(measure => ({ measure, bars: barsOf(flow, measure) }));
  const rows = flows.map(flow => ({ flow, measures: bars(flow) }));
  const max = (measure: Measure) =>
    Math.max(
      0,
      ...rows.flatMap(r => r.measures.filter(m => m.measure === measure).flatMap(m => m.bars.map(b => b.value))),
    );
  const keys = (['declared', 'measured', 'demur'] as const).filter(key =>
    rows.some(r => r.measures.some(m => m.bars.some(b => b.key === key))),
  );
  return (
    <Figure chart="by-hand" caption={t('report_byhand_caption')}>
      <ul class="legend">
        {keys.map(key => (
          <li key={key}>
            <span class={`swatch bar ${key}`} aria-hidden="true" />
            {t(`report_byhand_${key}`)}
          </li>
        ))}
      </ul>
      <div class="flows">
        {rows.map(row => (
          <div class="flow" key={row.flow.flow}>
            <h3>{name('flow', row.flow.flow)}</h3>
            <p class="note">{counts(row.flow)}</p>
            {row.measures
              .filter(m => m.bars.length)
              .map(m => (
                <MeasureRow key={m.measure} flow={row.flow} measure={m.measure} bars={m.bars} max={max(m.measure)} />
              ))}
            <Notes flow={row.flow} />
          </div>
        ))}
      </div>
      <SparedTable journeys={journeys} />
      <Alternative
        caption={t('report_byhand_title')}
        columns={[
          t('report_filter_flow'),
          t('report_metrics_metric'),
          t('report_byhand_declared'),
          t('report_byhand_measured'),
          t('report_byhand_demur'),
          t('report_difference'),
        ]}
        rows={() =>
          rows.flatMap(row =>
            row.measures.map(m => {
              const cell = (key: Bar['key']) => {
                const bar = m.bars.find(b => b.key === key);
                return bar ? text(m.measure, bar.value) : t('report_unknown');
              };
              return [
                name('flow', row.flow.flow),
                t(`report_measure_${m.measure}`),
                cell('declared'),
                cell('measured'),
                cell('demur'),
                sparedText(m.measure, spared(row.flow, m.bars)),
              ];
            }),
          )
        }
      />
    </Figure>
  );
}
