// Reminders: off until the person turns them on; one notification an event, whatever restarts; none in quiet hours; nothing
// of the person in it; a press leads to the objection.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { builtExtension } from './lib/paths.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, openBell, openNotice, PROFILE, setProfile } from './lib/ways.mjs';

const DAY = 24 * 60 * 60_000;
const BEGINS = new Date(2027, 4, 27).getTime(); // the date of the replica's notice
const ALWAYS = { quietFrom: 0, quietTo: 0 };

let rig;
let extension;
before(async () => {
  // The browser's question for an optional permission cannot be answered here: this copy has been given it.
  extension = mkdtempSync(join(tmpdir(), 'demur-granted-'));
  cpSync(builtExtension('chromium'), extension, { recursive: true });
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  assert.deepEqual(manifest.optional_permissions, ['notifications'], 'asked for only when it is wanted');
  assert.ok(!manifest.permissions.includes('notifications'));
  delete manifest.optional_permissions;
  manifest.permissions.push('notifications');
  writeFileSync(path, JSON.stringify(manifest));
  rig = await startRig({ extension });
  await setProfile(rig);
  const page = await rig.page(HOMES.facebook);
  await openBell(page, rig.person, 'facebook');
  await openNotice(page, rig.person);
  await until(async () => (await listObjections(rig))[0]?.effective_date, 'the date of the notice');
  await page.close();
});
after(async () => {
  await rig?.close();
  rmSync(extension, { recursive: true, force: true });
});

const inWorker = async (what, ...given) => (await rig.worker()).evaluate(what, ...given);
const shown = () => inWorker(() => chrome.notifications.getAll()).then(all => Object.keys(all));
const alarm = () => inWorker(() => chrome.alarms.get('reminders'));

// The worker's clock stands at `at`; what is shown from then on is kept to be looked at.
async function clockAt(at) {
  await inWorker(time => {
    self.made ??= [];
    if (!self.create) {
      self.create = chrome.notifications.create.bind(chrome.notifications);
      chrome.notifications.create = (id, options) => {
        self.made.push({ id, ...options });
        return self.create(id, options);
      };
    }
    Date.now = () => time;
  }, at);
}
const made = () => inWorker(() => self.made);

// In the worker: a look at the objections writes the badge, and ends with the alarm, which follows the notifications.
function countLooks() {
  self.looks ??= { begun: 0, ended: 0 };
  if (self.text) return self.looks;
  const { action, alarms } = chrome;
  self.text = action.setBadgeText.bind(action);
  action.setBadgeText = given => {
    if (given.tabId === undefined) self.looks.begun++;
    return self.text(given);
  };
  for (const name of ['create', 'clear']) {
    const own = alarms[name].bind(alarms);
    alarms[name] = async (alarm, ...given) => {
      const done = await own(alarm, ...given);
      if (alarm === 'reminders') self.looks.ended++;
      return done;
    };
  }
  return self.looks;
}

// As when anything has changed: the background looks at its objections anew.
async function look(settings) {
  const before = await inWorker(countLooks);
  await rig.settings({ ...settings, nonce: Math.random() });
  await until(async () => {
    const { begun, ended } = await inWorker(() => self.looks);
    return begun > before.begun && ended > before.ended && ended >= begun;
  }, 'another look, to its end');
}

test('until they are turned on nothing is shown and no alarm is set', async () => {
  await clockAt(BEGINS - 2 * DAY);
  await look({});
  assert.deepEqual(await made(), []);
  assert.equal(await alarm(), undefined);
});

test('turned on in the settings, they say when the training begins, and name the service only', async () => {
  await clockAt(BEGINS - 30 * DAY);
  const prepare = await rig.ownPage('prepare.html');
  await rig.person.tick(prepare, '[name="reminders"]');
  await prepare.waitForSelector('[name="remindDays"]');
  await prepare.select('[name="quietFrom"]', '0');
  await prepare.select('[name="quietTo"]', '0');
  await prepare.select('[name="remindDays"]', '7');
  // Each change is stored by itself, and looked at.
  await until(async () => (await alarm())?.scheduledTime === BEGINS - 7 * DAY, 'the alarm: it sleeps until then');
  await prepare.close();
  assert.deepEqual(await made(), []);
  await clockAt(BEGINS - 2 * DAY);
  await look(ALWAYS);
  const [one, ...more] = await made();
  assert.deepEqual(more, []);
  assert.equal(one.message, 'Facebook: 2 days left to object before AI training begins.');
  for (const secret of [PROFILE.email, 'alex', 'winter', 'Winter'])
    assert.ok(!`${one.title} ${one.message}`.includes(secret));
  assert.deepEqual(await shown(), [one.id]);
});

test('one for an event: not again after another look, nor in a worker that began anew', async () => {
  await inWorker(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
  await look(ALWAYS);
  assert.equal((await made()).length, 1);
  await rig.stopWorker();
  const page = await rig.ownPage('popup.html'); // wakes it
  await clockAt(BEGINS - DAY);
  await look(ALWAYS);
  assert.deepEqual(await made(), []);
  assert.deepEqual(await shown(), []);
  await page.close();
});

test('an answer that is late is said once, and a press leads to the page for answers', async () => {
  const page = await rig.ownPage('popup.html');
  const [objection] = await listObjections(rig);
  await clockAt(Date.now());
  await rig.call(page, 'objection.update', { id: objection.id, status: 'submitted' });
  const [{ answer_due }] = await listObjections(rig);
  const [year, month, day] = answer_due.slice(0, 10).split('-').map(Number);
  const late = new Date(year, month - 1, day + 1);
  await clockAt(late.getTime() - DAY);
  await look(ALWAYS);
  assert.deepEqual(await made(), [], 'the last day is the company’s');
  await clockAt(late.getTime());
  await look({ quietFrom: 21, quietTo: 8 });
  assert.deepEqual(await made(), [], 'at midnight a person sleeps');
  assert.equal((await alarm()).scheduledTime, late.getTime() + 8 * 60 * 60_000);
  await clockAt(late.getTime() + 8 * 60 * 60_000);
  await look({ quietFrom: 21, quietTo: 8 });
  const [one, ...more] = await made();
  assert.deepEqual(more, []);
  assert.equal(one.message, 'Facebook: the answer to your objection is late.');
  await inWorker(id => chrome.notifications.onClicked.dispatch(id), one.id);
  const answers = await rig.extensionTab('answers.html');
  assert.equal(new URL(answers.url()).searchParams.get('objection'), objection.id);
  await until(async () => (await shown()).length === 0, 'the notification to go');
  await answers.close();
  await page.close();
});

test('turned off, the alarm goes', async () => {
  await look({ reminders: false });
  assert.equal(await alarm(), undefined);
});
