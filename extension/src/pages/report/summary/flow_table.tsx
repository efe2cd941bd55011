// The one page's table: each flow by hand and with Demur, with what each side rests on.
import { t } from '../../shared/i18n';
import { type FlowComparison, handSide, type Measure, type Side } from '../compare';
import { duration, name, number } from '../format';
import type { FlowLine } from './summary_model';

const shown: Measure[] = ['steps', 'screens', 'keys', 'time'];

function value(side: Side | undefined, measure: Measure): string {
  const found = side?.[measure];
  if (found === undefined) return t('report_unknown');
  return measure === 'time' ? duration(found) : number(found);
}

/** Bars of the steps alone: the first thing that a reader compares. */
function Bar({ steps, most, kind }: { steps: number | undefined; most: number; kind: string }) {
  if (steps === undefined) return null;
  return <span class={`bar ${kind}`} style={{ width: `${Math.min(1, steps / most) * 100}%` }} aria-hidden="true" />;
}

function Rows({ line: { flow, journeys, finished }, most }: { line: FlowLine; most: number }) {
  const hand = handSide(flow);
  const rows: { side: Side | undefined; basis: string; label: string; kind: string }[] = [
    {
      side: hand?.values,
      basis: hand?.basis ?? 'unknown',
      label: 'report_side_by_hand',
      kind: hand?.basis === 'declared' ? 'declared' : 'measured',
    },
    {
      side: flow.withDemur,
      basis: flow.withDemur ? 'measured' : 'unknown',
      label: 'report_side_with_demur',
      kind: 'demur',
    },
  ];
  return (
    <>
      {rows.map((row, i) => (
        <tr key={row.label}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={2}>
              <span class="flow-name">{name('flow', flow.flow)}</span>
              <span class="note">{t('report_group_count', number(journeys), number(finished))}</span>
            </th>
          )}
          <td>
            {t(row.label)} <span class="note">{name('basis', row.basis)}</span>
          </td>
          <td class="drawn">
            <Bar steps={row.side?.steps} most={most} kind={row.kind} />
          </td>
          {shown.map(measure => (
            <td key={measure} class="number">
              <span class={row.side?.[measure] === undefined ? 'note' : ''}>{value(row.side, measure)}</span>
              {measure === 'time' && row.basis === 'declared' && row.side?.time !== undefined && (
                <span class="note"> {name('basis', 'modelled')}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}

const stepsOf = (flow: FlowComparison) => [handSide(flow)?.values.steps ?? 0, flow.withDemur?.steps ?? 0];

export function FlowTable({ lines }: { lines: readonly FlowLine[] }) {
  const most = Math.max(1, ...lines.flatMap(line => stepsOf(line.flow)));
  return (
    <table class="summary-flows">
      <thead>
        <tr>
          <th scope="col">
            {t('report_filter_flow')} <span class="note">{t('report_group_n')}</span>
          </th>
          <th scope="col">{t('report_demands_basis')}</th>
          <td />
          {shown.map(measure => (
            <th scope="col" key={measure}>
              {t(`report_measure_${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <Rows key={line.flow.flow} line={line} most={most} />
        ))}
      </tbody>
    </table>
  );
}
