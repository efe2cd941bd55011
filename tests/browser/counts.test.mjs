// What the recorder counts is what the person did: clicks, keys, choices, files, codes, of a journey all by hand.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person } from './lib/person.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import { journeyBegins } from './lib/truth.mjs';
import { ANSWER, FORMS, HOMES, menuWay, openBell, REASON_FIELD, SUBMIT, typeCode, walk } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const REASON =
  'I draw for a living, and my pictures are not yours to learn from. This affects what I can earn, and who I am seen to be. Please stop.';

// The journal's count of a finished journey, by kind.
async function countsOf(number) {
  const ends = await until(async () => {
    const found = (await rig.steps()).filter(s => s.kind === 'journey_end');
    return found.length >= number && found;
  }, `journey ${number} to end`);
  const { journey } = ends[number - 1];
  const steps = (await rig.steps()).filter(s => s.journey === journey);
  const user = steps.filter(s => s.actor === 'user');
  const sum = kind => user.filter(s => s.kind === kind).reduce((total, s) => total + (s.count ?? 0), 0);
  const many = kind => user.filter(s => s.kind === kind).length;
  const counted = {
    clicks: many('click'),
    keys: sum('keys'),
    chosen: many('choose'),
    files: sum('file'),
    codes: sum('code'),
  };
  return { journey, steps, counted };
}

async function metric(journey, name) {
  const all = await rig.journal.metrics(journey);
  const { metrics } = (Array.isArray(all) ? all : (all.journeys ?? [all])).find(m => m.journey === journey);
  return metrics.find(m => m.name === name)?.value;
}

test('a journey through the menus of Facebook: every count is the truth', async () => {
  const person = new Person();
  const page = await rig.page(HOMES.facebook);
  await openBell(page, person, 'facebook');
  await rig.badgeBecomes('1');
  await journeyBegins(rig, []);
  person.truth.clicks = 0; // the journey begins with the notice on screen
  await walk(page, person, menuWay('facebook-2025'));
  await person.replace(page, 'input[name="email"]', 'someone.else@winter.example');
  await person.type(page, `[name="${REASON_FIELD}"]`, REASON);
  await person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);

  const { journey, steps, counted } = await countsOf(1);
  assert.deepEqual(counted, person.truth);
  assert.equal(steps.filter(s => ['fill', 'open'].includes(s.kind)).length, 0, 'recordOnly fills nothing');
  assert.equal(rig.record.submissions.at(-1).fields.email, 'someone.else@winter.example');
  assert.equal(await metric(journey, 'clicks'), person.truth.clicks);
  assert.equal(await metric(journey, 'keys'), person.truth.keys);
  const hosts = new Set(steps.filter(s => s.kind === 'screen').map(s => s.host));
  assert.equal(await metric(journey, 'hosts'), hosts.size);
  await page.close();
});

test('the third-party form by hand: choices, file and code are told apart, each once', async () => {
  const person = new Person();
  const path = join(rig.scratch, 'evidence.png');
  writeFileSync(path, pngOf(8, 8, Buffer.alloc(192, 90)));
  const page = await rig.page(FORMS['third-party-2025']);
  await page.waitForSelector(SUBMIT);
  await rig.stepsWith(s => s.kind === 'demand' && s.field === 'evidence', 'the form');
  await person.tick(page, 'input[value="object_restrict"]');
  await person.choose(page, 'select[name="country"]', 'G');
  await person.type(page, '[name="first_name"]', 'Alex');
  await person.type(page, '[name="last_name"]', 'Winter');
  await person.type(page, '[name="email"]', 'alex@winter.example');
  await person.type(page, '[name="prompts"]', 'Who is Alex Winter?');
  await person.attach(page, 'input[name="evidence"]', path);
  await person.type(page, '[name="additional_info"]', REASON);
  await person.click(page, SUBMIT);
  await typeCode(rig, page, person);
  await page.waitForSelector(ANSWER);

  const { steps, counted } = await countsOf(2);
  assert.deepEqual(counted, person.truth);
  assert.equal(steps.filter(s => s.kind === 'code_request').length, 1);
  assert.equal(rig.record.submissions.at(-1).fields.country, 'DE');
});
