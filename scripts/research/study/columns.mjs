// What a study bundle may hold, version 1: columns in their order, and what a cell of each may be. There is no column for free text.
const token = /^[A-Za-z0-9._:/-]{1,80}$/;
const count = /^(0|[1-9][0-9]{0,11})$/;
const number = /^(0|-?[1-9][0-9]{0,11})$/;
const oneOf = (...words) => new RegExp(`^(${words.join('|')})$`);
const seconds = oneOf(0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 21600, 86400, 604800);
const optional = pattern => new RegExp(`^$|${pattern.source}`);

const all = (names, pattern) => Object.fromEntries(names.map(name => [name, pattern]));

/** file -> column -> pattern of its cells; an empty cell is unknown */
export const COLUMNS = {
  'journeys.csv': {
    ...all(['journey', 'flow', 'service', 'generation', 'surface', 'language', 'region'], token),
    with_demur: oneOf('true', 'false'),
    status: oneOf('open', 'confirmed', 'denied', 'abandoned'),
    abandoned_at: optional(token),
    ...all(['steps', 'clicks', 'keys', 'scroll_px', 'screens', 'hosts', 'loops'], optional(count)),
    detours: optional(number),
    ...all(['dead_ends', 'errors', 'resubmits', 'words_on_path', 'demands'], optional(count)),
    spared_steps: optional(number),
    ...all(
      ['t_active_s', 't_read_s', 't_system_s', 't_tool_s', 't_away_s', 't_total_s', 't_outcome_s'],
      optional(seconds),
    ),
    psychological: optional(oneOf(1, 2, 3, 4, 5)),
  },
  'steps.csv': {
    ...{ journey: token, n: count, actor: oneOf('user', 'tool', 'page', 'company') },
    kind: token,
    ...all(['screen', 'field', 'detail'], optional(token)),
    ...{ count: optional(count), duration_s: optional(seconds) },
  },
  'demands.csv': {
    ...{ journey: token, kind: token },
    ...{ stated: oneOf('required', 'optional', 'not_stated'), enforced: oneOf('yes', 'no', 'untested') },
    basis: oneOf('measured', 'modelled', 'declared', 'unknown'),
  },
};
export const FILES = Object.keys(COLUMNS);
