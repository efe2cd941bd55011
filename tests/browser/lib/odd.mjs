// An odd form (tests/site/odd) with an objection prepared for it, filled by Demur, and what Demur says of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './browser.mjs';
import { setProfile } from './ways.mjs';

export const oddUrl = (name, service = 'facebook') =>
  service === 'facebook'
    ? `https://www.facebook.com/help/contact/odd/${name}`
    : `https://help.instagram.com/contact/odd/${name}`;

// Both kinds of objections, open; forms are filled without being asked.
export async function prepareOdd(rig, { evidence = [], prompts = 'Who is Alex Winter?' } = {}) {
  await setProfile(rig);
  await rig.settings({ fillElsewhere: 'auto' });
  const opened = {};
  for (const flow of ['facebook-2025', 'third-party-2025']) {
    opened[flow] = (await rig.ask('objection.open', { flow })).objection;
  }
  const hashes = [];
  for (const [name, bytes] of evidence) hashes.push(await putEvidence(rig, name, bytes));
  const change = { id: opened['third-party-2025'].id, prompts, evidence: hashes };
  opened['third-party-2025'] = (await rig.ask('objection.update', change)).objection;
  return { opened, hashes };
}

const chunk = 256 * 1024;

async function putEvidence(rig, name, bytes) {
  writeFileSync(join(rig.scratch, name), bytes);
  const upload = crypto.randomUUID();
  for (let offset = 0; ; offset += chunk) {
    const data = bytes.subarray(offset, offset + chunk).toString('base64');
    const put = { upload, name, size: bytes.length, offset, data };
    const { evidence } = await rig.ask('evidence.put', put);
    if (evidence) return evidence.sha256;
  }
}

// Every text and button of Demur's own parts in the page, which stand in closed shadow roots.
export async function panelTexts(page) {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const texts = [];
  const take = node => {
    if (['StaticText', 'button', 'heading'].includes(node.role) && node.name) texts.push(node.name);
    for (const child of node.children ?? []) take(child);
  };
  const find = node => {
    if (node.role === 'region' && node.name === 'Demur') take(node);
    else for (const child of node.children ?? []) find(child);
  };
  if (tree) find(tree);
  return texts;
}

export const panelSays = (page, words) =>
  until(async () => {
    const texts = await panelTexts(page);
    return texts.some(text => (words instanceof RegExp ? words.test(text) : text === words)) && texts;
  }, `the panel to say "${words}"`);

export const reported = page => panelSays(page, /fields? filled in$|by hand$/);

// A button of the panel, by its name, pressed with the pointer.
export async function pressInPanel(rig, page, name) {
  const handle = await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
  await rig.person.click(page, handle);
}

export async function openOdd(rig, name, service) {
  const page = await rig.browser.newPage();
  await page.goto(oddUrl(name, service), { waitUntil: 'load' });
  return page;
}

export const valuesOf = page =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('input,select,textarea,[contenteditable],[role=combobox]')].map(e => [
        e.name || e.id,
        e.type === 'radio' || e.type === 'checkbox' ? e.checked : (e.value ?? e.innerText),
      ]),
    ),
  );
