// A whole flow through the replica, from where it begins to the answer, in any generation, language and form style. What the
// person does is done with trusted input; what Demur does is left to Demur.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { PATIENCE, until } from './browser.mjs';
import { ANSWER, asSent, HOMES, listObjections, openBell, openNotice, PROFILE, TEXTS } from './ways.mjs';

const CHUNK = 128 * 1024;
const button = name => `::-p-aria([name="${name}"][role="button"])`;
const linkNamed = name => `::-p-aria([name="${name}"][role="link"])`;

export const sendButton = (language, form) => button(TEXTS[language].form[form === 'third' ? 'send' : 'submit']);
export const fillButton = button('Fill in');

/** The simulated user of one flow: a name of their own, so that objections of one journal never meet. */
export async function becomeUser(rig, { service, username, country, language }, more = []) {
  const profile = {
    ...PROFILE,
    ...{ country, language },
    accounts: [username, ...more].map(name => ({ service, username: name })),
    email: `${username}@mail.example`,
    prompts: 'Who is Alex Winter?',
  };
  await rig.ask('profile.set', { profile });
  return profile;
}

/** The ways from the feed to a form, each a list of presses; found by the names that the services give their controls. */
export function wayThere(name, language) {
  const { menu, settings, privacy, generations, form: _ } = TEXTS[language];
  const account = [button(menu.account), `[role="menu"] ::-p-text(${menu.settings_privacy})`];
  const profile = [linkNamed(menu.profile), button(generations.menus.options)];
  const to = href => `main a[href="${href}"]`;
  const form = 'main a[href*="/contact/"]';
  return {
    'facebook policy': [...account, '[role="menu"] a[href="/settings/"]', to('/privacy/policy/'), form],
    'facebook direct': [
      ...account,
      '[role="menu"] a[href="/privacy/center/"]',
      to('/privacy/genai/'),
      `main ::-p-text(${generations.menus.shared})`,
      form,
    ],
    'facebook guide': [
      ...account,
      '[role="menu"] a[href="/privacy/center/"]',
      to('/privacy/topics/'),
      to('/privacy/genai/'),
      to('/privacy/genai/start/'),
      to('/privacy/genai/resources/'),
      to('/privacy/genai/models/'),
      'main button[aria-expanded="false"]',
      form,
    ],
    'instagram settings': [
      ...profile,
      '[role="menu"] a[href="/accounts/settings/"]',
      to('/accounts/about/'),
      to('https://privacycenter.instagram.com/policy/'),
      form,
    ],
    'instagram about': [
      ...profile,
      '[role="menu"] a[href="/accounts/about/"]',
      to('https://privacycenter.instagram.com/policy/'),
      form,
    ],
    'instagram centre': [...profile, '[role="menu"] a[href="https://privacycenter.instagram.com/"]', form],
    'instagram article': [
      ...profile,
      '[role="menu"] a[href="/accounts/about/"]',
      to('https://privacycenter.instagram.com/policy/'),
      button(generations.menus.menu),
      'nav a[href="/privacy/policies/"]',
      to('/privacy/genai/models/'),
      form,
    ],
    about: [settings.about, privacy.policy],
  }[name];
}

/** From the bell's row over the dialog to the form: the way of the notice. */
export async function followNotice(page, person, service, language) {
  await openBell(page, person, service, language);
  await openNotice(page, person);
  await person.click(page, '[role="dialog"][aria-modal="true"] a[href*="/contact/"]');
}

export async function followMenu(page, person, way, language) {
  for (const target of wayThere(way, language)) await person.click(page, target);
}

/** The link in the mail that announces it, as a mail program opens it: a page of its own. */
export async function followMail(rig, { service, language, address, link }) {
  const date = TEXTS[language].notice.date;
  await rig.site.sendMail('notice', { site: service, language, to: address, name: 'Alex', date, link });
  const mail = await rig.mailbox.newest(address);
  const [found] = /https:\/\/\S+contact\/\d+/.exec(mail.text);
  return rig.page(found);
}

/** A file into the evidence of an objection, as the extension's pages do it; gives its SHA-256. */
export async function putEvidence(rig, objection, path) {
  const bytes = readFileSync(path);
  const upload = randomUUID();
  let sha256;
  for (let offset = 0; offset < bytes.length; offset += CHUNK) {
    const data = bytes.subarray(offset, offset + CHUNK).toString('base64');
    const piece = { upload, name: basename(path), size: bytes.length, offset, data };
    sha256 = (await rig.ask('evidence.put', piece)).evidence?.sha256;
  }
  await rig.ask('objection.update', { id: objection, evidence: [sha256] });
  return sha256;
}

/** Demur's offer beside the form is taken. */
export const takeOffer = (page, person) => person.click(page, fillButton);

/** On a form that was loaded again the offer is a small tab, which is opened first. */
export async function takeOfferAgain(page, person) {
  await person.click(page, button('Demur can fill in this form'));
  await takeOffer(page, person);
}

/** Takes Demur's offer when it makes one; goes on as soon as `isFilled` says so. */
export async function takeOfferIfAny(page, person, isFilled) {
  await until(async () => {
    if (await isFilled()) return true;
    const offer = await page.$(fillButton);
    if (!offer) return false;
    await person.click(page, offer);
    return until(isFilled, 'the field to be filled', 3000).catch(() => false);
  }, 'a filled field');
}

/** The reason of an objection, once it is in the language of its form. */
export async function preparedReason(rig, is, language) {
  const { reason } = await until(async () => {
    const known = await objectionOf(rig, is);
    return known?.language === language && known;
  }, 'the reason in the language of the form');
  return reason;
}

/** The reason stands in the form, in a control of whatever make. */
export async function waitReason(page, reason) {
  const start = reason.slice(0, 60);
  await page.waitForFunction(
    text =>
      [...document.querySelectorAll('main textarea, main [contenteditable]')].some(e =>
        (e.value ?? e.innerText).startsWith(text),
      ),
    { timeout: PATIENCE },
    start,
  );
}

/** The form can be sent: every answer that it needs stands in it. */
export async function waitReady(page, language, kind) {
  const ready = page.locator(sendButton(language, kind)).setTimeout(PATIENCE);
  const handle = await ready.waitHandle();
  await until(
    () => handle.evaluate(e => e.isConnected && !e.disabled && e.getAttribute('aria-disabled') !== 'true'),
    'a form that can be sent',
  );
  return handle;
}

/** The code is read in the mail and typed. */
export async function enterCode(rig, page, person, address) {
  const code = await rig.mailbox.code(address);
  await person.type(page, '[role="dialog"] input', code, 'codes');
  await person.click(page, '[role="dialog"] button[type="submit"]');
  return code;
}

/** What the server has of the last form, compared with what was meant. `fields` may hold patterns. */
export function compareReceived(rig, { number, account, fields }) {
  const sent = rig.record.submissions.at(-1);
  assert.equal(sent.form, number, 'another form was sent');
  assert.equal(sent.account, account, 'it was sent for another account');
  assert.deepEqual(Object.keys(sent.fields).sort(), Object.keys(fields).sort());
  for (const [name, value] of Object.entries(fields)) {
    assert.equal(sent.fields[name], typeof value === 'string' ? asSent(value) : value, name);
  }
  return sent;
}

export async function objectionOf(rig, is) {
  return (await listObjections(rig)).find(is);
}

/** The answer is on screen, and the journal knows it. */
export async function waitStatus(rig, page, is, status) {
  await page.waitForSelector(ANSWER);
  return until(async () => {
    const found = await objectionOf(rig, is);
    return found?.status === status && found;
  }, `the objection to be ${status}`);
}

export const homeOf = service => HOMES[service];
