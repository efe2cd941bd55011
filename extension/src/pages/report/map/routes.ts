// Where the boxes and the lines of a flow map go: lines run only between rows and between columns, never through a box. Pure.
import type { Layers } from './layers';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Route {
  path: string;
  /** Where its words begin. */
  label: { x: number; y: number };
}

export interface Drawn {
  boxes: Box[];
  routes: Route[];
  width: number;
  height: number;
}

const margin = 18;
const lane = 6;
const labelLine = 15;

type Point = [number, number];

/** Straight pieces with rounded corners. */
function rounded(points: readonly Point[]): string {
  const kept = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]?.[0] || p[1] !== points[i - 1]?.[1]);
  return kept
    .map(([x, y], i) => {
      const before = kept[i - 1];
      const after = kept[i + 1];
      if (!before) return `M${x},${y}`;
      if (!after) return `L${x},${y}`;
      const cut = (to: Point): Point => {
        const length = Math.hypot(to[0] - x, to[1] - y);
        const part = Math.min(7, length / 2) / length;
        return [x + (to[0] - x) * part, y + (to[1] - y) * part];
      };
      return `L${cut(before)}Q${x},${y} ${cut(after)}`;
    })
    .join('');
}

const gutterIn = (width: number) => (width < 420 ? 38 : 46);

export function columnWidth(width: number, columns: number): number {
  return Math.min(230, Math.floor((width - margin - gutterIn(width) * columns) / columns));
}

/** `heights`: of each box, in the order of the cells. `width`: of the page. */
export function routeMap(layers: Layers, heights: readonly number[], width: number): Drawn {
  const { cells, ways, columns, rows } = layers;
  const gutter = gutterIn(width);
  const across = columnWidth(width, columns);
  const column = (c: number) => margin + c * (across + gutter);
  // Ways down enter a box at its top, side by side; every row has room above it for the words of each of them.
  const entries = cells.map((_, i) => ways.filter(w => !w.up && w.to === i));
  const inRow = (row: number) => cells.flatMap((cell, i) => (cell.row === row ? [i] : []));
  const tops: number[] = [];
  const bottoms: number[] = [];
  let y = 0;
  for (let row = 0; row < rows; ++row) {
    const here = inRow(row);
    const most = Math.max(0, ...here.map(i => entries[i]?.length ?? 0));
    const lanes = here.reduce((sum, i) => sum + (entries[i]?.length ?? 0), 0);
    y += row === 0 && most === 0 ? 4 : 16 + lanes * lane + most * labelLine + 6;
    tops[row] = y;
    y += Math.max(0, ...here.map(i => heights[i] ?? 0));
    bottoms[row] = y;
  }
  const boxes = cells.map((cell, i) => ({
    x: column(cell.column),
    y: tops[cell.row] ?? 0,
    width: across,
    height: heights[i] ?? 0,
  }));

  const usedLanes = new Map<number, number>();
  const ups = new Map<number, number>();
  const next = (of: Map<number, number>, key: number) => {
    const used = of.get(key) ?? 0;
    of.set(key, used + 1);
    return used;
  };
  const routes = ways.map((w): Route => {
    const from = boxes[w.from] as Box;
    const to = boxes[w.to] as Box;
    const source = cells[w.from] as Layers['cells'][number];
    const target = cells[w.to] as Layers['cells'][number];
    if (!w.up) {
      const place = entries[w.to]?.indexOf(w) ?? 0;
      const enter = to.x + to.width / 2 + (place % 2 ? 1 : -1) * Math.ceil(place / 2) * 22;
      const leave = from.x + from.width / 2 + (target.column > source.column ? 22 : 0);
      const over = (row: number) => (bottoms[row - 1] ?? 0) + 10 + next(usedLanes, row) * lane;
      const label = { x: enter + 7, y: to.y - 9 - place * labelLine };
      const blocked = cells.some(c => c.column === target.column && c.row > source.row && c.row < target.row);
      if (target.row === source.row + 1 || (!blocked && target.column === source.column)) {
        const between = leave === enter ? from.y + from.height : over(target.row);
        return {
          path: rounded([
            [leave, from.y + from.height],
            [leave, between],
            [enter, between],
            [enter, to.y],
          ]),
          label,
        };
      }
      const first = over(source.row + 1);
      const side = to.x - 10;
      const second = over(target.row);
      const points: Point[] = [
        [leave, from.y + from.height],
        [leave, first],
        [side, first],
        [side, second],
        [enter, second],
        [enter, to.y],
      ];
      return { path: rounded(points), label };
    }
    const shift = w.from === w.to ? 0 : 1 + (next(ups, target.column) % 3);
    const middle = from.y + from.height / 2 + (w.from === w.to ? 12 : 6);
    const back = to.y + to.height / 2 - (w.from === w.to ? 12 : 6) - shift * 3;
    const x = column(target.column) + across + 14 + shift * 5;
    const label = { x: x + 4, y: (w.from === w.to ? to.y + to.height / 2 : back) + 4 };
    if (source.column === target.column) {
      return {
        path: rounded([
          [from.x + from.width, middle],
          [x, middle],
          [x, back],
          [to.x + to.width, back],
        ]),
        label,
      };
    }
    const out = source.column > target.column ? from.x : from.x + from.width;
    return {
      path: rounded([
        [out, middle],
        [x, middle],
        [x, back],
        [to.x + to.width, back],
      ]),
      label,
    };
  });
  const used = Math.max(0, ...boxes.map(box => box.x + box.width)) + gutter;
  return { boxes, routes, width: used, height: y + 6 };
}
