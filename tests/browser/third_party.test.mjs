// The third-party form, which demands most: prepared with evidence, filled, sent, confirmed with the e-mailed code.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  asSent,
  CODE,
  HOMES,
  listObjections,
  openFormByPopup,
  PROFILE,
  SUBMIT,
  setProfile,
  statusBecomes,
  typeCode,
  waitFilled,
} from './lib/ways.mjs';

const PROMPTS = 'Who is Alex Winter from Graz?\nWhat does Alex Winter write about?';
let rig;
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false });
  await setProfile(rig);
});
after(() => rig?.close());

test('the third-party form arrives with every value right and the evidence byte for byte', async () => {
  const evidence = pngOf(300, 200, randomBytes(300 * 200 * 3));
  const path = join(rig.scratch, 'answer of the machine.png');
  writeFileSync(path, evidence);
  assert.ok(evidence.length > 150_000, 'larger than one chunk');

  const page = await rig.page(HOMES.facebook);
  let popup = await rig.popup(page);
  await rig.person.click(popup, '.by-hand summary');
  await rig.person.click(popup, '[data-action="open-objection"][data-flow="third-party-2025"]');
  await rig.person.click(popup, '[data-service="meta"] [data-action="prepare"]');
  const prepare = await rig.extensionTab('prepare.html');
  await rig.person.type(prepare, '[name="prompts"]', PROMPTS.replaceAll('\n', ' '));
  await rig.person.tick(prepare, '[name="keep_original"]'); // else a picture is made anew, and other bytes
  await rig.person.attach(prepare, 'input[name="evidence"]', path);
  const shown = await prepare.waitForSelector('#evidence-list [data-sha256]');
  const sha256 = await shown.evaluate(e => e.dataset.sha256); // of the picture as it was made anew
  await rig.person.click(prepare, '[data-action="save"]');
  await prepare.waitForFunction(() => document.querySelector('#saved').textContent !== '');
  await prepare.close();
  await rig.closePopup(popup);

  const objection = (await listObjections(rig)).find(o => o.service === 'meta');
  assert.equal(objection.status, 'prepared');
  assert.ok(objection.reason.length >= 100, 'long enough for what is refused only after the code');
  const form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
  await rig.person.click(form, SUBMIT);
  await form.waitForSelector(CODE);
  await new Promise(done => setTimeout(done, 400));
  assert.equal(await form.$eval(CODE, e => e.value), '', 'a code is never filled in');
  const now = async () => (await listObjections(rig)).find(o => o.id === objection.id);
  await until(async () => (await now()).next === 'enter_code', 'the code to be waited for');
  popup = await rig.popup(form);
  assert.equal(await popup.$eval('[data-service="meta"]', e => e.dataset.next), 'enter_code');
  await rig.closePopup(popup);
  await typeCode(rig, form, rig.person);
  await form.waitForSelector(ANSWER);

  assert.equal(rig.record.submissions.length, 1);
  const { fields, files } = rig.record.submissions[0];
  assert.deepEqual(fields, {
    request_type: 'object_restrict',
    country: 'DE',
    first_name: PROFILE.first_name,
    last_name: PROFILE.last_name,
    email: PROFILE.email,
    prompts: PROMPTS.replaceAll('\n', ' '),
    additional_info: asSent(objection.reason),
  });
  assert.deepEqual(
    files.map(f => [f.field, f.name, f.type, f.sha256]),
    [['evidence', 'answer of the machine.png', 'image/png', sha256]],
  );
  assert.equal(createHash('sha256').update(files[0].bytes).digest('hex'), sha256);
  await rig.badgeBecomes('');
  await statusBecomes(rig, objection.id, 'confirmed');
  assert.equal((await listObjections(rig)).length, 1);
});
