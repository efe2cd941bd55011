// Chart: a flow as a map of its screens, with the ways that were taken between them.
import { useMemo, useState } from 'preact/hooks';
import { t } from '../../shared/i18n';
import { Alternative } from '../figure';
import { list, name, number } from '../format';
import type { FlowMap } from '../types';
import { useWidth } from '../use_width';
import { MapDrawing, noteLetter } from './drawing';
import { layMap, screensAtMost } from './layers';
import { columnWidth, routeMap } from './routes';
import { boxHeight, boxLines, flags, mapSummary, mapTitle, screenName, screenSentence } from './words';

/** A column narrower than this is given up for another row. */
const leastColumn = 190;

function Tables({ map }: { map: FlowMap }) {
  const title = mapTitle(map);
  const nameOf = (id: string) => {
    const screen = map.screens.find(s => s.id === id);
    return screen ? screenName(screen, map.screens) : id;
  };
  const known = (value: number | null | undefined) =>
    value === undefined || value === null ? t('report_unknown') : number(value);
  return (
    <>
      <Alternative
        caption={`${t('report_map_screens')}: ${title}`}
        label={t('report_map_screens')}
        columns={['screen', 'host', 'visits', 'journeys', 'steps', 'words', 'demands', 'marks'].map(c =>
          t(`report_map_col_${c}`),
        )}
        rows={() =>
          map.screens.map(screen => [
            screenName(screen, map.screens),
            screen.host || t('report_unknown'),
            number(screen.visits),
            number(screen.journeys),
            number(screen.steps),
            known(screen.words),
            screen.demands.length ? list(screen.demands.map(kind => name('field', kind))) : t('report_none'),
            flags(screen).join(', '),
          ])
        }
      />
      <Alternative
        caption={`${t('report_map_ways')}: ${title}`}
        label={t('report_map_ways')}
        columns={['from', 'to', 'times', 'clicks', 'keys', 'actor', 'back'].map(c => t(`report_map_col_${c}`))}
        rows={() =>
          map.ways.map(way => [
            nameOf(way.from),
            nameOf(way.to),
            number(way.times),
            number(way.clicks),
            number(way.keys),
            name('actor', way.actor),
            way.back ? t('report_map_return') : '',
          ])
        }
      />
    </>
  );
}

export function MapFigure({ map, id }: { map: FlowMap; id: string }) {
  const { ref, width } = useWidth();
  const [chosen, setChosen] = useState<number>();
  const view = useMemo(() => {
    const layers = layMap(map, Math.floor(width / leastColumn));
    const letters = Math.floor((columnWidth(width, layers.columns) - 18) / noteLetter);
    const lines = layers.cells.map(cell => boxLines(cell.screen, map, letters));
    return { layers, lines, drawn: routeMap(layers, lines.map(boxHeight), width) };
  }, [map, width]);
  const last = view.layers.cells.length - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    const on = Math.min(last, (chosen ?? -1) + 1);
    const before = Math.max(0, (chosen ?? last + 1) - 1);
    const moves: Record<string, number> = {
      ArrowRight: on,
      ArrowDown: on,
      ArrowLeft: before,
      ArrowUp: before,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    setChosen(next);
  };
  const onPointer = (event: PointerEvent) => {
    const at = (event.target as Element).closest<SVGElement>('[data-screen]')?.dataset.screen;
    if (at !== undefined) setChosen(Number(at));
  };

  const screen = chosen === undefined ? undefined : map.screens[chosen];
  const rest = map.screens.length - screensAtMost;
  return (
    <div class="flow-map">
      <h4>{mapTitle(map)}</h4>
      <p class="note">{t('report_map_basis', name('basis', map.basis))}</p>
      <p class="visually-hidden">{mapSummary(map)}</p>
      <div ref={ref}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this groups a drawing with its read-out */}
        <div
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the screens, as the label says
          tabIndex={0}
          class="map-plot"
          aria-label={t('report_map_keys_help', mapTitle(map))}
          onKeyDown={onKeyDown}
        >
          <svg
            viewBox={`0 0 ${view.drawn.width} ${view.drawn.height}`}
            width={view.drawn.width}
            height={view.drawn.height}
            aria-hidden="true"
            onPointerMove={onPointer}
            onPointerDown={onPointer}
          >
            <MapDrawing map={map} {...view} chosen={chosen} id={id} />
          </svg>
        </div>
      </div>
      <p class="readout" aria-live="polite">
        {screen ? (
          <>
            <strong>{screenName(screen, map.screens)}</strong>: <bdi>{screenSentence(screen, map)}</bdi>
          </>
        ) : (
          <span class="muted">{t('report_map_hint')}</span>
        )}
      </p>
      {rest > 0 && <p class="note">{t('report_map_not_drawn', number(rest))}</p>}
      <Tables map={map} />
    </div>
  );
}
