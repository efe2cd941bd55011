// A form whose pages are documents of their own, and a form that is loaded again: what leads on is no sending, and what was
// sent is recorded once, with everything that its pages held.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { oddUrl, openOdd, panelSays, panelTexts, prepareOdd, pressInPanel, reported, valuesOf } from './lib/odd.mjs';
import { startRig } from './lib/rig.mjs';
import { listObjections, PROFILE, statusBecomes } from './lib/ways.mjs';

const NEXT = 'main form button[type=submit]';
const OFFER = 'Demur can fill in this form';
const LANDED = 3500; // ms: longer than Demur waits for a form to come up

let rig;
let own;
async function begin({ auto = false } = {}) {
  rig = await startRig();
  const { opened } = await prepareOdd(rig);
  own = opened['facebook-2025'];
  if (!auto) await rig.settings({ fillElsewhere: 'ask' });
}
before(() => begin());
after(() => rig?.close());

async function anew(options) {
  await rig.close();
  await begin(options);
}

const submits = async () => (await rig.steps()).filter(s => s.kind === 'submit' && s.actor === 'user');
// Each attempt that was refused has its refusal right behind it.
async function refused() {
  const steps = await rig.steps();
  const after = ({ session, seq }) => steps.find(s => s.session === session && s.seq === seq + 1);
  return (await submits()).map(submit => after(submit)?.kind === 'error' && after(submit).detail);
}
const status = async () => (await listObjections(rig)).find(o => o.id === own.id).status;
const pause = ms => new Promise(done => setTimeout(done, ms));
const at = (page, name) => page.waitForFunction(path => location.pathname.endsWith(path), {}, name);

async function takeOffer(page) {
  await panelSays(page, OFFER);
  await pressInPanel(rig, page, 'Fill in');
  await reported(page);
}

async function onPageTwo(search = '') {
  const page = await openOdd(rig, 'page-one');
  await takeOffer(page);
  assert.equal((await valuesOf(page)).email, PROFILE.email);
  if (search) await page.$eval('#form', (form, found) => form.setAttribute('action', `page-two?${found}`), search);
  await rig.person.click(page, NEXT);
  await at(page, '/page-two');
  await takeOffer(page);
  assert.equal((await valuesOf(page)).reason, own.reason);
  assert.deepEqual(await submits(), [], 'the next page is no answer');
  await statusBecomes(rig, own.id, 'filled');
  return page;
}

const HELD = () => `reason:${own.reason.length}.email:${PROFILE.email.length}.first_name:${PROFILE.first_name.length}`;

test('each page has an offer of its own; sent is what the last one holds and those before, once', async () => {
  const page = await onPageTwo();
  await page.bringToFront();
  await page.click(NEXT, { count: 2, delay: 10 });
  await at(page, '/page-sent');
  await statusBecomes(rig, own.id, 'confirmed');
  await rig.stepsWith(s => s.kind === 'confirmation', 'the answer');
  await pause(LANDED); // and no other sending follows
  const sent = await submits();
  assert.equal(sent.length, 1);
  assert.equal(sent[0].count, 3);
  assert.equal(sent[0].detail, HELD());
  const kinds = (await rig.steps()).map(s => s.kind);
  assert.ok(kinds.indexOf('submit') < kinds.indexOf('confirmation'), 'sent before it was answered');
  assert.equal((await listObjections(rig)).filter(o => o.flow === own.flow).length, 1);
  await page.close();
});

test('a page that asks for the code follows a sent form', async () => {
  await anew();
  const page = await onPageTwo('code');
  await rig.person.click(page, NEXT);
  await at(page, '/page-code');
  await until(async () => (await submits()).length === 1, 'the sending in the journal');
  const objection = await until(async () => {
    const found = (await listObjections(rig)).find(o => o.id === own.id);
    return found.status === 'needs_user' && found;
  }, 'the code to be waited for');
  assert.equal(objection.next, 'enter_code');
  await page.close();
});

test('where no form comes up any more the form was sent, though nothing says so', async () => {
  await anew();
  const page = await onPageTwo('unknown');
  await rig.person.click(page, NEXT);
  await at(page, '/page-unknown');
  await until(async () => (await submits()).length === 1, 'the sending in the journal');
  await statusBecomes(rig, own.id, 'submitted');
  await page.close();
});

test('a page that the server refuses, a press that the browser holds back, a link, the way back: nothing is sent', async () => {
  await anew({ auto: true });
  const page = await rig.page(`${oddUrl('page-one')}?refused`);
  await reported(page);
  await rig.person.replace(page, '#name', 'Robin');
  const again = page.waitForNavigation();
  await rig.person.click(page, NEXT);
  await again;
  await panelSays(page, OFFER); // the same page once more: not filled by itself
  assert.equal((await valuesOf(page)).email, '');

  await rig.person.click(page, NEXT); // empty, but required
  await page.goto(oddUrl('page-unknown'));
  await until(async () => (await refused()).filter(Boolean).length === 2, 'both refusals in the journal');
  await pause(LANDED);
  const attempts = await refused();
  assert.equal(attempts.length, 2, 'by the server, and by the browser');
  assert.ok(attempts.every(Boolean), `an attempt that is not refused: ${attempts}`);
  assert.equal(await status(), 'filled');

  await page.goto(oddUrl('page-one'));
  await panelSays(page, OFFER);
  await rig.person.type(page, '#email', 'alex@mail.example');
  await page.$eval('#form', form => form.addEventListener('submit', event => event.preventDefault()));
  await rig.person.click(page, NEXT);
  await rig.person.click(page, '#away');
  await at(page, '/frame-inside');
  await pause(LANDED);
  assert.deepEqual(await refused(), attempts, 'left by a link');
  assert.equal(await status(), 'filled');
  await page.close();
});

test('loaded again in the midst, the form is offered small, and what the person changed stays', async () => {
  await anew({ auto: true });
  const page = await openOdd(rig, 'page-one');
  await reported(page);
  await rig.person.replace(page, '#email', 'robin@mail.example');
  await page.reload();
  const texts = await panelSays(page, OFFER);
  assert.ok(!texts.includes('Fill in'), `small: ${texts.join(' | ')}`);
  await page.$eval('#email', e => {
    e.value = 'robin@mail.example'; // as a browser brings it back
  });
  await pressInPanel(rig, page, OFFER);
  await pressInPanel(rig, page, 'Fill in');
  await reported(page);
  const values = await valuesOf(page);
  assert.equal(values.email, 'robin@mail.example');
  assert.equal(values.first_name, PROFILE.first_name);
  assert.equal((await listObjections(rig)).filter(o => o.flow === own.flow).length, 1);
  assert.ok((await panelTexts(page)).length > 0);
  await page.close();
});
