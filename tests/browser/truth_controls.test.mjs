// On a page of the test's own: what opens when it is pointed at, what is named and what must not be, what the browser holds
// back, what spins, and every way through the history.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageOf } from './lib/fixture.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, lineOf, many } from './lib/truth.mjs';

const PATH = '/privacy/genai/controls/';
const page = pageOf(
  `<header><nav><button id="menu" aria-haspopup="menu" aria-expanded="false">More options</button>
<a id="plain" href="/privacy/topics/">Privacy topics</a><div id="opened" role="menu" hidden><a role="menuitem" href="/settings/">Settings</a></div></nav>
<a id="face" href="/alex.winter" aria-label="Profile of Alex Winter"><img alt="Alex" src="data:,">Alex Winter</a>
<button id="named" aria-label="Message Alex Winter">Message</button></header>
<main><h1>Controls</h1><article><button id="post">Like</button></article>
<button id="own">Winter</button>
<form id="form"><label>Your e-mail address <input id="mail" name="email" type="email" required></label><button id="send">Send now</button></form>
<button id="work">Work</button><button id="push">Next view</button><p id="said"></p></main>`,
  `const by = id => document.getElementById(id);
by('menu').addEventListener('mouseenter', () => { by('menu').setAttribute('aria-expanded', 'true'); by('opened').hidden = false; });
by('form').addEventListener('submit', event => event.preventDefault());
by('work').addEventListener('click', () => {
  by('work').disabled = true;
  setTimeout(() => { by('work').disabled = false; by('said').textContent = 'Done'; }, 600);
});
by('push').addEventListener('click', () => { history.pushState({ view: 'next' }, ''); document.querySelector('h1').textContent = 'The next view'; });
addEventListener('popstate', () => { document.querySelector('h1').textContent = 'Controls'; });`,
);

let rig;
before(async () => {
  rig = await startRig({ pages: { [PATH]: page } });
  await rig.settings({ recordOnly: true });
  const own = await rig.ownPage('prepare.html');
  const profile = { first_name: 'Alex', last_name: 'Winter', country: 'AT', accounts: [], grounds: [], evidence: [] };
  assert.ok((await rig.call(own, 'profile.set', { profile })).ok);
  await own.close();
});
after(() => rig?.close());

const rest = () => new Promise(done => setTimeout(done, 450));

test('on one page: hovers, names, refusals, spinners and the history, each as often as it was', async () => {
  const person = new Person(wholeTruth());
  const tab = await rig.page(`https://www.facebook.com${PATH}`);
  await rig.stepsWith(s => s.kind === 'screen', 'the screen');

  await person.hover(tab, '#menu', '#opened:not([hidden])');
  await tab.mouse.move(600, 700); // over things that open nothing
  for (const id of ['#plain', '#face', '#work']) await (await tab.$(id)).hover();
  await person.click(tab, '#menu');
  for (const id of ['#named', '#post', '#own']) await person.click(tab, id);
  await person.click(tab, '#send'); // empty: the browser holds it back
  await rest();
  await person.type(tab, '#mail', 'somebody@mail.example');
  await person.click(tab, '#work');
  await tab.waitForFunction(() => document.getElementById('said').textContent === 'Done');
  await rest();
  await person.click(tab, '#push');
  await rest();
  await tab.goBack();
  await rest();
  await tab.reload();
  const steps = await rig.stepsWith(s => s.detail === 'reload', 'the reload');

  const told = steps.map(lineOf).join('\n');
  assertCounts(steps, person.truth);
  const ways = steps.filter(s => s.kind === 'navigate').map(s => s.detail);
  assert.deepEqual(ways, ['history', 'back', 'reload'], told);
  assert.equal(
    many(steps, 'load', s => s.detail === 'spinner'),
    1,
    told,
  );
  assert.deepEqual(
    steps.filter(s => s.kind === 'error').map(s => s.detail),
    ['refused'],
    told,
  );
  const labels = steps.filter(s => s.label).map(s => `${s.kind} ${s.label}`);
  assert.deepEqual(
    [...new Set(labels)],
    [
      'hover More options',
      'click More options',
      'click Send now',
      'click Your e-mail address',
      'keys Your e-mail address',
      'click Work',
      'click Next view',
    ],
    told,
  );
  assert.ok(!/alex|winter|somebody/i.test(told), 'no name of anybody, nothing typed');
  const start = steps.find(s => s.kind === 'journey_start');
  assert.deepEqual([start.language, start.region], ['en', 'AT']);
  await tab.close();
});
