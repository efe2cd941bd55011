// What is counted while it goes on is in the journal once it rests, although nothing follows: a browser that ends without a
// word takes none of it along.
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { pageOf } from './lib/fixture.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts } from './lib/truth.mjs';

const PATH = '/privacy/genai/rest/';
const page = pageOf(
  `<main><h1>Rest</h1><input id="text" style="position:fixed;top:0">${'<p>A line.</p>'.repeat(200)}</main>`,
);

let rig;
before(async () => {
  rig = await startRig({ pages: { [PATH]: page } });
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

test('a scroll and a run of keys that nothing follows', async () => {
  const person = new Person(wholeTruth());
  const tab = await rig.page(`https://www.facebook.com${PATH}`);
  await rig.stepsWith(s => s.kind === 'screen', 'the screen');
  // Whether in one step or in several: a busy machine may rest in between.
  const sum = (steps, kind) => steps.filter(s => s.kind === kind).reduce((all, s) => all + s.count, 0);
  const told = (kind, count) => until(async () => sum(await rig.steps(), kind) >= count, `the ${kind} in the journal`);
  await person.scroll(tab, 300);
  await told('scroll', person.truth.scrolled);
  await person.type(tab, '#text', 'abc');
  await told('keys', person.truth.keys);
  assertCounts(await rig.steps(), person.truth);
  await tab.close();
});
