// The recording is paused and goes on from Demur's panel in the page, which says which of the two it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { panelSays, panelTexts, pressInPanel } from './lib/odd.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, openBell, openFormByPopup, setProfile, waitFilled } from './lib/ways.mjs';

let rig;
let form;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await rig.badgeBecomes('1');
  const [objection] = await listObjections(rig);
  form = await openFormByPopup(rig, page, rig.person, objection.id);
  await waitFilled(form);
});
after(() => rig?.close());

const says = words => panelSays(form, words);
const kinds = async () => (await rig.steps()).map(step => step.kind);

test('the panel pauses the recording, and lets it go on', async () => {
  await says('Recording');
  await pressInPanel(rig, form, 'Pause');
  await says('Recording paused');
  await until(async () => (await kinds()).at(-1) === 'pause', 'the pause in the record');

  await form.mouse.click(4, 300); // nothing of it is recorded
  await pressInPanel(rig, form, 'Go on recording');
  await until(async () => (await kinds()).includes('resume'), 'the end of the pause in the record');
  await says('Recording');
  assert.ok(!(await panelTexts(form)).includes('Recording paused'));
  const steps = await rig.steps();
  const at = steps.findIndex(step => step.kind === 'pause');
  assert.equal(steps[at + 1].kind, 'resume');
});

test('a pause that the popup began shows in the panel', async () => {
  const popup = await rig.popup(form);
  await popup.click('[data-action="pause"]');
  await popup.waitForSelector('#recording[data-state="paused"]');
  await rig.closePopup(popup);
  await says('Recording paused');
});
