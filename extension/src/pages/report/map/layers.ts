// Which row and column a screen stands in: the way most taken to the end runs straight down the first column, and every
// screen off that way stands beside it. Pure.
import type { FlowMap, MapScreen, MapWay } from '../types';

/** What one drawing holds; the tables hold everything. */
export const screensAtMost = 40;

export interface Cell {
  screen: MapScreen;
  row: number;
  column: number;
}

export interface Layers {
  cells: Cell[];
  /** Ways between two drawn screens; `up`: against the order in which the screens are first met. */
  ways: { way: MapWay; from: number; to: number; up: boolean }[];
  columns: number;
  rows: number;
}

/** The screen where the flow is through: its confirmation, else the last one that somebody could go on from. */
function goalOf(screens: readonly MapScreen[]): number {
  const confirmed = screens.findIndex(screen => screen.name === 'confirmation');
  if (confirmed >= 0) return confirmed;
  const open = screens.flatMap((screen, i) => (screen.dead_end || screen.abandoned ? [] : [i]));
  return open.at(-1) ?? -1;
}

function spineOf(screens: readonly MapScreen[], ways: Layers['ways']): Set<number> {
  const goal = goalOf(screens);
  const leads = new Set([goal]);
  for (let i = goal - 1; i >= 0; --i) if (ways.some(w => !w.up && w.from === i && leads.has(w.to))) leads.add(i);
  const spine = new Set<number>();
  for (let at = leads.has(0) ? 0 : goal; at >= 0 && !spine.has(at); ) {
    spine.add(at);
    const next = ways.filter(w => !w.up && w.from === at && leads.has(w.to)).sort((a, b) => b.way.times - a.way.times);
    at = next[0]?.to ?? -1;
  }
  return spine;
}

export function layMap(map: FlowMap, columnsAtMost: number): Layers {
  const screens = map.screens.slice(0, screensAtMost);
  const index = new Map(screens.map((screen, i) => [screen.id, i]));
  const ways = map.ways.flatMap(way => {
    const from = index.get(way.from);
    const to = index.get(way.to);
    return from === undefined || to === undefined ? [] : [{ way, from, to, up: to <= from }];
  });
  const spine = spineOf(screens, ways);
  const rank = screens.map(() => 0);
  // Forward ways go from an earlier screen to a later one: one pass in their order is enough.
  for (let i = 0; i < screens.length; ++i) {
    for (const w of ways) if (!w.up && w.from === i) rank[w.to] = Math.max(rank[w.to] ?? 0, (rank[i] ?? 0) + 1);
  }
  const most = Math.max(2, columnsAtMost);
  const cells: Cell[] = [];
  let row = 0;
  let columns = 1;
  for (let level = 0; level <= Math.max(0, ...rank); ++level) {
    const here = screens.map((_, i) => i).filter(i => rank[i] === level);
    const aside = here.filter(i => !spine.has(i));
    const straight = here.find(i => spine.has(i));
    if (straight !== undefined) cells[straight] = { screen: screens[straight] as MapScreen, row, column: 0 };
    aside.forEach((i, place) => {
      const column = 1 + (place % (most - 1));
      columns = Math.max(columns, column + 1);
      cells[i] = { screen: screens[i] as MapScreen, row: row + Math.floor(place / (most - 1)), column };
    });
    row += Math.max(1, Math.ceil(aside.length / (most - 1)));
  }
  return { cells, ways, columns, rows: row };
}
