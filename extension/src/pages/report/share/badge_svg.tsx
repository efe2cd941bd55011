// The picture itself: an SVG of fixed size and colours, so that it looks the same wherever it is shared.
import type { BadgeFacts } from './badge_facts';
import type { BadgeWords } from './badge_words';

export const sizes = { large: [600, 315], small: [300, 158] } as const;
export type BadgeSize = keyof typeof sizes;

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
const colours = {
  paper: '#fbfaf7',
  ink: '#1a1c20',
  muted: '#595e68',
  rule: '#dedad1',
  hand: '#6b6e75',
  demur: '#0b7a68',
};

interface TextProps {
  x: number;
  y: number;
  size: number;
  text: string;
  room: number;
  weight?: number;
  fill?: string;
}

/** Words that are too long for their room are drawn narrower: nothing of them is cut off. */
function Words({ x, y, size, text, room, weight = 400, fill = colours.ink }: TextProps) {
  const long = text.length * size * (weight > 500 ? 0.6 : 0.55) > room;
  return (
    <text
      x={x}
      y={y}
      font-size={size}
      font-weight={weight}
      fill={fill}
      {...(long ? { textLength: room, lengthAdjust: 'spacingAndGlyphs' } : {})}
    >
      {text}
    </text>
  );
}

export function BadgeSvg({ facts, words, size }: { facts: BadgeFacts; words: BadgeWords; size: BadgeSize }) {
  const [width, height] = sizes[size];
  const large = size === 'large';
  const most = Math.max(1, facts.hand?.values.steps ?? 0, facts.demur?.values.steps ?? 0);
  const left = large ? 32 : 16;
  const room = width - 2 * left;
  const row = large ? 78 : 42;
  const top = large ? 112 : 60;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={font}
      aria-hidden="true"
    >
      <rect width={width} height={height} fill={colours.paper} />
      <rect width={width} height={large ? 6 : 4} fill={colours.ink} />
      <Words x={left} y={large ? 42 : 24} size={large ? 15 : 10} text={words.title} room={room} fill={colours.muted} />
      <Words x={left} y={large ? 74 : 44} size={large ? 26 : 17} text={words.form} room={room} weight={700} />
      {words.sides.map((side, i) => {
        const y = top + i * row;
        const steps = (side.kind === 'hand' ? facts.hand : facts.demur)?.values.steps ?? 0;
        const number = large ? 118 : 74;
        return (
          <g key={side.kind}>
            <Words
              x={left}
              y={y + (large ? 22 : 14)}
              size={large ? 24 : 15}
              text={side.steps}
              room={number - 8}
              weight={700}
              fill={colours[side.kind]}
            />
            <rect
              x={left + number}
              y={y + 4}
              width={((room - number) * steps) / most}
              height={large ? 20 : 11}
              fill={colours[side.kind]}
            />
            <Words
              x={left + number}
              y={y + (large ? 43 : 27)}
              size={large ? 14 : 9.5}
              text={large && side.more ? `${side.label}: ${side.more}` : side.label}
              room={room - number}
            />
          </g>
        );
      })}
      {large && <line x1={left} x2={width - left} y1={268} y2={268} stroke={colours.rule} />}
      {large && <Words x={left} y={290} size={14} text={words.demands} room={room * 0.56} />}
      <Words
        x={large ? left + room * 0.6 : left}
        y={large ? 290 : height - 9}
        size={large ? 13 : 9}
        text={words.rests}
        room={large ? room * 0.4 : room}
        fill={colours.muted}
      />
    </svg>
  );
}
