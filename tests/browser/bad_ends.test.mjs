// Ways that end badly: an objection that is refused, a form that is closed to the region. Both are told as what they are.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import {
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  openNotice,
  SUBMIT,
  setProfile,
  statusBecomes,
  waitFilled,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

test('an objection that the company refuses is denied, and the journey says so', async () => {
  rig.record.set({ answer: 'denied' });
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  const [objection] = await listObjections(rig);
  const form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
  await rig.person.click(form, SUBMIT);
  const steps = await rig.stepsWith(s => s.kind === 'journey_end', 'the end of the journey');
  assert.equal(steps.find(s => s.kind === 'journey_end').detail, 'denied');
  assert.ok(steps.some(s => s.kind === 'rejection' && s.actor === 'company'));
  await statusBecomes(rig, objection.id, 'denied');
  await rig.badgeBecomes('');
});

test('a form that is closed to the region is a dead end of the way, and nothing is filled', async () => {
  rig.record.set({ regionBlocked: true });
  const page = await rig.page(HOMES.instagram);
  await openBell(page, rig.person, 'instagram');
  await openNotice(page, rig.person);
  await rig.badgeBecomes('1');
  await rig.person.click(page, '[role="dialog"] a[href*="/contact/"]');
  const steps = await rig.stepsWith(s => s.kind === 'dead_end', 'the dead end');
  assert.ok(!steps.some(s => s.kind === 'fill' && s.flow === 'instagram-2025'));
  assert.ok(!steps.some(s => s.kind === 'tool_fault'), 'a fault of the page is none of the tool');
});
