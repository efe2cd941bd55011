// The figures of a row, and the floors that are asked of them.
export const FIGURES = [
  ...['notice', 'ads', 'form', 'answer', 'lookalike'].flatMap(group => [1, 2, 3].map(level => `${group} ${level}`)),
  ...['link', 'roles found', 'roles right'],
];

export const margin = 0.08; // between what was measured and what is asked
const worthAsking = 0.3; // what hardly survives has no floor: it stands in the table

export function floorsOf(tally) {
  const floors = {};
  for (const figure of FIGURES) {
    const value = tally.value(figure);
    if (value >= worthAsking) floors[figure] = Math.max(0, Math.floor((value - margin) * 100) / 100);
  }
  return floors;
}

export function below(tally, floors = {}) {
  return Object.entries(floors).filter(([figure, floor]) => (tally.value(figure) ?? 1) < floor);
}
