// The third-party form in its wordings: evidence byte for byte, the code from the mail with all that can go wrong about it,
// a reason that is refused as too short only after the code, and both answers.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { thirdPartyAddress } from '../site/src/forms/catalogue.js';
import { PATIENCE, until } from './lib/browser.mjs';
import {
  becomeUser,
  compareReceived,
  enterCode,
  followMenu,
  homeOf,
  objectionOf,
  preparedReason,
  putEvidence,
  sendButton,
  takeOffer,
  waitReady,
  waitReason,
  waitStatus,
} from './lib/flows.mjs';
import { Person } from './lib/person.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import { listObjections, TEXTS } from './lib/ways.mjs';

const CODE = '[role="dialog"] input';
const CONFIRM = '[role="dialog"] button[type="submit"]';
let rig;
let evidence;
let sha256;
before(async () => {
  rig = await startRig();
  evidence = pngOf(300, 200, randomBytes(300 * 200 * 3)); // larger than one chunk
  sha256 = createHash('sha256').update(evidence).digest('hex');
  writeFileSync(join(rig.scratch, 'answer of the machine.png'), evidence);
});
after(() => rig?.close());

const isOpen = o => o.service === 'meta' && o.status !== 'denied';

// The form is reached, an objection opened by the notice of it, prepared with evidence, and filled.
async function fillForm({ wording, language, country, formStyle, way }, person) {
  rig.record.reset();
  rig.record.set({ thirdParty: wording, language, formStyle, noticeInBell: false, centre: way ? 'guide' : 'topics' });
  const profile = await becomeUser(rig, { service: 'facebook', username: 'alex.winter', country, language });
  const page = await rig.page(way ? homeOf('facebook') : thirdPartyAddress(wording));
  if (way) await followMenu(page, person, way, language);
  await page.waitForSelector('main h1');
  const { id } = await until(() => objectionOf(rig, isOpen), 'an objection for this form');
  await putEvidence(rig, id, join(rig.scratch, 'answer of the machine.png'));
  await page.bringToFront();
  await takeOffer(page, person);
  const reason = await preparedReason(rig, o => o.id === id, language);
  await waitReason(page, reason);
  return { page, profile, id };
}

const fieldsOf = (profile, request_type, reason) => ({
  request_type,
  country: profile.country,
  first_name: profile.first_name,
  last_name: profile.last_name,
  email: profile.email,
  prompts: profile.prompts,
  additional_info: reason,
});

function compareEvidence({ files }) {
  assert.deepEqual(
    files.map(f => [f.field, f.name, f.type, f.sha256]),
    [['evidence', 'answer of the machine.png', 'image/png', sha256]],
  );
  assert.ok(files[0].bytes.equals(evidence));
}

// None of the old wordings offers an objection: which of them it is to be, the person says.
for (const [wording, language, country, choice, formStyle] of [
  ['2023', 'en', 'GB', 'complaint', 'native'],
  ['2024', 'fr', 'FR', 'concern', 'native'],
]) {
  test(`the wording of ${wording} in ${language}: the choice is the person's, and the request is refused`, async () => {
    const person = new Person();
    const { page, profile, id } = await fillForm({ wording, language, country, formStyle }, person);
    rig.record.set({ answer: 'denied' });
    const ticked = () => page.$$eval('input[type="radio"]', all => all.filter(e => e.checked).length);
    assert.equal(await ticked(), 0, 'what no option says is not chosen');
    await person.tick(page, `input[value="${choice}"]`);
    await waitReady(page, language, 'third');
    await person.click(page, sendButton(language, 'third'));
    await enterCode(rig, page, person, profile.email);
    const { flow, reason } = await waitStatus(rig, page, o => o.id === id, 'denied');
    assert.equal(flow, `third-party-${wording}`);
    const number = thirdPartyAddress(wording).split('/').at(-1);
    compareEvidence(
      compareReceived(rig, { number, account: 'alex.winter', fields: fieldsOf(profile, choice, reason) }),
    );
    await page.close();
  });
}

test('the wording of 2025 in Polish, of ordinary elements: a wrong code, one that is too old, another one', async () => {
  const person = new Person();
  const language = 'pl';
  const { page, profile, id } = await fillForm(
    { wording: '2025', language, country: 'PL', formStyle: 'built', way: 'facebook guide' },
    person,
  );
  await page.waitForSelector('main li img', { timeout: PATIENCE }); // the page's own preview
  await waitReady(page, language, 'third');
  await person.click(page, sendButton(language, 'third'));

  const first = await rig.mailbox.code(profile.email);
  await person.type(page, CODE, first === '99999' ? '99998' : '99999', 'codes');
  await person.click(page, CONFIRM);
  const { form, generations } = TEXTS[language];
  await page.waitForSelector(`[role="alert"] ::-p-text(${form.code_wrong})`);
  rig.record.set({ clockMinutes: 61 });
  await person.replace(page, CODE, first);
  await person.click(page, CONFIRM);
  await page.waitForSelector(`[role="alert"] ::-p-text(${generations.code.expired})`);
  assert.equal(rig.record.submissions.length, 0);

  await person.click(page, `[role="dialog"] ::-p-text(${form.code_resend})`);
  await page.waitForSelector(`[role="dialog"] ::-p-text(${generations.code.resent})`);
  const second = await until(async () => {
    const code = await rig.mailbox.code(profile.email);
    return code !== first && code;
  }, 'another code');
  await person.replace(page, CODE, second);
  await person.click(page, CONFIRM);
  const known = await waitStatus(rig, page, o => o.id === id, 'confirmed');
  assert.equal(known.flow, 'third-party-2025');
  const sent = compareReceived(rig, {
    number: '510058597920541',
    account: 'alex.winter',
    fields: fieldsOf(profile, 'object_restrict', known.reason),
  });
  compareEvidence(sent);
  assert.equal(rig.record.submissions.length, 1);
  const text = JSON.stringify(await rig.steps());
  for (const secret of [first, second, profile.email])
    assert.ok(!text.includes(secret), 'a value stands in the journal');
  assert.equal((await listObjections(rig)).filter(o => o.id === id).length, 1);
  await page.close();
});
