// Pages that resemble a notice and are none: no badge, no objection, nothing in the journal.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, setProfile } from './lib/ways.mjs';

const LOOKALIKES = {
  'a login form': 'https://www.facebook.com/login/',
  'a news article about the training': 'https://www.facebook.com/notes/ai-training/',
  'a cookie dialog': 'https://www.facebook.com/cookies/',
  'a feed with a chain letter about Meta AI': HOMES.facebook,
  'a feed with a newspaper that explains how to object': HOMES.instagram,
  'a page that does not exist': 'https://www.facebook.com/no/such/page',
  'the settings': 'https://www.instagram.com/accounts/settings/',
};

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

for (const language of ['en', 'de']) {
  for (const [what, address] of Object.entries(LOOKALIKES)) {
    test(`${what} leads to nothing (${language})`, async () => {
      const page = await rig.page(`${address}?locale=${language}_XX`);
      await page.mouse.wheel({ deltaY: 600 });
      await new Promise(done => setTimeout(done, 700)); // longer than the observer's own patience
      assert.equal(await rig.badge(), '');
      await page.close();
    });
  }
}

test('and nothing stands in the journal', async () => {
  assert.deepEqual(await listObjections(rig), []);
  assert.deepEqual(await rig.steps(), []);
});
