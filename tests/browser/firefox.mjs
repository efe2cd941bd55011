// The same extension in Firefox: an event page instead of a service worker, content scripts behind Xray wrappers, the
// host found by another manifest. The whole way of two flows, with what the server received and what the journal counted.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person } from './lib/person.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import { ownDataWithDemur, thirdPartyWithDemur } from './lib/tour.mjs';
import {
  ANSWER,
  asSent,
  FORMS,
  HOMES,
  listObjections,
  openBell,
  PROFILE,
  REASON_FIELD,
  SUBMIT,
  setProfile,
  waitFilled,
} from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig({ family: 'firefox' });
  rig.ended = 0;
  rig.newPerson = () => new Person();
  rig.picture = async () => {};
  await setProfile(rig);
});
after(() => rig?.close());

test('a notice leads to a prepared objection, a filled form, a sent and a confirmed one', async () => {
  await ownDataWithDemur(rig, 'facebook-2025');
  await rig.badgeBecomes('');
});

test('the third-party form arrives with every value right and the evidence byte for byte', async () => {
  const evidence = join(rig.scratch, 'answer of the machine.png');
  writeFileSync(evidence, pngOf(300, 200, randomBytes(300 * 200 * 3))); // larger than one chunk
  await thirdPartyWithDemur(rig, 'third-party-2025', evidence);
});

test('an event page that is stopped again and again goes on where it was', async () => {
  await rig.settings({ fillElsewhere: 'auto' });
  rig.record.set({ noticeInBell: true });
  const page = await rig.page(HOMES.instagram);
  await rig.stopBackground();
  await openBell(page, rig.person, 'instagram');
  await rig.badgeBecomes('1');
  await rig.stopBackground();
  await page.goto(FORMS['instagram-2025'], { waitUntil: 'load' });
  await waitFilled(page);
  const ofInstagram = async () => (await listObjections(rig)).find(o => o.service === 'instagram');
  await until(async () => (await ofInstagram()).status === 'filled', 'the form to be known as filled');
  await rig.stopBackground();
  await rig.person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  await until(async () => (await ofInstagram()).status === 'confirmed', 'the confirmation to be known');
  const { reason } = await ofInstagram();
  assert.deepEqual(rig.record.submissions.at(-1).fields, { email: PROFILE.email, [REASON_FIELD]: asSent(reason) });
});

test('the toolbar button opens the popup, no wider than it is meant to be', async () => {
  const page = await rig.page(HOMES.facebook);
  await page.bringToFront();
  const width = await rig.pressToolbarButton();
  assert.ok(width > 300 && width < 480, `it is ${width} px wide`);
});

test('without a host the person is told so at once, with the command for Firefox', async () => {
  const bare = await startRig({ family: 'firefox', installHost: false });
  try {
    const welcome = await bare.extensionTab('welcome.html');
    assert.ok(await welcome.$('#missing'));
    const command = await welcome.$eval('#command', e => e.textContent);
    assert.match(command, /demur install --browser firefox --to "\$HOME\/\.mozilla\/native-messaging-hosts"/);
  } finally {
    await bare.close();
  }
});
