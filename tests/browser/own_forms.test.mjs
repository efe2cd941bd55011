// Both own-data forms, opened from the popup, filled by Demur, sent by the person's click: the server has the right values.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { until } from './lib/until.mjs';
import {
  ANSWER,
  asSent,
  FORMS,
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  openNotice,
  PROFILE,
  REASON_FIELD,
  SUBMIT,
  setProfile,
  waitFilled,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

for (const service of ['facebook', 'instagram']) {
  test(`the form of ${service} is filled right and sent by the person's click alone`, async () => {
    const page = await rig.page(HOMES[service]);
    await openBell(page, rig.person, service);
    await openNotice(page, rig.person);
    await rig.badgeBecomes('1');
    const objection = (await listObjections(rig)).find(o => o.service === service);
    const before = rig.record.submissions.length;

    const form = await openFormByPopup(rig, page, rig.person, objection.id);
    assert.equal(form.url(), FORMS[objection.flow]);
    await waitFilled(form);
    await new Promise(done => setTimeout(done, 500));
    assert.equal(rig.record.submissions.length, before, 'Demur itself never sends');

    await rig.person.click(form, SUBMIT);
    await form.waitForSelector(ANSWER);
    assert.equal(rig.record.submissions.length, before + 1);
    const { fields, files, form: number } = rig.record.submissions.at(-1);
    assert.ok(FORMS[objection.flow].endsWith(number));
    assert.deepEqual(fields, { email: PROFILE.email, [REASON_FIELD]: asSent(objection.reason) });
    assert.deepEqual(files, []);

    await rig.badgeBecomes('');
    const status = async () => (await listObjections(rig)).find(o => o.id === objection.id).status;
    await until(async () => (await status()) !== 'submitted', 'the answer to be understood');
    assert.equal(await status(), 'confirmed');
    await form.close();
    await page.close();
  });
}

test('the journal tells both journeys to the end, and no value of the person', async () => {
  const endsOf = steps => steps.filter(s => s.kind === 'journey_end');
  await until(async () => endsOf(await rig.steps()).length >= 2, 'both journeys to end');
  const steps = await rig.steps();
  const ends = endsOf(steps);
  assert.deepEqual(
    ends.map(s => s.detail),
    ['confirmed', 'confirmed'],
  );
  assert.equal(steps.filter(s => s.kind === 'submit' && s.actor === 'user').length, 2);
  assert.equal(steps.filter(s => s.kind === 'fill' && s.actor === 'tool').length, 4);
  const sent = new RegExp(`^reason:\\d+\\.email:${PROFILE.email.length}$`);
  assert.ok(steps.filter(s => s.kind === 'submit').every(s => sent.test(s.detail)));
  const text = JSON.stringify(steps);
  for (const value of [PROFILE.email, 'alex.winter', 'Winter']) assert.ok(!text.includes(value), value);
});
