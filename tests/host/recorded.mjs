// Journeys to record: made by hand where the truth must be seen at a glance, and by a seeded generator where anything may happen.
import { randomInt } from './random.mjs';

const uuid = n => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const HOSTS = ['www.facebook.com', 'help.instagram.com'];
const WALL = Date.UTC(2027, 4, 20, 9);

/** One recording session: numbers its steps, and starts with the only wall clock it has (none with `wall` null). */
export class Session {
  constructor(number, wall = WALL) {
    this.id = uuid(number);
    this.steps = [];
    this.wall = wall;
  }

  add(journey, t, actor, kind, more = {}) {
    if (this.steps.length === 0 && this.wall !== null) {
      this.steps.push({ ...this.#base(journey, 0), actor: 'tool', kind: 'session_start', wall: this.wall });
    }
    this.steps.push({ ...this.#base(journey, t), actor, kind, ...more });
    return this;
  }

  #base(journey, t) {
    return { session: this.id, seq: this.steps.length, journey, t };
  }
}

export const LONG_JOURNEY = uuid(900_001);

/** A notice, a detour with a loop, a refused form, a code, a closed browser, and the confirmation the next day. */
export function longJourney() {
  const journey = LONG_JOURNEY;
  const flow = 'facebook-2025';
  const [host] = HOSTS;
  const first = new Session(1)
    .add(journey, 100, 'page', 'notice', { flow, host, surface: 'dialog', words: 210, count: 140 })
    .add(journey, 120, 'page', 'screen', { flow, host, screen: 'feed', words: 300 })
    .add(journey, 4_000, 'user', 'scroll', { count: 700 })
    .add(journey, 9_000, 'user', 'click', { host, role: 'link' })
    .add(journey, 9_050, 'page', 'load', { duration: 1_200 })
    .add(journey, 10_300, 'page', 'screen', { host, screen: 'policy', words: 4_100 })
    .add(journey, 31_000, 'user', 'click', { host })
    .add(journey, 32_000, 'page', 'screen', { host, screen: 'feed', words: 280 })
    .add(journey, 36_000, 'user', 'click', { host })
    .add(journey, 37_000, 'page', 'dead_end', { host, screen: 'missing' })
    .add(journey, 40_000, 'user', 'click', { host })
    .add(journey, 41_000, 'page', 'screen', { host: HOSTS[1], screen: 'form', words: 350 })
    .add(journey, 41_100, 'page', 'demand', { field: 'reason', detail: 'required' })
    .add(journey, 41_100, 'page', 'demand', { field: 'details', detail: 'optional' })
    .add(journey, 43_000, 'user', 'keys', { field: 'reason', count: 61, duration: 14_000 })
    .add(journey, 58_000, 'user', 'choose', { field: 'country' })
    .add(journey, 59_000, 'tool', 'fill', { field: 'email', duration: 40 })
    .add(journey, 61_000, 'user', 'click', { host: 'demur' })
    .add(journey, 62_000, 'user', 'submit', { count: 3, detail: 'email:21.reason:61' })
    .add(journey, 63_500, 'page', 'error', { field: 'reason', detail: 'refused' })
    .add(journey, 70_000, 'user', 'keys', { field: 'reason', count: 44, duration: 9_000 })
    .add(journey, 80_000, 'user', 'submit', { count: 3, detail: 'email:21.reason:105' })
    .add(journey, 81_000, 'page', 'code_request', { host: HOSTS[1] });
  const second = new Session(2, WALL + 86_400_000)
    .add(journey, 50, 'page', 'screen', { host: HOSTS[1], screen: 'code', words: 40 })
    .add(journey, 5_000, 'user', 'code', { count: 6, duration: 2_000 })
    .add(journey, 9_000, 'user', 'paste', { field: 'code' })
    .add(journey, 9_500, 'user', 'submit', { count: 1 })
    .add(journey, 11_000, 'company', 'confirmation', { screen: 'confirmation' })
    .add(journey, 12_000, 'user', 'click', {}); // after the outcome: of the record, not of the journey
  return [...first.steps, ...second.steps];
}

/** Names that a page may give its controls, each hard on some format. */
export const HARD_LABELS = [
  `"Don't" & <script>alert(1)</script>`,
  '=HYPERLINK("http://x.example";"here")',
  '+1, -1; SUM(A1)',
  ']]> --> <!-- &amp; &#0;',
  'اعتراض على المعالجة \u202eabc',
  'Ünïcödé 𝔘 \ud83d\ude00',
];

/** A journey of clicks on controls with such names. */
export function hardLabels() {
  const session = new Session(3);
  const [host] = HOSTS;
  HARD_LABELS.forEach((label, n) => {
    session.add(uuid(900_002), 1_000 * (n + 1), 'user', 'click', { host, role: 'button', label });
  });
  return session.steps;
}

const KINDS = [
  ...[
    'click',
    'click',
    'keys',
    'choose',
    'file',
    'code',
    'scroll',
    'paste',
    'copy',
    'hover',
    'focus',
    'hidden',
    'shown',
    'pause',
    'resume',
  ],
  ...['screen', 'screen', 'screen', 'load', 'dialog', 'error', 'fill', 'open', 'submit', 'demand', 'code_request'],
  ...[
    'dead_end',
    'tool_fault',
    'navigate',
    'notice',
    'journey_start',
    'confirmation',
    'rejection',
    'journey_end',
    'dismiss',
  ],
];
const ACTORS = { fill: 'tool', open: 'tool', tool_fault: 'tool', confirmation: 'company', rejection: 'company' };
const BY_PAGE = ['screen', 'load', 'dialog', 'error', 'demand', 'code_request', 'dead_end', 'notice', 'journey_start'];
const DETAILS = {
  journey_end: ['confirmed', 'denied', 'abandoned'],
  demand: ['required', 'optional'],
  screen: [undefined],
  error: ['refused', 'refused', 'field', undefined],
};

function anyStep(random, kind) {
  const maybe = value => (random(8) === 0 ? undefined : value);
  const step = { host: maybe(HOSTS[random(2)]) };
  if (kind === 'screen') Object.assign(step, { screen: `s${random(5)}`, words: maybe(random(900)) });
  if (kind === 'notice') Object.assign(step, { words: 200, count: maybe(random(150)) });
  if (['keys', 'code'].includes(kind)) step.count = random(40) === 0 ? undefined : 1 + random(60);
  if (kind === 'scroll') step.count = random(2_000);
  if (['keys', 'load', 'fill', 'hover'].includes(kind)) step.duration = random(6_000);
  if (kind === 'error') step.field = ['reason', 'code', undefined][random(3)];
  if (kind === 'demand') step.field = ['reason', 'email', 'evidence'][random(3)];
  const details = DETAILS[kind];
  if (details) step.detail = details[random(details.length)];
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));
}

/** `count` journeys of four sessions at most each, some of them without a wall clock, others with one that was set back by up to `setBack` ms. */
export function anyJourneys(seed, count, { setBack = 40_000 } = {}) {
  const random = randomInt(seed);
  const steps = [];
  for (let n = 0; n < count; n++) {
    const journey = uuid(800_000 + n);
    const sessions = 1 + random(4);
    for (let s = 0; s < sessions; s++) {
      const wall = random(10) === 0 ? null : WALL + (4 * n + s) * 3_600_000 - random(3) * setBack;
      const session = new Session(1_000 + 4 * n + s, wall);
      let t = random(500);
      for (let left = 2 + random(40); left > 0; left--) {
        const kind = KINDS[random(KINDS.length - (left > 3 ? 4 : 0))]; // outcomes come late
        const actor = ACTORS[kind] ?? (BY_PAGE.includes(kind) ? 'page' : 'user');
        session.add(journey, t, actor, kind, anyStep(random, kind));
        t += random(9_000);
      }
      steps.push(...session.steps);
    }
  }
  return steps;
}
