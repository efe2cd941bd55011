// What is the person's stays the person's: what they changed, what stood there before, what they took back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { openOdd, panelSays, prepareOdd, pressInPanel, reported, valuesOf } from './lib/odd.mjs';
import { startRig } from './lib/rig.mjs';
import { PROFILE } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await prepareOdd(rig);
});
after(() => rig?.close());

async function fillAgain(page) {
  const popup = await rig.popup(page);
  await popup.waitForSelector('[data-action="fill"]');
  await rig.person.click(popup, '[data-action="fill"]');
  await rig.closePopup(popup);
  await new Promise(done => setTimeout(done, 1200));
}

test('what the page filled in is left where it differs, and said', async () => {
  const page = await openOdd(rig, 'prefilled');
  const texts = await reported(page);
  const values = await valuesOf(page);
  assert.equal(values.country, 'US');
  assert.equal(values.first_name, 'Sascha');
  assert.equal(values.last_name, PROFILE.last_name);
  assert.ok(
    texts.some(text => text.includes('First name')),
    texts.join(' | '),
  );
  assert.equal(values.email, PROFILE.email, 'the one thing of the page’s own that gives way: answers come to it');
  await page.close();
});

test('the address in place of the page’s own is said, and undo brings the page’s back', async () => {
  const page = await openOdd(rig, 'prefilled');
  const texts = await reported(page);
  const said = "Your profile's address, in place of what the page had filled in.";
  assert.ok(texts.includes(said), texts.join(' | '));
  await pressInPanel(rig, page, 'Undo: Email address');
  await page.waitForFunction(() => document.querySelector('#email').value === 'account@winter.example');
  await fillAgain(page);
  assert.equal((await valuesOf(page)).email, 'account@winter.example', 'brought back by the person: theirs');
  await page.close();
});

test('a choice that the page lets nobody take back is not said to be undone', async () => {
  const stays = 'It cannot be put back: choose again yourself.';
  const page = await openOdd(rig, 'divs');
  await reported(page);
  assert.equal((await valuesOf(page)).country, 'Germany');
  const openList = async () =>
    rig.person.click(page, await page.waitForSelector('::-p-aria([name="What, and why"][role="DisclosureTriangle"])'));
  await openList();
  await pressInPanel(rig, page, 'Undo: Country of residence');
  await panelSays(page, stays);
  assert.equal((await valuesOf(page)).country, 'Germany');
  assert.equal(await page.$('#list'), null, 'the list is closed again');
  await openList();
  await pressInPanel(rig, page, 'Undo: First name');
  await page.waitForFunction(() => document.querySelector('#first_name').innerText.trim() === '');
  await page.close();

  const whole = await openOdd(rig, 'divs');
  await reported(whole);
  await pressInPanel(rig, whole, 'Undo all');
  const texts = await panelSays(whole, 'Undone, except for these:');
  assert.ok(texts.includes('Country of residence') && texts.includes(stays), texts.join(' | '));
  assert.equal((await valuesOf(whole)).email, '');
  await whole.close();
});

test('a changed field is not overwritten by a second fill, also when the page draws it anew', async () => {
  const page = await openOdd(rig, 'redrawn');
  await reported(page);
  await rig.person.replace(page, '[name=first_name]', 'Robin');
  await page.waitForFunction(() => window.state.first_name === 'Robin');
  await fillAgain(page);
  assert.equal((await valuesOf(page)).first_name, 'Robin');
  await rig.person.replace(page, '[name=last_name]', 'x');
  await page.evaluate(() => {
    window.state.first_name = ''; // the page itself loses it: still the person's field
    document.querySelector('[name=email]').dispatchEvent(new Event('input', { bubbles: true }));
  });
  await new Promise(done => setTimeout(done, 300));
  await fillAgain(page);
  const values = await valuesOf(page);
  assert.equal(values.first_name, '');
  assert.equal(values.last_name, 'x');
  assert.equal(values.email, PROFILE.email);
  await page.close();
});

test('what a password manager or a script put there after the filling is left', async () => {
  const page = await openOdd(rig, 'controlled');
  await reported(page);
  await page.evaluate(() => {
    const email = document.querySelector('#email');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(email, 'vault@winter.example');
    email.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await fillAgain(page);
  assert.equal((await valuesOf(page)).email, 'vault@winter.example');
  await page.close();
});

test('a pasted text is the person’s', async () => {
  const page = await openOdd(rig, 'prefilled');
  await reported(page);
  const client = await page.createCDPSession();
  await page.focus('#last_name');
  await client.send('Input.insertText', { text: 'ov' }); // as an input method or a paste: trusted, without keys
  await fillAgain(page);
  assert.equal((await valuesOf(page)).last_name, 'Winterov');
  await page.close();
});

test('back on the page with values that the browser kept, they stay', async () => {
  const page = await openOdd(rig, 'controlled');
  await reported(page);
  await rig.person.replace(page, '#reason', 'My own words.');
  await page.goto('https://www.facebook.com/help/contact/odd/frame-inside');
  await page.goBack({ waitUntil: 'load' });
  await new Promise(done => setTimeout(done, 1500));
  assert.equal((await valuesOf(page)).reason, 'My own words.');
  await page.close();
});

test('one field is put back by its own undo and stays so; then all are', async () => {
  const form = await openOdd(rig, 'controlled');
  await reported(form);
  await pressInPanel(rig, form, 'Undo: Email address');
  await form.waitForFunction(() => document.querySelector('#email').value === '');
  await panelSays(form, '1 field filled in');
  await new Promise(done => setTimeout(done, 1500));
  assert.equal((await valuesOf(form)).email, '', 'not filled again by itself');
  await pressInPanel(rig, form, 'Undo all');
  await form.waitForFunction(() => document.querySelector('#reason').value === '');
  await panelSays(form, 'Undone: the form is as it was');
  await pressInPanel(rig, form, 'Fill in');
  await form.waitForFunction(() => document.querySelector('#reason').value !== '');
  assert.equal((await valuesOf(form)).email, '', 'undone by the person: theirs');
  await form.close();
});

test('the mark on a field undoes it, changes nothing of the page, and goes when the person types', async () => {
  const look = page =>
    page.$eval('main', e => JSON.stringify([e.getBoundingClientRect(), e.outerHTML.replace(' disabled=""', '')]));
  await rig.settings({ fillElsewhere: 'never' });
  const untouched = await openOdd(rig, 'controlled');
  const before = await look(untouched);
  await untouched.close();
  await rig.settings({ fillElsewhere: 'auto' });
  const page = await openOdd(rig, 'controlled');
  await reported(page);
  const after = await look(page);
  assert.equal(after, before, 'layout and elements as they were');
  const box = await page.$eval('#email', e => e.getBoundingClientRect().toJSON());
  const hosts = () => page.$$eval('demur-panel', found => found.length);
  await until(async () => (await hosts()) === 2, 'the panel and the marks');
  await rig.person.type(page, '#reason', 'x');
  await page.bringToFront();
  const mark = [box.right - 30, box.top - 3]; // its button, at the field's upper edge
  await page.waitForFunction((x, y) => document.elementFromPoint(x, y)?.localName === 'demur-panel', {}, ...mark);
  await page.mouse.click(...mark);
  await page.waitForFunction(() => document.querySelector('#email').value === '');
  await until(async () => (await hosts()) === 1, 'the last mark to go');
  await panelSays(page, 'You changed this yourself, so it was left as it is.');
  await page.close();
});
