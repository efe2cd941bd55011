// The host or the service worker dies in the middle of a journey: what was acknowledged stays, nothing is counted twice.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  FORMS,
  HOMES,
  listObjections,
  openBell,
  openFormByPopup,
  openNotice,
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

// Only the host that this very browser started: found among the browser's descendants, ended by its number.
function hostOf(browser) {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().match(/^(\d+)\s+(\d+)\s+(.*)$/));
  const parents = new Map(table.map(([, pid, parent]) => [Number(pid), Number(parent)]));
  const top = browser.process().pid;
  const below = pid => pid === top || (parents.has(pid) && below(parents.get(pid)));
  return table
    .filter(([, pid, , args]) => args.startsWith(rig.host) && below(Number(pid)))
    .map(([, pid]) => Number(pid));
}

async function killHost() {
  const [pid] = await until(() => {
    const found = hostOf(rig.browser);
    return found.length > 0 && found;
  }, 'the host to run');
  process.kill(pid, 'SIGKILL');
  return pid;
}

// The next event starts another, which may be the person's next act.
const stopWorker = () => rig.stopWorker();

for (const [service, what, interrupt] of [
  ['facebook', 'the host is killed', killHost],
  ['instagram', 'the service worker is stopped', stopWorker],
]) {
  test(`${what} in mid-journey, twice: the journey is complete, and every act is counted once`, async () => {
    const person = new Person();
    const flow = `${service}-2025`;
    const page = await rig.page(HOMES[service]);
    await openBell(page, person, service);
    await rig.badgeBecomes('1'); // the row is a notice: the journey begins
    person.truth.clicks = 0;
    await openNotice(page, person);
    const before = await rig.stepsWith(s => s.kind === 'click' && s.flow === flow, 'the click');
    await interrupt();
    await page.mouse.click(640, 360); // on the dialog's text: a click that meets no host
    person.truth.clicks++;

    const objection = (await listObjections(rig)).find(o => o.flow === flow);
    const form = await openFormByPopup(rig, page, person, objection.id);
    assert.equal(form.url(), FORMS[flow]);
    await waitFilled(form);
    await interrupt();
    await person.click(form, SUBMIT);
    await form.waitForSelector(ANSWER);
    await until(
      async () => (await rig.steps()).filter(s => s.kind === 'journey_end').length === (service === 'facebook' ? 1 : 2),
      'the end of the journey in the journal',
    );

    const steps = await rig.steps();
    const kept = new Set(steps.map(s => `${s.session}/${s.seq}`));
    assert.equal(kept.size, steps.length, 'no step twice');
    for (const step of before) assert.ok(kept.has(`${step.session}/${step.seq}`), 'an acknowledged step is never lost');
    const journey = steps.findLast(s => s.kind === 'journey_end').journey;
    const own = steps.filter(s => s.journey === journey && s.actor === 'user');
    assert.equal(own.filter(s => s.kind === 'click').length, person.truth.clicks);
    assert.equal(own.filter(s => s.kind === 'submit').length, 1);
    assert.equal(rig.record.submissions.filter(s => FORMS[flow].endsWith(s.form)).length, 1, 'nothing was sent twice');
    await rig.badgeBecomes(''); // and "1" is the next one's
    await form.close();
    await page.close();
  });
}
