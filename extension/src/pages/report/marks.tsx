// The shape of each kind of step. Colour says the actor, shape the kind, a bar behind it the duration.
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { PlacedMark } from './timeline_layout';

const drawn = (type: SymbolType, size = 46) => symbol(type, size)() ?? '';
const diagonalCross =
  'M-4.6,-3.2L-3.2,-4.6L0,-1.4L3.2,-4.6L4.6,-3.2L1.4,0L4.6,3.2L3.2,4.6L0,1.4L-3.2,4.6L-4.6,3.2L-1.4,0Z';
const arrow = 'M-3.6,-4.8L5.2,0L-3.6,4.8Z';
const dead = 'M-4.8,-4.4H4.8V-2.2H1.1V5H-1.1V-2.2H-4.8Z';
const bang = 'M-1.3,-5.5H1.3L0.8,1.8H-0.8ZM-1.1,3H1.1V5.2H-1.1Z';
const ring = 'M0,-4.6A4.6,4.6,0,1,1,0,4.6A4.6,4.6,0,1,1,0,-4.6ZM0,-2.4A2.4,2.4,0,1,0,0,2.4A2.4,2.4,0,1,0,0,-2.4Z';
const frame = 'M-4.4,-4.4H4.4V4.4H-4.4ZM-2.6,-2.6V2.6H2.6V-2.6Z';
const keyBar = 'M-5.5,-2H5.5V2H-5.5Z';
const hourglass = 'M-4,-4.6H4L0.7,0L4,4.6H-4L-0.7,0Z';
const tick = 'M-0.8,-4.5H0.8V4.5H-0.8Z';
const eye = 'M-5.5,0Q0,-5.5 5.5,0Q0,5.5 -5.5,0ZM-1.6,0A1.6,1.6,0,1,0,1.6,0A1.6,1.6,0,1,0,-1.6,0Z';
const sheets = 'M-4.5,-5H2V-3.5H-3V2.5H-4.5ZM-1.5,-2H4.5V5H-1.5Z';
const corner = 'M-4.6,-4.6H-0.5V-2.8H-2.8V-0.5H-4.6ZM4.6,4.6H0.5V2.8H2.8V0.5H4.6Z';
const bars = 'M-3.8,-4.8H-1.2V4.8H-3.8ZM1.2,-4.8H3.8V4.8H1.2Z';
const barAndArrow = 'M-4.6,-4.8H-2.4V4.8H-4.6ZM-1,-4.8L5,0L-1,4.8Z';
const check = 'M-5.4,0.2L-3.9,-1.3L-1.6,1L3.9,-4.5L5.4,-3L-1.6,4Z';

const glyphs: Record<string, string> = {
  notice: ring,
  navigate: tick,
  scroll: tick,
  click: drawn(symbolCircle),
  keys: keyBar,
  choose: drawn(symbolSquare),
  file: drawn(symbolDiamond, 50),
  code: drawn(symbolStar),
  paste: drawn(symbolWye),
  copy: sheets,
  hover: eye,
  focus: corner,
  pause: bars,
  resume: barAndArrow,
  load: hourglass,
  dialog: frame,
  error: diagonalCross,
  fill: drawn(symbolSquare),
  open: arrow,
  submit: drawn(symbolTriangle, 60),
  demand: drawn(symbolCross),
  code_request: drawn(symbolStar),
  confirmation: check,
  rejection: diagonalCross,
  dead_end: dead,
  dismiss: diagonalCross,
  tool_fault: bang,
};

/** The outline around (0, 0), or undefined for kinds that are no marks. */
export function glyphOf(kind: string): string | undefined {
  return Object.hasOwn(glyphs, kind) ? glyphs[kind] : undefined;
}

export function MarkGlyph({ placed }: { placed: PlacedMark }) {
  const { mark, x, y, to } = placed;
  return (
    <g class={`step ${mark.step.actor}`}>
      {to - x > 2 && <rect class="span" x={x} y={y - 3} width={to - x} height={6} rx={3} />}
      <path d={glyphOf(mark.step.kind) ?? tick} transform={`translate(${x.toFixed(1)},${y})`} />
    </g>
  );
}
