// A page that makes events of its own, ticks its own boxes, opens thousands of dialogs, runs through the history and names
// things at the length of books: the person's acts are counted all the same, each once, and the journal is not filled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { pageOf } from './lib/fixture.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, lineOf, many, without } from './lib/truth.mjs';

const PATH = '/privacy/genai/hostile/';
const page = pageOf(
  `<header><nav><button id="menu" aria-haspopup="menu" aria-expanded="true">Menu</button></nav></header>
<main><h1 id="head">Hostile</h1><form id="form"><input id="text" type="text">
<label id="named"><input id="box" type="checkbox"> I object</label>
<select id="list"><option>Austria</option><option>Belgium</option></select>
<input id="one" type="radio" name="way"><input id="two" type="radio" name="way"></form>
<button id="go" type="button">Go on</button><button id="long" type="button">Next</button><button id="copy" type="button">More</button></main><div id="out"></div>`,
  `const by = id => document.getElementById(id);
const times = (many, task) => { for (let n = 0; n < many; n += 1) task(n); };
by('form').addEventListener('submit', event => event.preventDefault());
window.copied = 0;
by('copy').addEventListener('click', () => times(20, () => {
  by('text').select();
  window.copied += document.execCommand('copy') ? 1 : 0;
}));
window.attacks = {
  events() {
    const of = { bubbles: true, composed: true, cancelable: true };
    times(300, n => {
      by('go').click();
      by('box').click();
      by('named').click();
      by(n % 2 ? 'one' : 'two').click();
      by('go').dispatchEvent(new MouseEvent('click', { ...of, detail: 1 }));
      by('box').dispatchEvent(new Event('change', of));
      by('list').selectedIndex = n % 2;
      by('list').options[n % 2].click();
      by('list').dispatchEvent(new Event('change', of));
      by('text').value = 'abc';
      by('text').select();
      document.execCommand('copy');
      document.execCommand('cut');
      by('text').dispatchEvent(new KeyboardEvent('keydown', { ...of, key: 'a' }));
      by('text').dispatchEvent(new ClipboardEvent('paste', of));
      by('text').dispatchEvent(new FocusEvent('focusin', of));
      by('text').dispatchEvent(new FocusEvent('focusout', of));
      by('menu').dispatchEvent(new MouseEvent('mouseover', of));
      by('form').requestSubmit();
      by('text').dispatchEvent(new Event('invalid', of));
      dispatchEvent(new WheelEvent('wheel', { deltaY: 200 }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new Event('blur'));
      navigation.dispatchEvent(new NavigationCurrentEntryChangeEvent('currententrychange',
        { navigationType: 'push', from: navigation.currentEntry }));
    });
  },
  history() { times(150, n => history.pushState({ view: n }, '', '?view=' + n)); },
  lengths() {
    const long = 'Message and again '.repeat(300_000);
    by('long').setAttribute('aria-label', long);
    by('long').setAttribute('role', 'button ' + long);
    by('long').textContent = long;
    by('long').style.cssText = 'width:90px;height:30px;overflow:hidden;white-space:nowrap';
    by('head').textContent = long;
    by('head').style.cssText = 'height:30px;overflow:hidden;white-space:nowrap';
    history.replaceState(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => ['key' + n, 'value'])), '');
  },
  dialogs() { times(3000, n => by('out').insertAdjacentHTML('beforeend', '<div role="dialog" aria-label="Dialog ' + n + '">Dialog</div>')); },
};`,
);

let rig;
before(async () => {
  rig = await startRig({ pages: { [PATH]: page } });
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const rest = (ms = 450) => new Promise(done => setTimeout(done, ms));

test('what the person does is told, and nothing that the page pretends', async () => {
  const person = new Person(wholeTruth());
  const tab = await rig.page(`https://www.facebook.com${PATH}`);
  await until(async () => (await rig.steps()).some(s => s.kind === 'screen'), 'the screen in the journal');
  const attack = name => tab.evaluate(kind => window.attacks[kind](), name);

  await person.click(tab, '#go'); // the person has acted: what follows at once is not theirs all the same
  await attack('events');
  await rest();
  await attack('history');
  await person.click(tab, '#go');
  await person.type(tab, '#text', 'abc');
  await person.copyAll(tab);
  await tab.evaluate(() => {
    for (let n = 0; n < 100; n += 1) document.execCommand('copy'); // right after the person's own
  });
  await person.choose(tab, '#list', 'a');
  await person.tick(tab, '#box');
  await person.key(tab, 'Space');
  await person.tick(tab, '#named');
  await person.tick(tab, '#two');
  await person.key(tab, 'ArrowUp');
  person.truth.chosen += 2; // by key
  await attack('lengths');
  await rest();
  await person.click(tab, '#long');
  await attack('dialogs');
  await rest(1500);
  await person.click(tab, '#go');

  const steps = await until(async () => {
    const known = await rig.steps();
    return many(known, 'click') >= person.truth.clicks && known;
  }, 'the last click in the journal');
  const told = steps.map(lineOf).join('\n');
  assertCounts(without(steps, 'shown', 'hidden'), person.truth);
  assert.equal(many(steps, 'submit'), 0, told);
  assert.equal(many(steps, 'error'), 0, told);
  const ways = steps.filter(s => s.kind === 'navigate').map(s => s.detail);
  assert.ok(ways.length <= 100, `${ways.length} navigations that nobody made`);
  assert.ok(
    ways.every(way => way === 'history'),
    'the page cannot pretend to come back',
  );
  assert.ok(
    steps.every(s => (s.label?.length ?? 0) <= 160 && (s.role?.length ?? 0) <= 30),
    told,
  );
  await tab.close();
});

test("what a page copies while a press of the person is fresh is not the person's", async () => {
  const person = new Person(wholeTruth());
  const { length } = await rig.steps();
  const tab = await rig.page(`https://www.facebook.com${PATH}`);
  await rest(1500);
  await person.type(tab, '#text', 'abc');
  await person.click(tab, '#copy');
  assert.equal(await tab.evaluate(() => window.copied), 20, 'the page could copy');
  await person.click(tab, '#text');
  await person.copyAll(tab);
  await person.click(tab, '#go');
  const own = async () => (await rig.steps()).slice(length);
  const steps = await until(async () => {
    const known = await own();
    return many(known, 'click') >= person.truth.clicks && known;
  }, 'the last click in the journal');
  assertCounts(without(steps, 'shown', 'hidden'), person.truth);
  await tab.close();
});
