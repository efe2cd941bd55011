// The drawing of one journey's timeline: bands, folds, lanes, marks, axis.
import { t } from '../shared/i18n';
import { clock, duration, name } from './format';
import { MarkGlyph } from './marks';
import type { Lane, PlacedMark } from './timeline_layout';
import { actors, axisTicks, type Timeline } from './timeline_model';

export const axisHeight = 24;
/** In a narrow page the lanes' names stand above their marks instead of beside them. */
export function layoutFor(width: number) {
  const narrow = width < 560;
  const left = narrow ? 8 : 96;
  const lane: Lane = narrow ? { height: 54, top: 26, shift: 8 } : { height: 40, top: 26, shift: 0 };
  // Room for half a mark at the end.
  return { narrow, left, inner: width - left - 14, lane, bottom: lane.top + lane.height * actors.length };
}

interface DrawingProps {
  timeline: Timeline;
  placed: PlacedMark[];
  x: (ms: number) => number;
  layout: ReturnType<typeof layoutFor>;
  id: string;
}

export function Drawing({ timeline, placed, x, layout, id }: DrawingProps) {
  const { narrow, left, inner: width, lane, bottom } = layout;
  let labelEnd = -1;
  let tickEnd = -1;
  return (
    <>
      <defs>
        <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" class="hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="6" class="hatch-line" />
        </pattern>
      </defs>
      {timeline.bands.map((band, i) => {
        const from = x(band.from);
        const room = x(band.to) - from;
        const label = name('screen', band.detail);
        const fits = room > label.length * 6.4 + 8 && from >= labelEnd;
        if (fits) labelEnd = from + label.length * 6.4;
        return (
          <g key={`${band.from}-${band.screen}`}>
            <rect class={i % 2 ? 'band odd' : 'band'} x={from} y={0} width={Math.max(room, 0.5)} height={bottom} />
            <line class="band-edge" x1={from} x2={from} y1={0} y2={bottom} />
            {fits && (
              <text class="band-label" x={from + 5} y={16}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      {timeline.folds.map(fold => {
        const from = x(fold.from);
        const middle = (from + x(fold.to)) / 2 + 4;
        return (
          <g key={fold.from}>
            <rect
              x={from}
              y={lane.top}
              width={Math.max(x(fold.to) - from, 1)}
              height={bottom - lane.top}
              fill={`url(#${id}-hatch)`}
            />
            {fold.why === 'session' && fold.known && (
              <text
                class="fold-label"
                text-anchor="middle"
                transform={`translate(${middle},${(lane.top + bottom) / 2}) rotate(-90)`}
              >
                {t('report_fold_later', duration(fold.to - fold.from))}
              </text>
            )}
          </g>
        );
      })}
      {actors.map((actor, i) => {
        const y = lane.top + lane.height * i;
        return (
          <g key={actor} class={`lane ${actor}`}>
            <line class="lane-edge" x1={-left} x2={width} y1={y} y2={y} />
            <text class="lane-label" x={narrow ? 2 - left : -left} y={narrow ? y + 11 : y + lane.height / 2 + 4}>
              {name('actor', actor)}
            </text>
          </g>
        );
      })}
      {placed.map(mark => (
        <MarkGlyph key={`${mark.mark.step.session}-${mark.mark.step.seq}`} placed={mark} />
      ))}
      <line class="axis" x1={0} x2={width} y1={bottom} y2={bottom} />
      {axisTicks(timeline, width).map(tick => {
        const at = x(tick);
        if (at < tickEnd || at > width - 14) return null;
        tickEnd = at + 44;
        return (
          <g key={tick} class="tick">
            <line x1={at} x2={at} y1={bottom} y2={bottom + 5} />
            <text x={at} y={bottom + 18} text-anchor={at < 12 ? 'start' : 'middle'}>
              {clock(tick)}
            </text>
          </g>
        );
      })}
    </>
  );
}
