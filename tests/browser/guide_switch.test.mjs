// Services that end at a switch. Demur sees them only where the person granted their pages; the switch is the person's.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PATIENCE, until } from './lib/browser.mjs';
import {
  guideOf,
  guideState,
  markGoes,
  markOn,
  markWithNumber,
  panelReads,
  panelShows,
  pressMark,
  tabIdOf,
} from './lib/guide.mjs';
import { builtExtension } from './lib/paths.mjs';
import { startRig } from './lib/rig.mjs';
import { listObjections, setProfile, statusBecomes } from './lib/ways.mjs';

const SETTINGS = {
  linkedin: 'https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement',
  x: 'https://x.com/settings/grok_settings',
};
const BEGINNINGS = { linkedin: 'https://www.linkedin.com/feed/', x: 'https://x.com/home' };
const FLOWS = { linkedin: 'linkedin-2025', x: 'x-2024' };

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
});
after(async () => {
  await rig?.close();
  rmSync(scratch, { recursive: true, force: true });
});

async function begin(service) {
  const page = await rig.page('https://www.facebook.com/');
  const popup = await rig.popup(page);
  await rig.person.press(popup, '.by-hand summary');
  const opened = rig.browser.waitForTarget(t => t.type() === 'page' && t.url() === SETTINGS[service], {
    timeout: PATIENCE,
  });
  await rig.person.click(popup, `[data-action="open-objection"][data-flow="${FLOWS[service]}"]`);
  const setting = await (await opened).page();
  await setting.waitForFunction(url => location.href.startsWith(url), {}, SETTINGS[service]); // a new tab is blank at first
  await page.close();
  return setting;
}

for (const service of ['linkedin', 'x']) {
  test(`${service}: the switch is marked, the person turns it off, and it is read back`, async () => {
    const page = await begin(service);
    await page.bringToFront();
    const mark = await until(() => markOn(page), 'the mark at the switch');
    const tab = await tabIdOf(rig, page);
    await until(async () => (await guideState(rig, tab)).seen.state === 'on', 'the switch to be seen, turned on');
    assert.deepEqual(
      rig.record.settings.filter(s => s.host.includes(service)),
      [],
      'Demur turns nothing',
    );

    await pressMark(page, rig.person, mark);
    await until(async () => (await guideState(rig, tab)).end === 'off', 'the switch to be read back');
    await markGoes(page);
    assert.deepEqual(
      rig.record.settings.filter(s => s.host.includes(service)).map(s => s.on),
      [false],
    );
    const objection = (await listObjections(rig)).find(o => o.service === service);
    await statusBecomes(rig, objection.id, 'confirmed');
    const panel = await guideOf(rig, tab);
    await panelReads(panel, '#now', /switch is off/);
    const isOurs = s => s.flow === FLOWS[service];
    const isAnswer = s => s.kind === 'confirmation' && s.actor === 'page' && s.detail === 'switch';
    const steps = await rig.stepsWith(s => isOurs(s) && isAnswer(s), 'the switch as the answer');
    assert.ok(steps.some(s => isOurs(s) && s.kind === 'submit' && s.actor === 'user'));
    await panel.close();
    await page.close();
  });
}

test('through the menus: every press up to the switch is marked', async () => {
  rig.record.set({ account: 'alex.winter' });
  const setting = await begin('x');
  const tab = await tabIdOf(rig, setting);
  const panel = await guideOf(rig, tab);
  await setting.bringToFront();
  await until(async () => (await guideState(rig, tab))?.seen.screen === 'setting', 'the setting to be seen');
  await setting.goto(BEGINNINGS.x, { waitUntil: 'load' });
  for (const number of [1, 2, 3, 4]) await pressMark(setting, rig.person, await markWithNumber(setting, number));
  await setting.waitForFunction(url => location.href.startsWith(url), {}, SETTINGS.x);
  await panelShows(panel, () => document.querySelector('#now').dataset.screen === 'setting');
  await panel.close();
  await setting.close();
});

test('without the permission nothing of these services is seen', async () => {
  const bare = await startRig();
  try {
    await setProfile(bare);
    const page = await bare.page(SETTINGS.linkedin);
    await new Promise(done => setTimeout(done, 1000));
    assert.equal(await page.$('demur-panel'), null);
    const worker = await bare.worker();
    assert.deepEqual(await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts()), []);
    assert.deepEqual(await bare.steps(), []);
  } finally {
    await bare.close();
  }
});

test('the hosts that may be asked for are those of the flow packs', async () => {
  const page = await rig.ownPage('prepare.html');
  const reply = await rig.call(page, 'flows.list', {});
  const named = new Set(reply.value.flows.flatMap(flow => flow.optional_hosts.map(host => `https://${host}/*`)));
  const manifest = JSON.parse(readFileSync(join(builtExtension('chromium'), 'manifest.json')));
  assert.deepEqual([...named].sort(), [...manifest.optional_host_permissions].sort());
  await page.close();
});
