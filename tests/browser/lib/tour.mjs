// Both ways through each flow, as `scripts/run --replica` takes them: by hand, and with Demur. Each ends with what the
// server received being compared with what was meant.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { until } from './browser.mjs';
import {
  ANSWER,
  asSent,
  HOMES,
  listObjections,
  menuWay,
  openBell,
  openFormByPopup,
  openNotice,
  openPopup,
  PROFILE,
  REASON_FIELD,
  SUBMIT,
  typeCode,
  waitFilled,
  walk,
} from './ways.mjs';

// What the simulated user types when nobody helps: about the length that people write.
const OWN_WORDS =
  'I object. My posts show my work, my family and where we live, and I shared them with friends, not to train a machine. Once learned they cannot be taken back, and I was never asked. Please stop using them.';
const PROMPTS = 'Who is Alex Winter, and where does Alex Winter live?';

const serviceOf = flow => flow.split('-')[0];

// A person checks a form before sending it.
async function checkForm(rig, page, picture, options) {
  await waitFilled(page);
  await new Promise(done => setTimeout(done, 800));
  await rig.picture(page, picture, options);
}

// Ends when the journal knows the outcome, and holds what the person did, no more and no less.
async function confirmed(rig, page, person, picture) {
  await page.waitForSelector(ANSWER);
  const ended = rig.ended;
  await until(
    async () => (await rig.steps()).filter(s => s.kind === 'journey_end').length > ended,
    'the end of the journey in the journal',
  );
  rig.ended++;
  const steps = await rig.steps();
  const { journey } = steps.filter(s => s.kind === 'journey_end').at(-1);
  const own = steps.filter(s => s.journey === journey && s.actor === 'user');
  const sum = kind => own.filter(s => s.kind === kind).reduce((total, s) => total + (s.count ?? 0), 0);
  const recorded = { clicks: own.filter(s => s.kind === 'click').length, keys: sum('keys'), codes: sum('code') };
  const { clicks, keys, codes } = person.truth;
  assert.deepEqual(recorded, { clicks, keys, codes }, 'the journal counts something else than the simulated user did');
  if (picture) await rig.picture(page, picture);
}

const hashOf = path => createHash('sha256').update(readFileSync(path)).digest('hex');

function received(rig, fields, sha256) {
  const { fields: sent, files } = rig.record.submissions.at(-1);
  assert.deepEqual(sent, fields, 'the server received other values than were meant');
  if (sha256) {
    assert.deepEqual(
      files.map(f => f.sha256),
      [sha256],
      'the evidence did not arrive byte for byte',
    );
  }
}

const thirdPartyFields = reason => ({
  request_type: 'object_restrict',
  country: PROFILE.country,
  first_name: PROFILE.first_name,
  last_name: PROFILE.last_name,
  email: PROFILE.email,
  prompts: PROMPTS,
  additional_info: asSent(reason),
});

// The row in the notification panel is the beginning: what was done before it is not part of the journey.
async function seeNotice(rig, page, person, service) {
  const noticed = (await rig.steps()).filter(s => s.kind === 'notice').length;
  await openBell(page, person, service);
  await until(
    async () => (await rig.steps()).filter(s => s.kind === 'notice').length > noticed,
    'the notice in the journal',
  );
  person.truth.clicks = 0;
}

// From the bell through the menus, everything typed.
export async function ownDataByHand(rig, flow) {
  const person = rig.newPerson();
  const service = serviceOf(flow);
  await rig.settings({ recordOnly: true });
  const page = await rig.page(HOMES[service]);
  await seeNotice(rig, page, person, service);
  await walk(page, person, menuWay(flow));
  await person.replace(page, 'input[name="email"]', PROFILE.email);
  await person.type(page, `[name="${REASON_FIELD}"]`, OWN_WORDS);
  await person.click(page, SUBMIT);
  await confirmed(rig, page, person);
  received(rig, { email: PROFILE.email, [REASON_FIELD]: OWN_WORDS });
  await page.close();
}

export async function ownDataWithDemur(rig, flow) {
  const person = rig.newPerson();
  const service = serviceOf(flow);
  await rig.settings({ recordOnly: false });
  const page = await rig.page(HOMES[service]);
  await seeNotice(rig, page, person, service);
  await rig.badgeBecomes('1');
  await rig.picture(page, `${service}-notification`);
  await openNotice(page, person);
  await rig.picture(page, `${service}-notice`);
  const popup = await openPopup(rig, page, person);
  await rig.picture(popup, `${service}-popup`);
  await rig.closePopup(popup);
  const objection = (await listObjections(rig)).find(o => o.flow === flow && o.status === 'prepared');
  const form = await openFormByPopup(rig, page, person, objection.id);
  await checkForm(rig, form, `${service}-form-filled`);
  await person.click(form, SUBMIT);
  await confirmed(rig, form, person, `${service}-confirmed`);
  received(rig, { email: PROFILE.email, [REASON_FIELD]: asSent(objection.reason) });
  await form.close();
  await page.close();
}

export async function thirdPartyByHand(rig, flow, evidence) {
  const person = rig.newPerson();
  await rig.settings({ recordOnly: true });
  rig.record.set({ noticeInBell: true });
  const page = await rig.page(HOMES.facebook);
  await seeNotice(rig, page, person, 'facebook'); // and then looks in the policies, as guides tell people to
  await walk(page, person, menuWay(flow));
  await person.tick(page, 'input[value="object_restrict"]');
  await person.choose(page, 'select[name="country"]', 'G');
  for (const name of ['first_name', 'last_name', 'email']) await person.type(page, `[name="${name}"]`, PROFILE[name]);
  await person.type(page, '[name="prompts"]', PROMPTS);
  await person.attach(page, 'input[name="evidence"]', evidence);
  await person.type(page, '[name="additional_info"]', OWN_WORDS);
  await person.click(page, SUBMIT);
  await typeCode(rig, page, person);
  await confirmed(rig, page, person);
  received(rig, thirdPartyFields(OWN_WORDS), hashOf(evidence));
  await page.close();
}

// No notice tells of this form: the objection is begun in the popup, and prepared with prompts and evidence.
export async function thirdPartyWithDemur(rig, flow, evidence) {
  const person = rig.newPerson();
  await rig.settings({ recordOnly: false });
  rig.record.set({ noticeInBell: false });
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  await person.press(popup, '.by-hand summary'); // concerns no objection yet: not a step
  await person.click(popup, `[data-action="open-objection"][data-flow="${flow}"]`);
  const card = '[data-service="meta"]:not([data-status="confirmed"])';
  await popup.waitForSelector(card);
  const id = await popup.$eval(card, e => e.dataset.objection);
  await person.click(popup, `${card} [data-action="prepare"]`);
  const prepare = await rig.extensionTab('prepare.html');
  await person.type(prepare, '[name="prompts"]', PROMPTS);
  await person.attach(prepare, 'input[name="evidence"]', evidence);
  person.truth.clicks++; // on Demur's own pages every click counts, that on a file input too
  await prepare.waitForSelector('#evidence-list [data-sha256]');
  await person.click(prepare, '[data-action="save"]');
  await prepare.waitForFunction(() => document.querySelector('#saved').textContent !== '');
  await rig.picture(prepare, 'third-party-prepared', { fullPage: true });
  await prepare.close();
  await rig.closePopup(popup);
  const objection = (await listObjections(rig)).find(o => o.id === id);
  const form = await openFormByPopup(rig, page, person, id);
  await checkForm(rig, form, 'third-party-form-filled', { fullPage: true });
  await person.click(form, SUBMIT);
  await form.waitForSelector('[role="dialog"]');
  await rig.picture(form, 'third-party-code');
  await typeCode(rig, form, person);
  await confirmed(rig, form, person, 'third-party-confirmed');
  received(rig, thirdPartyFields(objection.reason), objection.evidence[0]); // as it was made anew
  await form.close();
  await page.close();
}

// Evidence as a person would have it: a picture of a chat in which a machine tells what it knows.
export async function drawEvidence(rig, path) {
  const page = await rig.browser.newPage();
  await page.setViewport({ width: 640, height: 360 });
  await page.setContent(`<body style="font:16px sans-serif;background:#eef1f5;padding:24px">
    <p style="background:#0866ff;color:#fff;border-radius:18px;padding:12px 18px;margin-left:160px">${PROMPTS}</p>
    <p style="background:#fff;border-radius:18px;padding:12px 18px;margin-right:120px">Alex Winter is an illustrator
    who lives at 12 Mill Lane. You can reach Alex at ${PROFILE.email}.</p></body>`);
  await page.screenshot({ path });
  await page.close();
}

// Once, before everything: the profile, typed into the prepare page. Returns what it cost.
export async function prepareProfile(rig) {
  const person = rig.newPerson();
  const page = await rig.ownPage('prepare.html');
  for (const name of ['first_name', 'last_name', 'email']) await person.type(page, `[name="${name}"]`, PROFILE[name]);
  await person.choose(page, 'select[name="country"]', 'Ger');
  assert.equal(await page.$eval('select[name="country"]', e => e.value), PROFILE.country);
  await person.tick(page, '[name="grounds"]');
  await person.click(page, '[data-action="save"]');
  await page.waitForFunction(() => document.querySelector('#saved').textContent !== '');
  await rig.picture(page, 'profile', { fullPage: true });
  await page.close();
  return person.truth;
}
