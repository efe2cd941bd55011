// A notice that comes back after an objection was sent is counted: once for each visit, not for each sight of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { asked, askedAbout, dialogOf, listen, NOTICE, pageOf, rest } from './lib/fixture.mjs';
import { timePasses } from './lib/later.mjs';
import { startRig } from './lib/rig.mjs';
import { listObjections, setProfile } from './lib/ways.mjs';

const address = 'https://www.facebook.com/t/notice';

let rig;
let objection;
before(async () => {
  rig = await startRig({ pages: { '/t/notice': pageOf(`<div id="out">${dialogOf(NOTICE)}</div>`) } });
  await setProfile(rig);
});
after(() => rig?.close());

const again = async () => (await rig.steps()).filter(s => s.kind === 'notice' && s.detail === 'again');

// Sees the notice in a page of its own, `times` times, and leaves.
async function see(times = 1) {
  const page = await rig.page();
  for (let n = 0; n < times; n += 1) {
    await listen(rig);
    await page.goto(address);
    await askedAbout(rig, 'the notice', c => c.html.includes('right to object'));
  }
  await rest(600);
  await page.close();
}

const update = status => rig.ask('objection.update', { id: objection, status });

test('before the objection is sent, a notice is no repetition, however often it is seen', async () => {
  await see(2);
  await rig.badgeBecomes('1');
  objection = (await listObjections(rig))[0].id;
  await timePasses(rig, { minutes: 60 });
  await see();
  assert.deepEqual(await again(), []);
});

test('after it is sent, the next visit with a notice counts, and reloads of it do not', async () => {
  await update('submitted');
  await timePasses(rig, { minutes: 60 });
  await see(3);
  const steps = await until(async () => {
    const found = await again();
    return found.length > 0 && found;
  }, 'the step');
  assert.equal(steps.length, 1);
  const [step] = steps;
  assert.equal(step.actor, 'page');
  assert.equal(step.surface, 'dialog');
  assert.equal(step.objection, objection);
  await see();
  assert.equal((await again()).length, 1, 'the same visit');
});

test('another visit counts once more; the renderings within it do not', async () => {
  await timePasses(rig, { minutes: 60 });
  await listen(rig);
  const page = await rig.page(address);
  await until(async () => (await again()).length === 2, 'the second step');
  const questions = (await asked(rig)).length;
  await page.evaluate(async () => {
    const { innerHTML } = out;
    for (let n = 0; n < 20; n += 1) {
      out.innerHTML = innerHTML;
      await new Promise(done => setTimeout(done, 60));
    }
  });
  await rest(600);
  assert.ok((await asked(rig)).length <= questions + 1, 'the page around it may be asked about once');
  assert.equal((await again()).length, 2);
  await page.close();
});

test('the metric and the popup tell it', async () => {
  const all = await rig.journal.metrics();
  const journeys = Array.isArray(all) ? all : all.journeys;
  const counts = journeys.map(j => j.metrics.find(m => m.name === 'notices_again').value);
  assert.equal(
    counts.reduce((a, b) => a + b, 0),
    2,
  );
  assert.equal((await listObjections(rig))[0].friction.notices_again, 2);
  const page = await rig.page(address);
  const popup = await rig.popup(page);
  assert.match(await popup.$eval('.again', e => e.textContent), /came back in 2 later visits/);
  await rig.closePopup(popup);
  await page.close();
});
