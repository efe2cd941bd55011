// Chart: this flow against others, and against its own way by hand: what changed, in a sentence and one by one.
import { useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { useLimit } from '../figure';
import { name } from '../format';
import { MapFigure } from '../map/map_figure';
import type { FlowMap, MapComparison } from '../types';
import { changeText, comparisonText, sideText, weight } from './change_words';

const signs = { '1': '+', '0': '·', '-1': '−' } as const;

/** The two maps side by side, drawn when somebody wants to see what the sentence rests on. */
function BothMaps({ maps, id }: { maps: readonly FlowMap[]; id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="alternative" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('report_change_maps')}</summary>
      {open && (
        <div class="map-pair">
          {maps.map((map, side) => (
            <MapFigure key={map.title} map={map} id={`${id}-${side}`} />
          ))}
        </div>
      )}
    </details>
  );
}

interface ComparisonProps {
  comparison: MapComparison;
  maps: readonly FlowMap[];
  id: string;
}

function Comparison({ comparison, maps, id }: ComparisonProps) {
  const both = [comparison.from, comparison.to].map(title => maps.find(map => map.title === title));
  const bases = both.map(map => map?.basis ?? 'unknown');
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
      <BothMaps maps={both.filter(map => map !== undefined)} id={id} />
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
          <Comparison key={i} comparison={comparison} maps={maps} id={`compared-${i}`} />
        ))}
      </ul>
      {more}
    </>
  );
}
