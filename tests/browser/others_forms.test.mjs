// Forms of services that the person granted: WhatsApp's, which serves many requests, and LinkedIn's, for what its switch
// does not cover. What Demur cannot know stays the person's; what was sent is compared on the server.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PATIENCE, until } from './lib/browser.mjs';
import { compareReceived } from './lib/flows.mjs';
import { panelSays, valuesOf } from './lib/odd.mjs';
import { builtExtension } from './lib/paths.mjs';
import { startRig } from './lib/rig.mjs';
import { ANSWER, listObjections, PROFILE, SUBMIT, setProfile, statusBecomes } from './lib/ways.mjs';

// The browser's own question cannot be answered from outside: the same extension with these hosts granted from the start.
const scratch = mkdtempSync(join(tmpdir(), 'demur-granted-'));
function grantedExtension() {
  cpSync(builtExtension('chromium'), scratch, { recursive: true });
  const path = join(scratch, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path));
  manifest.host_permissions.push(...manifest.optional_host_permissions);
  writeFileSync(path, JSON.stringify(manifest));
  return scratch;
}

let rig;
before(async () => {
  rig = await startRig({ extension: grantedExtension() });
  await setProfile(rig);
  rig.record.set({ account: 'alex.winter', prefillEmail: false });
});
after(async () => {
  await rig?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const objectionOf = async flow => (await listObjections(rig)).find(o => o.flow === flow);

async function openedBy(path, press) {
  const opened = rig.browser.waitForTarget(t => t.type() === 'page' && t.url().includes(path), { timeout: PATIENCE });
  await press();
  const form = await (await opened).page();
  await form.bringToFront();
  await form.waitForSelector(SUBMIT);
  return form;
}

// What the profile and the flow say stands in the form.
const isFilled = (form, wanted) =>
  until(
    async () => {
      const values = await valuesOf(form);
      return Object.entries(wanted).every(([name, value]) => values[name] === value);
    },
    `${Object.keys(wanted)} to be filled in`,
  );

// Sent by the person, once, and recorded so.
async function send(form, flow, status) {
  await rig.person.click(form, SUBMIT);
  await form.waitForSelector(ANSWER);
  await statusBecomes(rig, (await objectionOf(flow)).id, status);
  const steps = await until(async () => {
    const own = (await rig.steps()).filter(s => s.flow === flow);
    return own.some(s => s.kind === 'submit') && own;
  }, 'the sending in the journal');
  assert.equal(steps.filter(s => s.kind === 'submit' && s.actor === 'user').length, 1);
  assert.equal(rig.record.submissions.at(-1).repeats, 0);
}

test('WhatsApp: from the popup to the form, which asks what it is about; its answer is a question by mail', async () => {
  const page = await rig.page('https://www.facebook.com/');
  const popup = await rig.popup(page);
  await rig.person.press(popup, '.by-hand summary');
  const form = await openedBy('/contact/forms/', () =>
    rig.person.click(popup, '[data-action="open-objection"][data-flow="whatsapp-2025"]'),
  );
  await isFilled(form, { email: PROFILE.email });
  await panelSays(form, 'Phone number of your account');
  assert.equal((await valuesOf(form)).phone, '', 'a number that no profile holds');

  await rig.person.tick(form, 'main ::-p-text(How can I make an objection)');
  await rig.person.type(form, '[name="phone"]', '4915112345678');
  const number = new URL(form.url()).pathname.split('/').at(-1);
  await send(form, 'whatsapp-2025', 'submitted');
  const fields = { topic: 'object', email: PROFILE.email, phone: '4915112345678' };
  compareReceived(rig, { number, account: 'alex.winter', fields });
  await form.close();
  await page.close();
});

test('LinkedIn: the form beside the switch, from the popup to the mail that confirms it', async () => {
  const flow = 'linkedin-2025-form';
  const own = await rig.ownPage('prepare.html');
  const reply = await rig.call(own, 'objection.open', { flow });
  assert.ok(reply.ok, JSON.stringify(reply));
  await own.close();
  const page = await rig.page('https://www.facebook.com/');
  const popup = await rig.popup(page);
  const { id } = reply.value.objection;
  const form = await openedBy('/ask/TS-DPRO', () =>
    rig.person.click(popup, `[data-objection="${id}"] [data-action="open-form"]`),
  );
  const { first_name, last_name, email } = PROFILE;
  await isFilled(form, { first_name, last_name, email, objection: 'ai' });
  await send(form, flow, 'submitted'); // its answer is the mail
  compareReceived(rig, {
    number: 'TS-DPRO',
    account: 'alex.winter',
    fields: { first_name, last_name, email, objection: 'ai' },
  });

  const { text } = await rig.mailbox.newest(PROFILE.email, mail => /linkedin/i.test(mail.raw));
  const desk = await rig.ownPage('prepare.html');
  const read = await rig.call(desk, 'mail.read', { text, objection: id });
  assert.ok(read.ok, JSON.stringify(read));
  await desk.close();
  await statusBecomes(rig, id, 'confirmed');
  await form.close();
  await page.close();
});
