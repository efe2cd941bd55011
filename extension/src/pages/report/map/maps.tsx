// Chart: every flow's maps, the way as declared beside the ways as walked.
import type { ComponentChildren } from 'preact';
import { t } from '../../shared/i18n';
import { Figure, useLimit } from '../figure';
import { name } from '../format';
import { glyphOf } from '../marks';
import type { FlowMap } from '../types';
import { MapFigure } from './map_figure';

const actors = ['user', 'tool', 'page'] as const;

interface KeyProps {
  box: [number, number];
  class?: string;
  of: string; // its text
  children: ComponentChildren;
}

/** `box`: of a drawing in the legend, half its width and height from its middle. */
function Key({ box: [x, y], class: kind = '', of, children }: KeyProps) {
  return (
    <li>
      <svg
        width={2 * x}
        height={2 * y}
        viewBox={`${-x} ${-y} ${2 * x} ${2 * y}`}
        aria-hidden="true"
        class={`map-key ${kind}`}
      >
        {children}
      </svg>
      {t(`report_map_${of}`)}
    </li>
  );
}

const line = 'M-13,0H13';

function Legend() {
  return (
    <ul class="legend" aria-label={t('report_map_legend')}>
      {actors.map(actor => (
        <Key key={actor} box={[13, 5]} of={`led_${actor}`}>
          <path class={`way ${actor}`} d={line} />
        </Key>
      ))}
      <Key box={[13, 5]} of="return">
        <path class="way back" d={line} />
      </Key>
      <Key box={[6, 6]} of="enforced">
        <circle class="asked enforced" r="3.5" />
      </Key>
      <Key box={[6, 6]} of="asked">
        <circle class="asked" r="3.5" />
      </Key>
      <Key box={[8, 8]} class="stuck" of="stuck">
        <path d={glyphOf('dead_end')} />
      </Key>
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
        <div key={flow} class="flow map-flow">
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
