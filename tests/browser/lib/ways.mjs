// The ways through the replica, step by step as a person goes them, and who the simulated user is.
import { readFileSync } from 'node:fs';
import { PATIENCE, until } from './browser.mjs';

const readJson = path => JSON.parse(readFileSync(new URL(`../../site/src/texts/${path}.json`, import.meta.url)));
const readTexts = language => ({ ...readJson(language), generations: readJson(`generations/${language}`) });
export const TEXTS = Object.fromEntries(
  ['en', 'de', 'fr', 'pl', 'pt'].map(language => [language, readTexts(language)]),
);

// Not the address that the services fill in by themselves: so it shows which of the two was sent.
export const PROFILE = {
  first_name: 'Alex',
  last_name: 'Winter',
  email: 'objections@winter.example',
  country: 'DE',
  language: 'en',
  accounts: [
    { service: 'facebook', username: 'alex.winter' },
    { service: 'instagram', username: 'alex.winter' },
  ],
  grounds: ['creative_work'],
  evidence: [],
};

export const FORMS = {
  'facebook-2025': 'https://www.facebook.com/help/contact/712876720715583',
  'instagram-2025': 'https://help.instagram.com/contact/767264225370182',
  'third-party-2025': 'https://www.facebook.com/help/contact/510058597920541',
};
export const HOMES = { facebook: 'https://www.facebook.com/', instagram: 'https://www.instagram.com/' };

// Names of fields as the replica's server receives them.
export const REASON_FIELD = 'Field236858559849125';
export const SUBMIT = 'main form button[type="submit"]';
export const CODE = '[role="dialog"] input[autocomplete="one-time-code"]';
export const CONFIRM = '[role="dialog"] button[type="submit"]';
export const ANSWER = 'main [role="status"]';

const button = name => `::-p-aria([name="${name}"][role="button"])`;

// Opens the panel in which the short notice stands.
export async function openBell(page, person, service, language = 'en') {
  await person.click(
    page,
    service === 'facebook'
      ? button(TEXTS[language].menu.notifications)
      : `nav ::-p-text(${TEXTS[language].menu.notifications})`,
  );
  await page.waitForSelector('[role="dialog"]');
}

// From the row to the dialog with the substance.
export async function openNotice(page, person, kind = 'genai') {
  await person.click(page, `[role="dialog"] a[href$="/${kind}_notice/"]`);
  await page.waitForSelector('[role="dialog"][aria-modal="true"]');
}

// The presses that lead from the feed to the form by hand; each is a selector.
export function menuWay(flow, language = 'en') {
  const { menu } = TEXTS[language];
  const facebook = [
    button(menu.account),
    `[role="menu"] ::-p-text(${menu.settings_privacy})`,
    '[role="menu"] a[href="/privacy/center/"]',
  ];
  const instagram = [
    `nav ::-p-text(${menu.more})`,
    '[role="menu"] a[href="/accounts/settings/"]',
    'main a[href="https://privacycenter.instagram.com/"]',
  ];
  return {
    'facebook-2025': [
      ...facebook,
      'main a[href="/privacy/topics/"]',
      'main a[href="/privacy/genai/"]',
      'main a[href*="/contact/"]',
    ],
    'instagram-2025': [
      ...instagram,
      'main a[href="/privacy/topics/"]',
      'main a[href="/privacy/genai/"]',
      'main a[href*="/contact/"]',
    ],
    'third-party-2025': [
      ...facebook,
      'main a[href="/privacy/policy/"]',
      'main a[href="/privacy/policies/"]',
      'main a[href="/privacy/genai/models/"]',
      'main button[aria-expanded="false"]',
      'main a[href*="/contact/"]',
    ],
  }[flow];
}

export async function walk(page, person, way) {
  for (const target of way) await person.click(page, target);
  await page.waitForSelector(SUBMIT);
}

// The code arrives by mail; the person reads it there and types it.
export async function typeCode(rig, page, person) {
  const known = rig.record.mailbox.length;
  await page.waitForSelector(CODE);
  const mail = await until(() => rig.record.mailbox.findLast(m => m.code), 'the mail with the code');
  await person.type(page, CODE, mail.code, 'codes');
  await person.click(page, CONFIRM);
  return known;
}

export async function setProfile(rig, profile = PROFILE) {
  await rig.ask('profile.set', { profile });
}

export async function listObjections(rig) {
  return (await rig.ask('objections.list', {})).objections;
}

// The host may come to know of an answer a little after the page shows it.
export function statusBecomes(rig, id, status) {
  const isSo = async () => (await listObjections(rig)).find(o => o.id === id)?.status === status;
  return until(isSo, `the objection to be ${status}`);
}

// A press of the toolbar button while a journey is under way: what opens the popup counts as the person's step on Demur.
export function openPopup(rig, page, person) {
  person.truth.clicks++;
  return rig.popup(page);
}

// From the popup to the filled form, in the tab that Demur opened. Two clicks of the person.
export async function openFormByPopup(rig, page, person, objection) {
  const popup = await openPopup(rig, page, person);
  const known = new Set(rig.browser.targets());
  const isForm = t => t.type() === 'page' && /\/contact\/\d+/.test(t.url());
  const opened = rig.browser.waitForTarget(t => !known.has(t) && isForm(t), { timeout: PATIENCE });
  await person.click(popup, `[data-objection="${objection}"] [data-action="open-form"]`);
  const form = await (await opened).page();
  await form.waitForSelector(SUBMIT);
  return form;
}

export async function readValue(page, selector) {
  return page.$eval(selector, e => e.value);
}

export async function waitFilled(page) {
  await page.waitForFunction(
    submit => {
      const texts = [...document.querySelectorAll('main textarea')];
      return texts.length > 0 && texts.every(t => t.value.length > 0) && !document.querySelector(submit).disabled;
    },
    { timeout: PATIENCE },
    SUBMIT,
  );
}

// Line ends as a browser sends them (HTML: "construct the entry list").
export const asSent = text => text.replaceAll(/\r?\n/g, '\r\n');
