// The company's answer by mail, as the person gives it to Demur: dropped on the popup or on the page for answers, chosen as a
// file, pasted as text. What came of it, what is in doubt, the dates, and the way to the authority.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { savedIn } from './lib/downloads.mjs';
import { putEvidence } from './lib/flows.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  CODE,
  HOMES,
  listObjections,
  openFormByPopup,
  PROFILE,
  SUBMIT,
  setProfile,
  typeCode,
  waitFilled,
} from './lib/ways.mjs';

let rig;
let helper; // a page of the extension, to ask the host
let count = 0;
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false });
  helper = await rig.ownPage('prepare.html');
});
after(() => rig?.close());

let account;
beforeEach(async () => {
  account = `alex${++count}.winter`;
});

async function call(method, params) {
  const reply = await rig.call(helper, method, params);
  assert.ok(reply.ok, `${method}: ${JSON.stringify(reply)}`);
  return reply.value;
}

// An objection that was sent, of an account of its own, so that tests do not meet.
async function sent(service, username = account) {
  const { profile } = await call('profile.get', {});
  const accounts = [...profile.accounts, { service, username }];
  await setProfile(rig, { ...PROFILE, accounts });
  const { objection } = await call('objection.open', { flow: `${service}-2025`, username });
  await call('objection.update', { id: objection.id, status: 'submitted' });
  return objection.id;
}

async function sentMail(kind, site, name = account) {
  const to = `${name}.${++count}@winter.example`;
  await rig.site.sendMail(kind, { site, language: 'en', to, name });
  return rig.mailbox.newest(to);
}

// As the mailbox provider received it, saved as a file.
async function mail(kind, site, name) {
  const { raw } = await sentMail(kind, site, name);
  const path = join(rig.scratch, `${kind}-${count}.eml`);
  writeFileSync(path, raw, 'latin1');
  return path;
}

const now = async id => (await listObjections(rig)).find(o => o.id === id);
const outcome = page =>
  page.waitForSelector('#mail-outcome').then(element => element.evaluate(e => ({ ...e.dataset, text: e.textContent })));

async function choose(page, path) {
  await (await page.waitForSelector('input[name="eml"]')).uploadFile(path);
}

async function drop(page, path) {
  await page.evaluate(
    (base64, name) => {
      const raw = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([raw], name, { type: 'message/rfc822' }));
      const target = document.querySelector('h1');
      const about = { bubbles: true, cancelable: true, dataTransfer };
      target.dispatchEvent(new DragEvent('dragover', about));
      target.dispatchEvent(new DragEvent('drop', about));
    },
    readFileSync(path).toString('base64'),
    path.split('/').at(-1),
  );
}

// As the browser saves it; gives the text.
async function saved(press) {
  const folder = join(rig.scratch, `downloads-${++count}`);
  const session = await rig.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press();
  const name = await savedIn(folder);
  await session.detach();
  return { name, text: readFileSync(join(folder, name), 'utf8') };
}

test('a mail dropped on the popup confirms the objection, and says who vouches for its sender', async () => {
  const id = await sent('facebook');
  const path = await mail('honoured', 'facebook');
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  await drop(popup, path);
  const { kind, about, text } = await outcome(popup);
  assert.deepEqual([kind, about], ['confirmation', id]);
  assert.match(text, /Confirmed: Facebook.*support\.facebook\.com.*vouches for it/s);
  await popup.waitForSelector(`[data-objection="${id}"][data-status="confirmed"]`);
  assert.match(
    await popup.$eval(`[data-objection="${id}"] .answer`, e => e.textContent),
    /Answered by mail from support\.facebook\.com/,
  );
  await rig.closePopup(popup);
  await page.close();
  assert.equal((await now(id)).status, 'confirmed');
});

test('a refusal leads to the complaint, which is saved as a file', async () => {
  const id = await sent('instagram');
  const page = await rig.page(HOMES.instagram);
  const popup = await rig.popup(page);
  await rig.person.click(popup, `[data-objection="${id}"] [data-action="answer"]`);
  const answers = await rig.extensionTab('answers.html');
  await choose(answers, await mail('denied', 'instagram'));
  const { kind, about } = await outcome(answers);
  assert.deepEqual([kind, about], ['rejection', id]);
  await answers.close();
  const own = await rig.ownPage('popup.html');
  const card = `[data-objection="${id}"]`;
  assert.equal(await own.$eval(card, e => e.dataset.status), 'denied');
  const pack = await saved(() => rig.person.click(own, `${card} [data-action="complaint"]`));
  assert.match(pack.name, /\.html$/);
  assert.match(pack.text, /<html/i);
  await own.close();
  await page.close();
});

test('dates to take along are saved as a calendar; two more months change them, and back', async () => {
  const id = await sent('facebook');
  const first = (await now(id)).answer_due;
  const own = await rig.ownPage('popup.html');
  const calendar = await saved(() => rig.person.click(own, `[data-objection="${id}"] [data-action="calendar"]`));
  assert.match(calendar.name, /\.ics$/);
  assert.match(calendar.text, /BEGIN:VCALENDAR.*BEGIN:VEVENT.*END:VCALENDAR/s);
  assert.ok(calendar.text.includes(first.slice(0, 10).replaceAll('-', '')));
  const answers = await rig.ownPage(`answers.html?objection=${id}`);
  await rig.person.click(answers, '[data-action="extended"]');
  const longer = await until(async () => {
    const { extended, answer_due } = await now(id);
    return extended && answer_due;
  }, 'the longer term');
  assert.ok(longer > first);
  await answers.waitForFunction(() => /took two more months/.test(document.querySelector('#longer').textContent));
  await own.reload();
  const line = await own.waitForSelector(`[data-objection="${id}"] [data-due]`);
  assert.match(await line.evaluate(e => e.textContent), /in \d+ days.*took two more months/s);
  await rig.person.click(answers, '[data-action="extended"]');
  await until(async () => (await now(id)).answer_due === first, 'the first term again');
  await answers.close();
  await own.close();
});

test('a text that is no answer changes nothing; a pasted answer does, and nothing vouches for it', async () => {
  const id = await sent('instagram');
  const answers = await rig.ownPage(`answers.html?objection=${id}`);
  await rig.person.type(answers, '#text', 'Your parcel from Graz arrives tomorrow between 9 and 12.');
  await rig.person.click(answers, '[data-action="read"]');
  assert.equal((await outcome(answers)).doubt, 'no_answer');
  assert.equal((await now(id)).status, 'submitted');
  const { text: letter } = await sentMail('honoured', 'instagram');
  await rig.person.replace(answers, '#text', letter.replaceAll(/[^\x20-\x7e]/g, ' '));
  await rig.person.click(answers, '[data-action="read"]');
  await answers.waitForFunction(() => document.querySelector('#mail-outcome')?.dataset.doubt !== 'no_answer');
  const { kind, doubt, text } = await outcome(answers);
  assert.match(text, /Nothing vouches for the sender/);
  if (doubt) await rig.person.click(answers, `[data-about="${id}"]`);
  else assert.equal(kind, 'confirmation');
  await until(async () => (await now(id)).status === 'confirmed', 'the confirmation');
  await answers.close();
});

test('where several objections wait, the person says which one is answered', async () => {
  const one = await sent('facebook', `${account}a`);
  const other = await sent('facebook', `${account}b`);
  const answers = await rig.ownPage('answers.html');
  await choose(answers, await mail('honoured', 'facebook', 'Alex'));
  const { doubt } = await outcome(answers);
  assert.equal(doubt, 'which_objection');
  for (const id of [one, other]) assert.ok(await answers.$(`[data-about="${id}"]`));
  await rig.person.click(answers, `[data-about="${other}"]`);
  await answers.waitForSelector('#mail-outcome[data-kind="confirmation"]');
  assert.equal((await now(other)).status, 'confirmed');
  assert.equal((await now(one)).status, 'submitted');
  await answers.close();
  await call('objection.update', { id: one, extended: false });
});

test('a sender whose mail does not verify is doubted; the person may know better', async () => {
  const id = await sent('instagram');
  const path = await mail('honoured', 'instagram');
  const forged = readFileSync(path, 'latin1').replaceAll(/(dkim|spf|dmarc)=pass/g, '$1=fail');
  writeFileSync(path, forged, 'latin1');
  const answers = await rig.ownPage(`answers.html?objection=${id}`);
  await choose(answers, path);
  const { doubt, text } = await outcome(answers);
  assert.equal(doubt, 'sender');
  assert.match(text, /may not be the company/);
  assert.equal((await now(id)).status, 'submitted');
  await rig.person.click(answers, `[data-about="${id}"]`);
  await until(async () => (await now(id)).status === 'confirmed', 'the confirmation');
  await answers.close();
});

test('what is no mail is refused with what to do instead', async () => {
  const answers = await rig.ownPage('answers.html');
  const path = join(rig.scratch, 'picture.eml');
  for (const [bytes, wanted] of [
    [Buffer.alloc(0), /empty/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /picture\.eml is not a saved mail.*paste/],
    [Buffer.alloc(6 * 1024 * 1024, 'a: b\n'), /over 5 MB.*without its attachments/],
  ]) {
    writeFileSync(path, bytes);
    await choose(answers, path);
    await answers.waitForFunction(
      words => new RegExp(words).test(document.querySelector('#mail-fault')?.textContent ?? ''),
      {},
      wanted.source,
    );
  }
  await answers.close();
});

test('while a code is asked for, the popup says where it is and how long it lives; the code is never stored', async () => {
  const page = await rig.page(HOMES.facebook);
  await setProfile(rig, { ...PROFILE, prompts: 'Who is Alex Winter?' });
  const { objection } = await call('objection.open', { flow: 'third-party-2025' });
  const picture = join(rig.scratch, 'picture.png');
  writeFileSync(picture, pngOf(8, 8, Buffer.alloc(192, 90)));
  await putEvidence(rig, objection.id, picture);
  const form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
  await rig.person.click(form, SUBMIT);
  await form.waitForSelector(CODE);
  await until(async () => (await now(objection.id)).next === 'enter_code', 'the code to be waited for');
  const popup = await rig.popup(form);
  const hint = await popup.$eval(`[data-objection="${objection.id}"] .code-hint`, e => e.textContent);
  assert.match(hint, /mailbox of o…@winter\.example/);
  assert.match(hint, /spam/);
  assert.match(hint, /about (60|59) more minutes/);
  assert.match(hint, /Leave the page open/);
  assert.equal(await popup.$$eval('input', all => all.length), 0, 'there is nowhere to type a code');
  await page.bringToFront();
  await rig.closePopup(popup);
  const beside = await rig.popup(page);
  const card = `[data-objection="${objection.id}"]`;
  assert.match(await beside.$eval(`${card} .button.primary`, e => e.dataset.action), /go-to-page/, 'not a new form');
  await rig.person.click(beside, `${card} [data-action="go-to-page"]`);
  await form.waitForFunction(() => document.visibilityState === 'visible');
  const code = await rig.mailbox.code(PROFILE.email);
  await typeCode(rig, form, rig.person);
  await form.waitForSelector(ANSWER);
  await until(async () => (await now(objection.id)).status === 'confirmed', 'the confirmation');
  const stored = await helper.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  assert.ok(!stored.includes(code));
  const out = join(rig.scratch, 'journal.json');
  await rig.journal.exportTo('json', out);
  assert.ok(!new RegExp(`"[^"]*\\b${code}\\b[^"]*"`).test(readFileSync(out, 'utf8')));
  await form.close();
  await page.close();
});
