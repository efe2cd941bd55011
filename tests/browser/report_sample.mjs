// A realistic ReportData for looking at and testing the report page: made by hand from nothing but counts, so that
// every number in it is known. `stepCount` makes one journey as long as wanted.
import * as shapes from './lib/report_shapes.mjs';

const definitions = [
  [
    'steps',
    'steps',
    'Actions of the person from the first sight of the notice to the confirmation: clicks, bursts of keys, choices, files, codes, pastes.',
    '11 CCR § 7004(a)(2); Habib et al. 2019',
  ],
  ['clicks', 'clicks', 'Trusted clicks of the person with a pointer.', 'Habib et al. 2019'],
  ['keys', 'keys', 'Key presses of the person, codes included. Which keys is never recorded.', 'Habib et al. 2019'],
  [
    'screens',
    'screens',
    'Different screens by fingerprint (path, history state, landmarks), not by address.',
    'own definition',
  ],
  ['hosts', 'hosts', 'Different sites that the screens were on.', 'own definition'],
  [
    't_active',
    'ms',
    'Sum of the gaps below 5 s between the person’s actions while the tab is in sight.',
    'own definition; the cut-off is a parameter',
  ],
  [
    't_read',
    'ms',
    'Sum of the gaps of 5 s and more, capped at three times the time that the words on the screen take at 238 words a minute.',
    'Brysbaert 2019 for the reading rate',
  ],
  ['t_system', 'ms', 'From an action to the next stable screen.', 'Keystroke-level model, W(t)'],
  ['t_tool', 'ms', 'Time that Demur itself worked.', 'own definition'],
  ['t_away', 'ms', 'Tab out of sight, or idle beyond the cap. Never counted as cost.', 'own definition'],
  ['t_total', 'ms', 'From the start of the journey to its outcome, time away included.', '11 CCR 7004(a)(2)'],
  [
    'spared_steps',
    'steps',
    'Steps of the declared way by hand less the person’s own steps. Negative when Demur cost more than it spared.',
    'own definition',
  ],
].map(([name, unit, definition, source]) => ({ name, group: groupOf(name), unit, definition, source }));

function groupOf(name) {
  if (name.startsWith('t_')) return 'time';
  return name === 'spared_steps' ? 'tool' : 'path';
}

const byHand = [
  ['facebook-2025', 'https://www.example.org/how-to-object', 14, 11, 163, 7, 96_000],
  ['instagram-2025', 'https://news.example.com/instagram/objection', 15, 12, 163, 8, 101_000],
  ['third-party-2025', 'The form as read on the web', 9, 4, 421, 3, 172_000],
].map(([flow, source, steps, clicks, keys, screens, klm_ms]) => ({
  flow,
  source,
  dated: '2025-05-26',
  steps,
  clicks,
  keys,
  screens,
  klm_ms,
}));

const demandsOf = {
  'facebook-2025': [
    ['country', 'required', 'yes', 'measured'],
    ['email', 'required', 'yes', 'measured'],
    ['reason', 'optional', 'no', 'declared'],
    ['login', 'not_stated', 'yes', 'measured'],
  ],
  'instagram-2025': [
    ['email', 'required', 'yes', 'measured'],
    ['reason', 'optional', 'yes', 'measured'],
    ['login', 'not_stated', 'yes', 'measured'],
  ],
  'third-party-2025': [
    ['country', 'required', 'yes', 'measured'],
    ['name', 'required', 'yes', 'measured'],
    ['email', 'required', 'yes', 'measured'],
    ['prompts', 'required', 'untested', 'declared'],
    ['evidence', 'optional', 'yes', 'measured'],
    ['code', 'not_stated', 'yes', 'measured'],
  ],
};

const hosts = { facebook: 'www.facebook.com', instagram: 'www.instagram.com', meta: 'www.facebook.com' };

class Recorder {
  constructor(journey, flow, service, wall) {
    this.base = { session: `s-${journey}`, journey };
    this.flow = flow;
    this.host = hosts[service];
    this.t = 0;
    this.seq = 0;
    this.steps = [];
    this.wall = wall;
  }

  add(actor, kind, after, more = {}) {
    // `after` includes the step's own duration; `t` is when it began.
    this.t += after;
    const t = this.t - (more.duration ?? 0);
    this.steps.push({ ...this.base, seq: this.seq++, actor, kind, t, host: this.host, flow: this.flow, ...more });
    return this;
  }

  screen(detail, words, load = 900) {
    return this.add('page', 'load', load, { duration: load }).add('page', 'screen', 20, {
      screen: `${detail}${this.seq}`,
      detail,
      words,
    });
  }
}

const noticeSeen = { surface: 'dialog', words: 182, count: 131, language: 'en', sight: shapes.noticeSight };

function walkByHand(r, thirdParty) {
  r.add('page', 'journey_start', 5, { detail: 'notice' });
  if (!thirdParty) {
    r.screen('feed', 310).add('page', 'notice', 400, noticeSeen);
    r.add('user', 'scroll', 6200, { count: 840 }).add('user', 'click', 4300, { role: 'link' });
    r.screen('privacy_centre', 1240, 1800).add('user', 'scroll', 9100, { count: 3100 }).add('user', 'click', 2700);
    r.screen('privacy_centre', 640, 1300).add('user', 'click', 7400, { role: 'button' });
    r.add('page', 'dead_end', 900).add('user', 'click', 3100, { role: 'link' });
  } else {
    r.screen('privacy_centre', 830).add('user', 'click', 14_000, { role: 'link' });
  }
  r.screen('form', 420, 1500).add('page', 'demand', 30, { field: 'country', detail: 'required' });
  r.add('page', 'demand', 5, { field: 'email', detail: 'required' });
  r.add('page', 'demand', 5, { field: 'reason', detail: 'optional' });
  r.add('user', 'choose', 6800, { field: 'country' }).add('user', 'click', 1500, { role: 'textbox' });
  r.add('user', 'keys', 9400, { field: 'email', count: 24, duration: 8600 });
  r.add('user', 'hidden', 2000).add('page', 'hidden', 0).add('page', 'shown', 184_000);
  r.add('user', 'click', 1900, { role: 'textbox' });
  r.add('user', 'keys', 41_000, { field: 'reason', count: thirdParty ? 391 : 139, duration: 38_500 });
  if (thirdParty) r.add('user', 'file', 12_000, { field: 'evidence', count: 1 });
  r.add('page', 'error', 800).add('user', 'click', 2600, { role: 'button' });
  r.add('user', 'submit', 10, { count: 3 });
  if (thirdParty) {
    r.screen('code', 90, 2400)
      .add('company', 'code_request', 100)
      .add('user', 'code', 22_000, { count: 6, field: 'code' });
    r.add('user', 'click', 1400, { role: 'button' });
  }
  r.screen('confirmation', 120, 2200)
    .add('company', 'confirmation', 60)
    .add('page', 'journey_end', 5, { detail: 'confirmed' });
}

function walkWithDemur(r, thirdParty) {
  r.add('page', 'journey_start', 5, { detail: 'notice' });
  if (!thirdParty) r.screen('feed', 310).add('page', 'notice', 300, noticeSeen);
  r.add('user', 'click', 4600, { host: 'demur', role: 'button' }).add('tool', 'open', 120, { duration: 110 });
  r.screen('form', 420, 1500).add('page', 'demand', 30, { field: 'email', detail: 'required' });
  for (const field of ['country', 'email', 'reason']) r.add('tool', 'fill', 60, { field, duration: 55 });
  if (thirdParty) r.add('tool', 'file', 140, { field: 'evidence', count: 1, duration: 130 });
  r.add('user', 'click', 11_000, { role: 'button' }).add('user', 'submit', 10, { count: 3 });
  if (thirdParty) {
    r.screen('code', 90, 2300)
      .add('company', 'code_request', 100)
      .add('user', 'code', 19_000, { count: 6, field: 'code' });
    r.add('user', 'click', 1300, { role: 'button' });
  }
  r.screen('confirmation', 120, 2100)
    .add('company', 'confirmation', 60)
    .add('page', 'journey_end', 5, { detail: 'confirmed' });
}

const counted = new Set(['click', 'keys', 'choose', 'file', 'code', 'paste']);

function metricsOf(steps, declaredSteps, withDemur) {
  const mine = steps.filter(step => step.actor === 'user');
  const count = mine.filter(step => counted.has(step.kind)).length;
  const sum = (list, member) => list.reduce((total, step) => total + (step[member] ?? 0), 0);
  const screens = steps.filter(step => step.kind === 'screen');
  const system = sum(
    steps.filter(step => step.kind === 'load'),
    'duration',
  );
  const tool = sum(
    steps.filter(step => step.actor === 'tool'),
    'duration',
  );
  const away = steps.some(step => step.kind === 'shown') ? 184_000 : 0;
  const rest = steps.at(-1).t - system - tool - away;
  const read = Math.round(rest * 0.38);
  const measured = (name, value, unit) => ({ name, value, unit, basis: 'measured' });
  return [
    measured('steps', count, 'steps'),
    measured('clicks', mine.filter(step => step.kind === 'click').length, 'clicks'),
    measured(
      'keys',
      sum(
        mine.filter(step => step.kind === 'keys' || step.kind === 'code'),
        'count',
      ),
      'keys',
    ),
    measured('screens', new Set(screens.map(step => step.screen)).size, 'screens'),
    measured('hosts', 1, 'hosts'),
    measured('t_active', rest - read, 'ms'),
    measured('t_read', read, 'ms'),
    measured('t_system', system, 'ms'),
    measured('t_tool', tool, 'ms'),
    measured('t_away', away, 'ms'),
    withDemur
      ? { name: 'spared_steps', value: declaredSteps - count, unit: 'steps', basis: 'declared' }
      : { name: 'spared_steps', unit: 'steps', basis: 'unknown' },
  ];
}

export function sampleJourney({ id, flow, service, withDemur, status = 'confirmed', started }) {
  const recorder = new Recorder(id, flow, service, Date.parse(started));
  (withDemur ? walkWithDemur : walkByHand)(recorder, service === 'meta');
  const declared = byHand.find(path => path.flow === flow)?.steps ?? 0;
  const demands = (demandsOf[flow] ?? []).map(([kind, stated, enforced, basis]) => ({ kind, stated, enforced, basis }));
  const metrics = metricsOf(recorder.steps, declared, withDemur);
  return {
    metrics: {
      ...{ journey: id, flow, service, generation: '2025', surface: 'dialog', language: 'en', region: 'IE' },
      ...{ with_demur: withDemur, status, started, metrics, demands, tags: withDemur ? [] : shapes.tags },
    },
    steps: recorder.steps,
    sessions: [{ session: recorder.base.session, wall: recorder.wall }],
  };
}

export function sampleReport(journeys = sampleJourneys()) {
  return {
    schema: 'demur-report/2',
    demur: '0.1.0',
    made: '2026-03-04T10:31:07Z',
    journeys: journeys.map(({ metrics, steps }) => ({ metrics, steps })),
    sessions: journeys.flatMap(journey => journey.sessions ?? []),
    by_hand: byHand,
    definitions,
    maps: journeys.length ? [shapes.byHandMap, shapes.walkedMap] : [],
    comparisons: journeys.length ? [shapes.comparison] : [],
    compared: [],
    groups: journeys.length ? shapes.groups : [],
    proof: {
      events: journeys.reduce((sum, journey) => sum + journey.steps.length, 0) + 6,
      head: '9f2c64a1b0de5577c0a1e3f4b2d6980715a3c4e5f60718293a4b5c6d7e8f9012',
      level: '3: time-stamped',
      signature: shapes.signature,
      time_stamps: [shapes.timeStamp],
      redacted: 2,
      does_not_prove: [
        'that the pages were not changed before Demur saw them',
        'who sat at the keyboard',
        'that nothing was cut off at the end of the record',
      ],
    },
  };
}

export function sampleJourneys() {
  const flows = [
    ['facebook-2025', 'facebook'],
    ['instagram-2025', 'instagram'],
    ['third-party-2025', 'meta'],
  ];
  const journeys = flows.map(([flow, service], i) =>
    sampleJourney({ id: `demur-${i}`, flow, service, withDemur: true, started: `2026-03-04T10:1${i}:00Z` }),
  );
  journeys.unshift(
    sampleJourney({
      id: 'hand-0',
      flow: 'facebook-2025',
      service: 'facebook',
      withDemur: false,
      started: '2026-03-03T18:02:00Z',
    }),
  );
  return journeys;
}

/** One journey of `stepCount` clicks. */
export function longJourney(stepCount) {
  const journey = sampleJourney({
    id: 'long',
    flow: 'facebook-2025',
    service: 'facebook',
    withDemur: false,
    started: '2026-03-04T12:00:00Z',
  });
  const first = journey.steps[0];
  journey.steps = [
    first,
    ...Array.from({ length: stepCount }, (_, i) => ({
      ...first,
      seq: i + 1,
      actor: ['user', 'page', 'tool'][i % 3],
      kind: ['click', 'load', 'fill'][i % 3],
      t: i * 431,
    })),
  ];
  return journey;
}
