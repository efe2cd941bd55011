// No host is installed: the popup says so, and the help page gives the exact command.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { HOMES, openBell } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig({ installHost: false });
});
after(() => rig?.close());

test('without a host the popup leads to the page that says what is missing and how to mend it', async () => {
  const greeting = await rig.extensionTab('welcome.html'); // told at once, after installing
  await greeting.close();
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  const popup = await rig.popup(page);
  assert.ok(await popup.$('#no-host'));
  await rig.badgeBecomes('!');
  await rig.person.click(popup, '#no-host button');
  const welcome = await rig.extensionTab('welcome.html');
  assert.ok(await welcome.$('#missing'));
  const command = await welcome.$eval('#command', e => e.textContent);
  assert.match(command, /demur install\b/);
  await rig.person.click(welcome, '[data-action="retry"]');
  await welcome.waitForSelector('[data-action="retry"]:not([disabled])');
  assert.ok(await welcome.$('#missing'), 'still missing after another try');
  assert.ok(await page.$('[role="dialog"]'), 'the page itself is untouched');
});
