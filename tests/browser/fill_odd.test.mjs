// Forms as no one would build them twice, filled by the extension in a real browser: what belongs in each field is there,
// and what cannot be done is said.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { openOdd, panelSays, panelTexts, prepareOdd, reported, valuesOf } from './lib/odd.mjs';
import { startRig } from './lib/rig.mjs';
import { PROFILE } from './lib/ways.mjs';

let rig;
let opened;
before(async () => {
  rig = await startRig();
  ({ opened } = await prepareOdd(rig));
});
after(() => rig?.close());

async function filled(name) {
  const page = await openOdd(rig, name);
  const texts = await reported(page);
  return { page, texts, values: await valuesOf(page) };
}

test('controls built of ordinary elements are worked as a person works them', async () => {
  const { page, values } = await filled('divs');
  assert.equal(values.country, 'Germany');
  assert.equal(values.first_name, PROFILE.first_name);
  assert.equal(values.last_name, PROFILE.last_name);
  assert.equal(values.email, PROFILE.email);
  assert.equal(values.prompts, 'Who is Alex Winter?');
  assert.equal(values.details.replace(/\s+/g, ' '), opened['third-party-2025'].reason.replace(/\s+/g, ' '));
  const checked = await page.$$eval('[role=radio][aria-checked=true]', radios => radios.map(r => r.dataset.value));
  assert.deepEqual(checked, ['object']);
  const heard = await page.evaluate(() => window.heard);
  const ofEmail = heard.filter(entry => entry.endsWith(' email')).map(entry => entry.split(' ')[0]);
  assert.deepEqual(ofEmail, ['focusin', 'beforeinput', 'input', 'change', 'focusout'], 'the order of a person');
  assert.equal(await page.$('#list'), null, 'the list is closed again');
  await page.close();
});

test('radios and a combobox made of buttons that send the form are worked, and nothing is sent', async () => {
  const { page } = await filled('buttons');
  assert.equal(await page.$eval('#country', e => e.textContent), 'Germany');
  const checked = await page.$$eval('[role=radio][aria-checked=true]', radios => radios.map(r => r.dataset.value));
  assert.deepEqual(checked, ['object']);
  assert.equal(await page.evaluate(() => window.sends), 0);
  await page.close();
});

test('a combobox that lists only what was typed, elsewhere in the page, is chosen from with the keys', async () => {
  const { page, values } = await filled('typed');
  assert.equal(values.country, 'Germany');
  assert.equal(await page.evaluate(() => window.chosen), 'Germany', 'chosen, and not only typed');
  assert.equal(await page.$eval('#portal', e => e.childElementCount), 0);
  await page.close();
});

test('fields in shadow roots, each with a label of its own', async () => {
  const { page, texts } = await filled('shadow');
  assert.deepEqual(await page.evaluate(() => window.fields()), [PROFILE.email, opened['facebook-2025'].reason]);
  assert.ok(texts.includes('Please tell us how this processing impacts you (optional)'), texts.join(' | '));
  await page.close();
});

test('no trap is filled, however it is hidden; what a person reaches by scrolling is', async () => {
  const { page, values, texts } = await filled('honeypots');
  const { email, reason, first_name_below: below, ...traps } = values;
  assert.equal(email, PROFILE.email);
  assert.ok(reason.length > 0);
  assert.equal(below, PROFILE.first_name);
  assert.deepEqual(
    Object.entries(traps).filter(([, value]) => value !== ''),
    [],
  );
  assert.ok(texts.includes('16 hidden fields were left empty.'), texts.join(' | '));
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page is not scrolled');
  await page.close();
});

test('a form in the frame of another website is refused, and said', async () => {
  const { page, texts } = await filled('frame');
  assert.ok(
    texts.some(text => /another website's frame/.test(text)),
    texts.join(' | '),
  );
  const frame = page.frames().find(f => f.url().includes('frame-inside'));
  assert.equal(await frame.$eval('textarea', e => e.value), '');
  await page.close();
});

test('what the page takes back is said, at once and after a while', async () => {
  const page = await openOdd(rig, 'reverts');
  await panelSays(page, '0 fields filled in');
  const lost = async () => (await panelTexts(page)).filter(text => /did not keep the value/.test(text)).length;
  await until(async () => (await lost()) === 2, 'both values to be said to be lost');
  await page.close();
});

test('where a known form takes nothing, its pack is set aside and the person is told what to enter', async () => {
  const page = await openOdd(rig, 'refuses');
  const texts = await panelSays(page, 'Please fill this in by hand');
  for (const value of [PROFILE.email, opened['facebook-2025'].reason]) assert.ok(texts.includes(value), value);
  assert.ok(texts.includes('Copy: Email address'), texts.join(' | '));
  await rig.stepsWith(s => s.kind === 'tool_fault' && s.detail === 'pack_set_aside', 'the fault');
  assert.equal((await valuesOf(page)).email, '');
  await page.close();
});

test('a form that is drawn anew after every input holds every value in the end', async () => {
  const { page, values } = await filled('redrawn');
  assert.equal(values.country, 'DE');
  assert.equal(values.first_name, PROFILE.first_name);
  assert.equal(values.last_name, PROFILE.last_name);
  assert.equal(values.email, PROFILE.email);
  const drawn = await page.evaluate(() => window.drawn);
  await new Promise(done => setTimeout(done, 1000));
  assert.equal(await page.evaluate(() => window.drawn), drawn, 'nothing is filled over and over');
  await page.close();
});

test('a form whose values live in its own state knows what was filled in', async () => {
  const { page } = await filled('controlled');
  assert.deepEqual(await page.evaluate(() => window.state), {
    email: PROFILE.email,
    reason: opened['facebook-2025'].reason,
  });
  assert.equal(await page.$eval('button', e => e.disabled), false);
  await page.close();
});

test('a hostile page costs its own fields and nothing else', async () => {
  const { page, values } = await filled('hostile');
  assert.equal(values.first_name, PROFILE.first_name);
  assert.equal(values.email, PROFILE.email);
  assert.equal(values.additional_info, '', 'out of sight by then');
  await page.close();
  const faults = (await rig.steps()).filter(s => s.kind === 'tool_fault' && s.detail === 'fill');
  assert.deepEqual(faults, [], 'a fault of the page is none of the tool');
});

test('a form over several pages is followed, one objection, and sent once', async () => {
  const page = await openOdd(rig, 'pages');
  await reported(page);
  assert.equal((await valuesOf(page)).email, PROFILE.email);
  await rig.person.click(page, 'button[type=submit]');
  await page.waitForFunction(() => document.querySelector('#reason')?.value.length > 0);
  await panelSays(page, '2 fields filled in');
  const before = await rig.steps();
  assert.equal(before.filter(s => s.kind === 'submit').length, 0, 'the next page is no answer');
  await rig.person.click(page, 'button[type=submit]');
  await page.waitForSelector('[role=status]');
  const sent = await page.evaluate(() => window.sent);
  assert.deepEqual(Object.keys(sent), ['email', 'reason']);
  const steps = (await rig.stepsWith(s => s.kind === 'submit', 'the sending')).filter(s => s.kind === 'submit');
  assert.equal(steps.length, 1);
  assert.equal(steps[0].count, 2);
  assert.equal(steps[0].detail, `reason:${sent.reason.length}.email:${sent.email.length}`);
  await page.close();
});
