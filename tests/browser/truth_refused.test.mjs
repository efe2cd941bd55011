// Sendings that are refused, by the browser, by the page or by the document that comes next: each is an attempt of the person's,
// counted as often as it was made, with the refusal right behind it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { pageOf } from './lib/fixture.mjs';
import { timePasses } from './lib/later.mjs';
import { Person, wholeTruth } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { assertCounts, assertMetrics, endedJourney, lineOf, metricsOf } from './lib/truth.mjs';

const TITLE = '<h1>Object to your information being used for AI at Meta</h1>';
const LEAD = `<p>You have the right to object to your information being used to develop and improve AI at Meta. If your
objection is honoured, it will be applied from then on.</p>`;
const FIELDS = `<label>Email address <input name="email" type="email" id="mail" required></label>
<label>Please tell us how this processing impacts you <textarea name="reason" id="reason" required></textarea></label>
<p id="said"></p><button type="submit" id="send">Submit</button>`;
const SENT = "We'll honour your objection. We received your request, and will apply it going forward.";

// The page's own script refuses a reason that is too short, in the same words each time.
const strict = pageOf(
  `<main>${TITLE}${LEAD}<form id="form">${FIELDS}</form></main>`,
  `const by = id => document.getElementById(id);
by('form').addEventListener('submit', event => {
  event.preventDefault();
  if (by('reason').value.length < 10) by('said').innerHTML ||= '<span role="alert">Please tell us more.</span>';
  else document.querySelector('main').innerHTML = '<h1>Thank you</h1><p role="status">${SENT.replaceAll("'", '’')}</p>';
});`,
);
// Another document answers: with the same form, as long as the reason is short.
const documents = pageOf(
  `<main>${TITLE}${LEAD}<form id="form" method="get">${FIELDS}</form></main>`,
  `const { searchParams } = new URL(location.href);
const said = searchParams.get('reason');
if (said?.length < 10) document.getElementById('said').innerHTML = '<span role="alert">Please tell us more.</span>';
else if (said) document.querySelector('main').innerHTML = '<h1>Thank you</h1><p role="status">${SENT.replaceAll("'", '’')}</p>';`,
);

// In the tree of a component, out of which neither "invalid" nor "submit" nor "change" comes.
const COMPONENT_FORM = `<form id="form">${FIELDS}<label>Country of residence <select name="country" id="country">
<option>Austria</option><option>Belgium</option></select></label></form>`;
const component = pageOf(
  `<main>${TITLE}${LEAD}<div id="host"></div></main>`,
  `const tree = document.getElementById('host').attachShadow({ mode: 'open' });
tree.innerHTML = ${JSON.stringify(COMPONENT_FORM)};
tree.getElementById('form').addEventListener('submit', event => {
  event.preventDefault();
  document.querySelector('main').innerHTML = '<h1>Thank you</h1><p role="status">${SENT.replaceAll("'", '’')}</p>';
});`,
);

const COMPONENT = '/help/contact/901000000000003/';
const STRICT = '/help/contact/901000000000001/';
const DOCUMENTS = '/help/contact/901000000000002/';

let rig;
before(async () => {
  rig = await startRig({ pages: { [STRICT]: strict, [DOCUMENTS]: documents, [COMPONENT]: component } });
  await rig.settings({ recordOnly: true });
});
after(() => rig?.close());

const rest = (ms = 600) => new Promise(done => setTimeout(done, ms));

async function open(path) {
  const known = (await rig.steps().catch(() => [])).length; // none yet: no journal
  const page = await rig.page(`https://www.facebook.com${path}`);
  const fresh = async () => (await rig.steps().catch(() => [])).slice(known);
  await until(
    async () => (await fresh()).some(s => s.kind === 'demand' && s.field === 'reason'),
    'the form to be known',
  );
  await rest();
  return { page, person: new Person(wholeTruth()) };
}

const sendings = steps =>
  steps
    .filter(s => ['submit', 'error', 'confirmation'].includes(s.kind))
    .map(({ kind, detail, field }) => (kind === 'error' ? `${kind} ${detail} ${field ?? ''}`.trim() : kind));

test('five sendings, of which the browser refuses two and the page two', async () => {
  const { page, person } = await open(STRICT);
  await person.click(page, '#send'); // empty: the browser holds it back
  await rest(1200);
  await person.type(page, '#mail', 'alex@winter.example');
  await person.key(page, 'Enter'); // without a reason: the browser holds it back again
  await rest(1200);
  await person.type(page, '#reason', 'short');
  await person.click(page, '#send');
  await page.waitForSelector('#said [role="alert"]');
  await rest(2200);
  await person.click(page, '#send'); // as it was: what the page says stands there unchanged
  await rest(2200);
  await person.type(page, '#reason', ' no longer');
  await person.click(page, '#send');
  await page.waitForSelector('[role="status"]');

  const steps = await endedJourney(rig);
  const told = steps.map(lineOf).join('\n');
  assertCounts(steps, person.truth);
  const refused = at => ['submit', `error refused ${at}`.trim()];
  const expected = [
    ...refused('email'),
    ...refused('reason'),
    ...refused(''),
    ...refused(''),
    'submit',
    'confirmation',
  ];
  assert.deepEqual(sendings(steps), expected, told);
  const lengths = steps.filter(s => s.kind === 'submit').map(s => s.detail);
  const full = 'email:19.reason:15';
  assert.deepEqual(lengths, [undefined, 'email:19', 'email:19.reason:5', 'email:19.reason:5', full], told);
  assertMetrics(await metricsOf(rig, steps), { errors: 4, refused: 4, resubmits: 4 });
  await page.close();
});

test('the document that comes next is the same form: refused; loaded anew by the person it is not', async () => {
  const { page, person } = await open(DOCUMENTS);
  await person.type(page, '#mail', 'alex@winter.example');
  await person.type(page, '#reason', 'short');
  await Promise.all([page.waitForNavigation(), person.click(page, '#send')]);
  await page.waitForSelector('#said [role="alert"]');
  await rest(900);
  await page.reload();
  await rest(900);
  await person.type(page, '#mail', 'alex@winter.example');
  await person.type(page, '#reason', 'longer than that');
  await Promise.all([page.waitForNavigation(), person.click(page, '#send')]);
  await page.waitForSelector('[role="status"]');

  const steps = await endedJourney(rig);
  const told = steps.map(lineOf).join('\n');
  assertCounts(steps, person.truth);
  assert.deepEqual(sendings(steps), ['submit', 'error refused', 'submit', 'confirmation'], told);
  await page.close();
});

test('sent by keys and held back: what was typed, the attempt and its refusal are told, and nothing waits for another act', async () => {
  const { page, person } = await open(STRICT);
  const { length } = await rig.steps();
  const own = async () => (await rig.steps()).slice(length).filter(s => ['keys', 'submit', 'error'].includes(s.kind));
  const toldBecome = async many => {
    const steps = await until(async () => (await own()).length >= many && own(), `${many} steps of the keyboard`);
    return steps.map(({ kind, field, count }) => `${kind} ${field ?? ''} ${kind === 'keys' ? count : ''}`.trim());
  };
  await page.focus('#mail');
  await person.key(page, 'Enter'); // the focus stays where it is
  const first = ['keys email 1', 'submit', 'error email'];
  assert.deepEqual(await toldBecome(3), first);
  await rest(1200);
  await page.focus('#send');
  await person.key(page, 'Space');
  assert.deepEqual(await toldBecome(6), [...first, 'keys submit 1', 'submit', 'error email']);
  await person.type(page, '#mail', 'alex@winter.example');
  await person.type(page, '#reason', 'longer than that');
  await person.click(page, '#send');
  await page.waitForSelector('[role="status"]');
  const steps = await endedJourney(rig);
  assertCounts(steps, person.truth);
  await page.close();
});

test('in the tree of a component it is the same', async () => {
  const { page, person } = await open(COMPONENT);
  await page.focus('>>> #mail');
  await person.key(page, 'Enter');
  await rest(1200);
  await person.type(page, '>>> #mail', 'alex@winter.example');
  await person.type(page, '>>> #reason', 'longer than that');
  await person.choose(page, '>>> #country', 'B');
  await person.click(page, '>>> #send');
  await page.waitForSelector('[role="status"]');

  const steps = await endedJourney(rig);
  const told = steps.map(lineOf).join('\n');
  assert.deepEqual(sendings(steps), ['submit', 'error refused email', 'submit', 'confirmation'], told);
  assert.equal(steps.filter(s => s.kind === 'choose').length, 1, told);
  await page.close();
});

test('who gives up after a refusal has sent nothing: the journey is abandoned', async () => {
  const { page, person } = await open(STRICT);
  await person.click(page, '#send');
  await rest(1200);
  await page.close();
  await timePasses(rig);
  const next = await open(STRICT);
  const steps = await endedJourney(rig, 'abandoned');
  const told = steps.map(lineOf).join('\n');
  assert.deepEqual(sendings(steps), ['submit', 'error refused email'], told);
  assertMetrics(await metricsOf(rig, steps), { status: 'abandoned', refused: 1, resubmits: 0 });
  await next.page.close();
});
