// Chart: this flow against others, and against its own way by hand: what changed, in a sentence and one by one.
import { t } from '../../shared/i18n';
import { useLimit } from '../figure';
import { name } from '../format';
import type { FlowMap, MapComparison } from '../types';
import { changeText, comparisonText, sideText, weight } from './change_words';

const signs = { '1': '+', '0': '·', '-1': '−' } as const;

function Comparison({ comparison, maps }: { comparison: MapComparison; maps: readonly FlowMap[] }) {
  const bases = [comparison.from, comparison.to].map(
    title => maps.find(map => map.title === title)?.basis ?? 'unknown',
  );
  return (
    <li class="comparison">
      <p class="compared">
        <strong>
          <bdi>{sideText(comparison.to, maps)}</bdi>
        </strong>{' '}
        {t('report_change_with')} <bdi>{sideText(comparison.from, maps)}</bdi>
      </p>
      <p class="compared-says">
        <bdi>{comparisonText(comparison)}</bdi>
      </p>
      {comparison.changes.length > 0 && (
        <ul class="changes">
          {comparison.changes.map((change, i) => (
            <li key={i} class={`change w${weight(change)}`}>
              <span class="sign" aria-hidden="true">
                {signs[`${weight(change)}`]}
              </span>
              <bdi>{changeText(change)}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p class="note">
        {t('report_change_basis', name('basis', bases[0] ?? 'unknown'), name('basis', bases[1] ?? 'unknown'))}
      </p>
    </li>
  );
}

export function Comparisons({
  comparisons,
  maps,
}: {
  comparisons: readonly MapComparison[];
  maps: readonly FlowMap[];
}) {
  const { shown, more } = useLimit(comparisons, 6);
  return (
    <>
      <h3>{t('report_change_title')}</h3>
      <p class="note">{t('report_change_how')}</p>
      <ul class="comparisons">
        {shown.map((comparison, i) => (
          <Comparison key={i} comparison={comparison} maps={maps} />
        ))}
      </ul>
      {more}
    </>
  );
}
