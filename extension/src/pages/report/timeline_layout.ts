// Where a mark goes in its lane: marks that would cover each other move to another row.
import { actors, type Mark } from './timeline_model';

export interface PlacedMark {
  mark: Mark;
  x: number;
  y: number;
  /** Right end of the bar that shows the duration. */
  to: number;
}

export interface Lane {
  height: number;
  top: number;
  /** How far below the middle of the lane its marks are. */
  shift: number;
}

const rowOffsets = [0, -11, 11];
const room = 11;

export function layMarks(marks: readonly Mark[], x: (ms: number) => number, lane: Lane): PlacedMark[] {
  const ends = actors.map(() => rowOffsets.map(() => Number.NEGATIVE_INFINITY));
  return marks.map((mark, i) => {
    const row = Math.max(0, actors.indexOf(mark.step.actor));
    const at = x(mark.at);
    const to = x(mark.at + mark.duration);
    const laneEnds = ends[row] ?? [];
    const free = laneEnds.findIndex(end => end <= at - room / 2);
    const place = free >= 0 ? free : i % rowOffsets.length;
    laneEnds[place] = Math.max(to, at + room / 2);
    const y = lane.top + lane.height * (row + 0.5) + (rowOffsets[place] ?? 0) + lane.shift;
    return { mark, x: at, y, to };
  });
}
