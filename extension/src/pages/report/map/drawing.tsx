// The drawing of one flow map: boxes for screens, lines for ways.
import type { FlowMap } from '../types';
import type { Layers } from './layers';
import type { Drawn } from './routes';
import { type BoxLine, lineHeight, nameHeight, wayText } from './words';

/** About how wide a letter is, in pixels: at 11 px. */
export const noteLetter = 6.4;

interface DrawingProps {
  map: FlowMap;
  layers: Layers;
  lines: BoxLine[][];
  drawn: Drawn;
  chosen: number | undefined;
  id: string;
}

/** Letters that fit into a box; the whole name is in the read-out and in the table. */
function cut(text: string, room: number, letter: number): string {
  const most = Math.max(3, Math.floor(room / letter));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function Lines({ lines, x, y, width }: { lines: readonly BoxLine[]; x: number; y: number; width: number }) {
  return (
    <>
      {lines.map((line, i) => {
        const at = y + (i === 0 ? 20 : 2 + nameHeight + i * lineHeight);
        const indent = line.kind === 'demand' ? 14 : 0;
        return (
          <g key={i}>
            {line.kind === 'demand' && (
              <circle class={line.enforced ? 'asked enforced' : 'asked'} cx={x + 14} cy={at - 4} r={3.5} />
            )}
            <text class={`box-${line.kind}`} x={x + 10 + indent} y={at}>
              {cut(line.text, width - 18 - indent, line.kind === 'name' ? 7.2 : noteLetter)}
            </text>
          </g>
        );
      })}
    </>
  );
}

export function MapDrawing({ map, layers, lines, drawn, chosen, id }: DrawingProps) {
  const state = (i: number) => {
    const screen = map.screens[i];
    if (screen?.dead_end || screen?.abandoned) return 'screen-box stuck';
    return screen?.name === 'confirmation' ? 'screen-box through' : 'screen-box';
  };
  return (
    <>
      <defs>
        <marker id={`${id}-tip`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0.5L7.5,4L0,7.5Z" class="tip" />
        </marker>
      </defs>
      {layers.ways.map(({ way, from, to, up }, i) => (
        <path
          key={`${from}-${to}-${i}`}
          class={`way ${way.actor} ${way.back || up ? 'back' : ''} ${chosen === from ? 'lit' : ''}`}
          d={drawn.routes[i]?.path}
          marker-end={`url(#${id}-tip)`}
        />
      ))}
      {drawn.boxes.map((box, i) => (
        <g key={map.screens[i]?.id} class={`${state(i)} ${chosen === i ? 'lit' : ''}`} data-screen={i}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={4} />
          <Lines lines={lines[i] ?? []} x={box.x} y={box.y} width={box.width} />
        </g>
      ))}
      {layers.ways.map(({ way, from, to, up }, i) => {
        const label = drawn.routes[i]?.label;
        // In the narrow space between columns there is room for how often, not for more.
        const text = up ? wayText({ ...way, clicks: 0, keys: 0 }) : wayText(way);
        if (!label || !text) return null;
        const before = label.x + text.length * noteLetter > drawn.width;
        return (
          <text
            key={`${from}-${to}-${i}`}
            class="way-label"
            x={before ? label.x - 14 : label.x}
            y={label.y}
            text-anchor={before ? 'end' : 'start'}
          >
            {text}
          </text>
        );
      })}
    </>
  );
}
