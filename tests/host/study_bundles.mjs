// Study bundles of participants that do not exist: a seeded generator, which keeps the rows it wrote.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS } from '../../scripts/research/study/columns.mjs';
import { randomInt } from './random.mjs';

const FLOWS = [
  { flow: 'facebook-2025', service: 'facebook', screens: ['feed', 'notice', 'policy', 'form', 'code', 'confirmation'] },
  {
    flow: 'instagram-2025',
    service: 'instagram',
    screens: ['feed', 'settings_menu', 'policy', 'form', 'confirmation'],
  },
  { flow: 'third-party-2025', service: 'meta', screens: ['policy', 'form', 'code', 'confirmation'] },
];
const PEOPLE = [
  ['de', 'DE'],
  ['de', 'AT'],
  ['en', 'IE'],
  ['fr', 'FR'],
];
const BINS = [0, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 21600, 86400, 604800];
const MONTHS = ['2027-04', '2027-05', '2027-06'];

function stepsOf(random, journey, seen) {
  const steps = [];
  const add = (actor, kind, more = {}) => steps.push({ journey, n: steps.length + 1, actor, kind, ...more });
  for (const screen of seen) {
    add('page', 'screen', { screen });
    for (let clicks = random(4); clicks > 0; clicks--) add('user', 'click', { screen });
    if (screen === 'form') add('user', 'keys', { screen, field: 'reason', count: 20 + random(200), duration_s: 30 });
  }
  return steps;
}

function demandsOf(random, journey, seen) {
  if (!seen.includes('form')) return [];
  const refused = random(3) === 0 ? 'yes' : 'untested';
  return [
    { journey, kind: 'reason', stated: 'required', enforced: refused, basis: 'measured' },
    { journey, kind: 'evidence', stated: 'optional', enforced: random(4) === 0 ? 'yes' : 'no', basis: 'measured' },
    { journey, kind: 'page_open', stated: 'not_stated', enforced: 'untested', basis: 'declared' },
  ];
}

function anyJourney(random, journey, [language, region]) {
  const { flow, service, screens } = FLOWS[random(FLOWS.length)];
  const reached = random(3) === 0 ? 1 + random(screens.length - 1) : screens.length;
  const status =
    reached < screens.length ? ['abandoned', 'abandoned', 'open'][random(3)] : random(9) === 0 ? 'denied' : 'confirmed';
  const seen = screens.slice(0, reached);
  const steps = stepsOf(random, journey, seen);
  const demands = demandsOf(random, journey, seen);
  const acts = kinds => steps.filter(({ actor, kind }) => actor === 'user' && kinds.includes(kind));
  const keys = acts(['keys']).reduce((sum, { count }) => sum + count, 0);
  const row = {
    ...{ journey, flow, service, generation: '2025', surface: 'dialog', language, region },
    ...{ with_demur: random(2) === 0, status, abandoned_at: status === 'abandoned' ? seen.at(-1) : undefined },
    ...{ steps: acts(['click', 'keys']).length, clicks: acts(['click']).length, keys, scroll_px: 100 * random(90) },
    ...{ screens: seen.length, hosts: 1 + random(2), loops: random(3), detours: random(5) - 2, dead_ends: random(2) },
    ...{
      errors: random(3),
      resubmits: random(2),
      words_on_path: 100 * random(60),
      demands: demands.length || undefined,
    },
    ...{ spared_steps: status === 'confirmed' ? random(12) - 4 : undefined },
  };
  for (const part of ['active', 'read', 'system', 'tool', 'away', 'total']) row[`t_${part}_s`] = BINS[random(12)];
  row.t_outcome_s = status === 'confirmed' ? BINS[9 + random(7)] : undefined;
  row.psychological = random(3) === 0 ? 1 + random(5) : undefined;
  return { row, steps, demands };
}

const csv = (name, rows) =>
  `${[Object.keys(COLUMNS[name]), ...rows.map(row => Object.keys(COLUMNS[name]).map(column => row[column] ?? ''))].join('\n')}\n`;

/** The folder of one bundle, as its tables say. */
export function writeBundle(root, { participant, month }, { journeys, steps, demands }) {
  const folder = join(root, 'v=1', `month=${month}`, `participant=${participant}`);
  mkdirSync(folder, { recursive: true });
  const tables = { 'journeys.csv': journeys, 'steps.csv': steps, 'demands.csv': demands };
  for (const [name, rows] of Object.entries(tables)) writeFileSync(join(folder, name), csv(name, rows));
  return folder;
}

/** @returns {{journeys: object[], steps: object[], demands: object[], bundles: number}} every row written, with participant and month */
export function writeStudy(root, seed, participants) {
  const random = randomInt(seed);
  const truth = { journeys: [], steps: [], demands: [], bundles: 0 };
  for (let p = 0; p < participants; p++) {
    const participant = (0x10000000 + p * 7919).toString(16).padStart(16, 'a');
    const person = PEOPLE[random(PEOPLE.length)];
    for (const month of MONTHS.slice(0, 1 + random(2))) {
      const recorded = Array.from({ length: 1 + random(3) }, (_, n) => anyJourney(random, String(n + 1), person));
      const tables = {
        journeys: recorded.map(({ row }) => row),
        steps: recorded.flatMap(({ steps }) => steps),
        demands: recorded.flatMap(({ demands }) => demands),
      };
      writeBundle(join(root, `handed-in-${p % 3}`), { participant, month }, tables); // by whatever way they came in
      truth.bundles += 1;
      const flowOf = new Map(tables.journeys.map(({ journey, flow }) => [journey, flow]));
      for (const [name, rows] of Object.entries(tables)) {
        truth[name].push(
          ...rows.map(row => ({
            ...row,
            participant,
            month,
            id: `${participant} ${month} ${row.journey}`,
            flow: flowOf.get(row.journey),
          })),
        );
      }
    }
  }
  return truth;
}
