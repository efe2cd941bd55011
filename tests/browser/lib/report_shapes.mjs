// What a sample report holds besides journeys: maps, comparisons, groups, tags, a notice's sight, signature and stamps.
// Made by hand, so that tests know every number.

/** A dialog on a small laptop screen: a small link far below a large button. */
export const noticeSight = {
  view_width: 1280,
  view_height: 720,
  box: { x: 400, y: 60, width: 480, height: 760, font: 150 },
  link: { x: 432, y: 742, width: 96, height: 16, font: 120, contrast: 312 },
  button: { x: 432, y: 640, width: 416, height: 48, font: 170, contrast: 780 },
};

const screen = (id, name, visits, more = {}) => ({
  ...{ id, name, host: 'www.facebook.com', visits, journeys: 1, finished: 1, steps: 2 },
  ...{ words: 300, demands: [], dead_end: false, abandoned: false },
  ...more,
});
const way = (from, to, times, clicks, keys, more = {}) => ({
  ...{ from, to, times, clicks, keys, actor: 'user', back: false },
  ...more,
});
const demand = (kind, stated, enforced, basis) => ({ kind, stated, enforced, basis });

export const byHandMap = {
  flow: 'facebook-2025',
  title: 'Facebook 2025, by hand from dialog, May 2025',
  drawn_from: 'by_hand',
  dated: '2025-05-26',
  journeys: 0,
  finished: 0,
  basis: 'declared',
  screens: [
    screen('notice', 'notice', 1, { words: undefined, host: '' }),
    screen('form', 'form', 1, { words: undefined, demands: ['country', 'email', 'reason'] }),
    screen('confirmation', 'confirmation', 1, { words: undefined }),
  ],
  ways: [way('notice', 'form', 1, 3, 0), way('form', 'confirmation', 1, 6, 163)],
  demands: [
    demand('country', 'required', 'yes', 'declared'),
    demand('email', 'required', 'yes', 'declared'),
    demand('reason', 'optional', 'untested', 'declared'),
  ],
};

export const walkedMap = {
  flow: 'facebook-2025',
  title: 'Facebook 2025, by hand as recorded, en, IE, March 2026',
  drawn_from: 'journeys',
  dated: '2026-03',
  journeys: 3,
  finished: 2,
  basis: 'measured',
  screens: [
    screen('feed', 'feed', 3, { journeys: 3, words: 310 }),
    screen('notice', 'notice', 3, { journeys: 3, words: 182 }),
    screen('privacy_centre', 'privacy_centre', 5, { journeys: 3, steps: 7, words: 1240 }),
    screen('policy', 'policy', 2, { journeys: 2, words: 6120, host: 'privacy.example.org', dead_end: true }),
    screen('login', 'login', 1, { words: 44, demands: ['login'], abandoned: true }),
    screen('form', 'form', 3, { journeys: 2, steps: 14, words: 420, demands: ['country', 'email', 'reason'] }),
    screen('confirmation', 'confirmation', 2, { journeys: 2, steps: 0, words: 120 }),
  ],
  ways: [
    way('feed', 'notice', 3, 0, 0, { actor: 'page' }),
    way('notice', 'privacy_centre', 3, 3, 0),
    way('privacy_centre', 'policy', 2, 2, 0),
    way('policy', 'privacy_centre', 2, 2, 0, { back: true }),
    way('privacy_centre', 'login', 1, 1, 0),
    way('privacy_centre', 'form', 2, 4, 0),
    way('form', 'form', 1, 1, 0, { back: true }),
    way('form', 'confirmation', 2, 5, 310),
  ],
  demands: [
    demand('country', 'required', 'yes', 'measured'),
    demand('email', 'required', 'yes', 'measured'),
    demand('reason', 'optional', 'yes', 'measured'),
    demand('login', 'not_stated', 'yes', 'measured'),
  ],
};

export const comparison = {
  from: byHandMap.title,
  to: walkedMap.title,
  changes: [
    { what: 'screens', subject: '', change: 'more', by: 4 },
    { what: 'loops', subject: '', change: 'more', by: 1 },
    { what: 'demand', subject: 'login', change: 'new' },
    { what: 'demand', subject: 'reason', change: 'now_required' },
    { what: 'steps', subject: '', change: 'fewer', by: 2 },
  ],
  sentence: 'English words of the host that the page does not show',
};

const figure = (metric, known, least, median, most) => ({ metric, known, least, median, most });
const group = (by, value, journeys, finished, figures) => ({ by, value, journeys, finished, figures });
export const groups = [
  group('month', '2025-05', 12, 9, [figure('steps', 12, 7, 11, 19), figure('t_total', 11, 61_000, 143_000, 420_000)]),
  group('month', '2026-03', 3, 2, [figure('steps', 3, 9, 14, 16), figure('t_total', 2, 98_000, 131_000, 164_000)]),
  group('way', 'by_hand', 11, 7, [figure('steps', 11, 9, 14, 19), figure('t_total', 11, 90_000, 171_000, 420_000)]),
  group('way', 'with_demur', 4, 4, [figure('steps', 4, 2, 3, 4), figure('t_total', 3, 18_000, 21_000, 49_000)]),
  group('language', 'de', 1, 1, [figure('steps', 1, 12, 12, 12)]),
];

export const tags = [
  {
    id: 'edpb:4.4.2',
    name: 'Longer than necessary',
    ontology: ['gray:obstruction/adding-steps'],
    articles: ['7(3)', '12(2)', '21(1)'],
    rule: 'demand-enforced-unstated',
    because: 'asym_steps 11, demand reason optional enforced',
    basis: 'measured',
    standing: 'candidate',
  },
  {
    id: 'edpb:4.3.2',
    name: 'Hidden in plain sight',
    ontology: ['gray:interface-interference/visual-prominence'],
    articles: ['5(1)(a)', '12(1)', '12(2)'],
    rule: 'link-smaller-than-button',
    because: 'link_to_button_area 0.0769, link_contrast 3.12',
    basis: 'measured',
    standing: 'confirmed',
  },
];

export const signature = { algorithm: 'Ed25519', key: 'ab12'.repeat(16), signature: 'cd34'.repeat(32) };
export const timeStamp = {
  events: 40,
  head: '71'.repeat(32),
  time: '2026-03-04T10:30:00Z',
  authority: 'CN=Example TSA',
  token: 'AAAA',
};
