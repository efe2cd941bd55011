// What is counted while it goes on is in the journal once it rests, although nothing follows: a browser that ends without a
// word takes none of it along.
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { pageOf } from './lib/fixture.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, many } from './lib/truth.mjs';

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
  await until(async () => (await rig.steps()).some(s => s.kind === 'screen'), 'the screen in the journal');
  const told = kind => until(async () => many(await rig.steps(), kind) > 0, `the ${kind} in the journal`);
  await person.scroll(tab, 300);
  await told('scroll');
  await person.type(tab, '#text', 'abc');
  await told('keys');
  assertCounts(await rig.steps(), person.truth);
  await tab.close();
});
