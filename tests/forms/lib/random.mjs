// The same numbers for the same seed, on every machine: a rendered corpus must not change by itself.
export function seeded(text) {
  let state = 2166136261;
  for (const mark of text) state = Math.imul(state ^ mark.codePointAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = limit => Math.floor(next() * limit);
  return {
    below,
    chance: share => next() < share,
    pick: list => list[below(list.length)],
    word: length => Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[below(36)]).join(''),
    digits: length => Array.from({ length }, () => '123456789'[below(9)]).join(''),
  };
}
