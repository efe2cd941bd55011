// Who objects and with what text: several accounts, those of one Accounts Centre, Pages; the country before the text that
// cites its law; another wording, another language, own words, the length that the form wants.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { startRig } from './lib/rig.mjs';
import { listObjections, setProfile } from './lib/ways.mjs';

const EMPTY = { accounts: [], grounds: ['creative_work'], evidence: [], email: 'anna@winter.example' };

let rig;
let prepare;
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false });
});
after(() => rig?.close());

const call = (method, params) => rig.ask(method, params);

async function open(objection) {
  if (prepare && !prepare.isClosed()) await prepare.close({ runBeforeUnload: false });
  prepare = await rig.ownPage(objection ? `prepare.html?objection=${objection}` : 'prepare.html');
}

async function save() {
  await rig.person.click(prepare, '[data-action="save"]');
  await prepare.waitForFunction(
    () => document.querySelector('#saved').textContent !== '' || document.querySelector('#failed').textContent !== '',
  );
  assert.equal(await prepare.$eval('#failed', e => e.textContent), '');
}

async function addAccount(service, username, centre) {
  await rig.person.click(prepare, '[data-action="add-account"]');
  const row = '.account-row:last-child';
  await prepare.select(`${row} [name="account_service"]`, service);
  await rig.person.type(prepare, `${row} [name="account_username"]`, username);
  if (centre) await prepare.select(`${row} [name="account_centre"]`, centre);
}

const text = () => prepare.$eval('#reason', e => e.value);
const textBecomes = is => until(async () => is(await text()), 'another text');

test('accounts of one Accounts Centre need one objection, and a Page is told that it cannot file', async () => {
  await setProfile(rig, EMPTY);
  await open();
  await addAccount('facebook', 'anna', 'A');
  await addAccount('instagram', 'anna.b', 'A');
  await addAccount('instagram', 'zoe');
  await addAccount('facebook', 'bakery');
  await rig.person.tick(prepare, '.account-row:last-child [name="account_page"]');
  assert.match(await prepare.$eval('.page-note', e => e.textContent), /Pages cannot file/);
  const filings = await prepare.$$eval('#filings li', all => all.map(e => e.textContent));
  assert.deepEqual(filings, ['Facebook · anna and Instagram · anna.b', 'Instagram · zoe']);
  await save();
  const { profile } = await call('profile.get', {});
  assert.deepEqual(profile.accounts, [
    { service: 'facebook', username: 'anna', centre: 'A' },
    { service: 'instagram', username: 'anna.b', centre: 'A' },
    { service: 'instagram', username: 'zoe' },
    { service: 'facebook', username: 'bakery', page: true },
  ]);
});

test('to begin without a notice, the popup offers one account a filing, and no Page', async () => {
  const popup = await rig.ownPage('popup.html');
  await rig.person.click(popup, '.by-hand summary');
  const offered = await popup.$$eval('.by-hand [data-flow$="-2025"]', all =>
    all.map(e => [e.dataset.flow, e.parentElement.querySelector('span').textContent.split(' · ')[1]]),
  );
  const own = offered.filter(([flow]) => /^(facebook|instagram)/.test(flow));
  assert.deepEqual(own, [
    ['facebook-2025', 'anna'],
    ['instagram-2025', 'anna.b'],
    ['instagram-2025', 'zoe'],
  ]);
  await rig.person.click(popup, '[data-action="open-objection"][data-flow="facebook-2025"]');
  await popup.waitForSelector('.objection');
  const left = await popup.$$eval('.by-hand [data-flow="instagram-2025"]', all =>
    all.map(e => e.parentElement.querySelector('span').textContent),
  );
  assert.equal(left.length, 1, 'the one that the filing does not cover');
  assert.match(left[0], /zoe/);
  await popup.close();
});

test('a filing says whom it covers, in the popup and where it is prepared', async () => {
  const { objection } = await call('objection.open', { flow: 'facebook-2025', username: 'anna' });
  assert.deepEqual(objection.covers, ['instagram anna.b']);
  const popup = await rig.ownPage('popup.html');
  const card = `[data-objection="${objection.id}"]`;
  const said = /This filing also covers Instagram · anna\.b/;
  assert.match(await popup.$eval(`${card} .covers`, e => e.textContent), said);
  await popup.close();
  await open(objection.id);
  assert.match(await prepare.$eval('#objection .covers', e => e.textContent), said);
});

test('the country comes before the text; own words are possible without it', async () => {
  const [{ id }] = await listObjections(rig);
  await open(id);
  assert.ok(await prepare.$('#country-first'), 'no country, no law, no text');
  assert.equal(await prepare.$('#reason'), null);
  await rig.person.click(prepare, '[data-action="own-words"]');
  await rig.person.type(prepare, '#reason', 'I paint, and my pictures are mine.');
  await save();
  const [own] = await listObjections(rig);
  assert.equal(own.reason, 'I paint, and my pictures are mine.');
  assert.equal(own.own_words, true);
  await rig.person.click(prepare, '[data-action="compose"]'); // back to the ticks: which again needs a law
  await prepare.waitForSelector('#country-first');
});

for (const [country, law, words] of [
  ['AT', 'gdpr', /cites Article 21\(1\) of the GDPR/],
  ['GB', 'uk_gdpr', /UK GDPR/],
  ['CH', 'fadp', /Swiss/],
  ['BR', 'lgpd', /LGPD/],
]) {
  test(`for ${country} the text cites ${law}, at once, and says that no lawyer has read it`, async () => {
    await prepare.select('#country', country);
    await until(async () => (await listObjections(rig))[0].law === law, 'the law of the country');
    await prepare.waitForFunction(
      source => new RegExp(source).test(document.querySelector('#reason-hint')?.textContent ?? ''),
      {},
      words.source,
    );
    const [objection] = await listObjections(rig);
    assert.equal(await text(), objection.reason);
    assert.equal(objection.reviewed, false);
    assert.match(await prepare.$eval('#reason-hint', e => e.textContent), /not been reviewed by a lawyer/);
    assert.equal((await call('profile.get', {})).profile.country, country);
  });
}

test('another wording says the same otherwise, can be taken back, and another language is another text', async () => {
  await prepare.select('#country', 'DE');
  await until(async () => (await listObjections(rig))[0].law === 'gdpr', 'the law of the country');
  await prepare.waitForFunction(() => /GDPR/.test(document.querySelector('#reason-hint')?.textContent ?? ''));
  await prepare.select('[name="reason_language"]', 'en');
  await prepare.waitForSelector('#reason[lang="en"]');
  const first = await text();
  await rig.person.click(prepare, '[data-action="reword"]');
  await textBecomes(now => now !== first);
  assert.match(await text(), /Article 21/);
  assert.equal(await text(), (await listObjections(rig))[0].reason);
  await rig.person.click(prepare, '[data-action="restore"]');
  await textBecomes(now => now === first);
  await rig.person.click(prepare, '[data-action="compose"]');
  await prepare.waitForSelector('[data-action="reword"]');
  await prepare.select('[name="reason_language"]', 'fr');
  await prepare.waitForSelector('#reason[lang="fr"]');
  assert.match(await text(), /RGPD|article 21/i);
  assert.equal((await listObjections(rig))[0].language, 'fr');
});

test('the length that the form wants is said while one types; ideas for prompts are taken on a press', async () => {
  const { objection } = await call('objection.open', { flow: 'third-party-2025' });
  await open(objection.id);
  const least = /at least 100/;
  assert.match(await prepare.$eval('#reason-length', e => e.textContent), least);
  await rig.person.replace(prepare, '#reason', 'Not with me.');
  const short = await prepare.$eval('#reason-length', e => ({ ...e.dataset, text: e.textContent }));
  assert.equal(short.short, 'true');
  assert.match(short.text, /12 characters.*refuses less than 100/);
  await rig.person.type(prepare, '#first_name', 'Anna');
  await rig.person.click(prepare, '.ideas summary');
  await rig.person.click(prepare, '[data-action="take-idea"]');
  assert.equal(await prepare.$eval('#prompts', e => e.value), 'Who is Anna?');
  await save();
  const saved = (await listObjections(rig)).find(o => o.id === objection.id);
  assert.deepEqual([saved.prompts, saved.reason], ['Who is Anna?', 'Not with me.']);
});
