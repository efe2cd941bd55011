// What the journal holds of a journey, counted the way the simulated user counts, and the metrics that follow from it.
import assert from 'node:assert/strict';
import { until } from './browser.mjs';

// The steps of the latest journey that has one of this kind.
export async function journeyWith(rig, is, what) {
  const found = await until(async () => (await rig.steps()).findLast(is), what);
  return (await rig.steps()).filter(s => s.journey === found.journey);
}

// The journey that begins with the notice on screen: what was done before its screen is told is not part of it. `known`: the
// steps before.
export const journeyBegins = (rig, known) =>
  until(async () => (await rig.steps()).slice(known.length).some(s => s.kind === 'screen'), 'the journey to begin');

// The person has pressed something, and what it opened is told: nothing of it is under way any more.
export const screenOpens = (rig, known) =>
  until(async () => {
    const kinds = (await rig.steps()).slice(known.length).map(s => s.kind);
    return kinds.includes('click') && kinds.lastIndexOf('screen') > kinds.indexOf('click');
  }, 'the click and the screen that it opened');

const ended = new WeakMap(); // rig -> how many of each ending were asked for

// The next journey of this rig that ended so: asked for once after each.
export async function endedJourney(rig, detail = 'confirmed') {
  const counts = ended.get(rig) ?? {};
  ended.set(rig, counts);
  counts[detail] = (counts[detail] ?? 0) + 1;
  const end = await until(async () => {
    const found = (await rig.steps()).filter(s => s.kind === 'journey_end' && s.detail === detail);
    return found[counts[detail] - 1];
  }, `journey ${counts[detail]} to end ${detail}`);
  return (await rig.steps()).filter(s => s.journey === end.journey);
}

export const many = (steps, kind, is = () => true) => steps.filter(s => s.kind === kind && is(s)).length;
const sum = (steps, kind) => steps.filter(s => s.kind === kind).reduce((all, s) => all + (s.count ?? 0), 0);

// Of the person; `hidden` and `shown` of the page.
export function countsOf(steps) {
  const user = steps.filter(s => s.actor === 'user');
  return {
    clicks: many(user, 'click'),
    keys: sum(user, 'keys'),
    chosen: many(user, 'choose'),
    files: sum(user, 'file'),
    codes: sum(user, 'code'),
    pastes: many(user, 'paste'),
    copies: many(user, 'copy'),
    hovers: many(user, 'hover'),
    focused: many(user, 'focus'),
    scrolled: sum(user, 'scroll'),
    hidden: many(steps, 'hidden'),
    shown: many(steps, 'shown'),
  };
}

// A browser that ends closes its tabs one after the other: that the last was out of sight may be told or not.
export const without = (steps, ...kinds) => steps.filter(s => !kinds.includes(s.kind));

export async function metricsOf(rig, [{ journey }]) {
  const all = await rig.journal.metrics(journey);
  const own = (Array.isArray(all) ? all : (all.journeys ?? [all])).find(m => m.journey === journey);
  return { status: own.status, ...Object.fromEntries(own.metrics.map(m => [m.name, m.value])) };
}

export function assertCounts(steps, truth) {
  assert.deepEqual(countsOf(steps), truth, `recorded:\n${steps.map(lineOf).join('\n')}`);
}

// What `demur metrics` says of the same.
export function assertMetrics(metrics, expected) {
  const said = Object.fromEntries(Object.keys(expected).map(name => [name, metrics[name]]));
  assert.deepEqual(said, expected);
}

export const lineOf = ({ seq, t, actor, kind, session: _s, journey: _j, flow: _f, objection: _o, ...rest }) =>
  `${seq} ${t} ${actor} ${kind} ${JSON.stringify(rest)}`;

// The screens one after the other, by fingerprint: told twice in a row is once.
export function screensOf(steps) {
  const prints = steps.filter(s => s.kind === 'screen' && s.screen).map(s => s.screen);
  return prints.filter((print, i) => print !== prints[i - 1]);
}
