// Chart: every flow's maps, the way as declared beside the ways as walked.
import { t } from '../../shared/i18n';
import { Figure, useLimit } from '../figure';
import { name } from '../format';
import { glyphOf } from '../marks';
import type { FlowMap } from '../types';
import { MapFigure } from './map_figure';

const actors = ['user', 'tool', 'page'] as const;

function Legend() {
  return (
    <ul class="legend" aria-label={t('report_map_legend')}>
      {actors.map(actor => (
        <li key={actor}>
          <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true" class="map-key">
            <path class={`way ${actor}`} d="M0,5H26" />
          </svg>
          {t(`report_map_led_${actor}`)}
        </li>
      ))}
      <li>
        <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true" class="map-key">
          <path class="way back" d="M0,5H26" />
        </svg>
        {t('report_map_return')}
      </li>
      <li>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" class="map-key">
          <circle class="asked enforced" r="3.5" />
        </svg>
        {t('report_map_enforced')}
      </li>
      <li>
        <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" class="map-key">
          <circle class="asked" r="3.5" />
        </svg>
        {t('report_map_asked')}
      </li>
      <li>
        <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" class="map-key stuck">
          <path d={glyphOf('dead_end')} />
        </svg>
        {t('report_map_stuck')}
      </li>
    </ul>
  );
}

export function Maps({ maps }: { maps: readonly FlowMap[] }) {
  const { shown, more } = useLimit(maps, 8);
  const flows = [...new Set(shown.map(map => map.flow))];
  return (
    <Figure chart="map" caption={t('report_map_caption')}>
      <Legend />
      {flows.map(flow => (
        <div key={flow} class="flow">
          <h3>{name('flow', flow)}</h3>
          <div class="map-pair">
            {shown
              .map((map, i) => ({ map, i }))
              .filter(({ map }) => map.flow === flow)
              .map(({ map, i }) => (
                <MapFigure key={`${map.title} ${i}`} map={map} id={`map-${i}`} />
              ))}
          </div>
        </div>
      ))}
      {more}
    </Figure>
  );
}
