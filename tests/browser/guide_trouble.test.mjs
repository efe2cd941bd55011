// Where the direct way fails or the person took a wrong turn: the guide takes over, or says in a sentence what to do.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PATIENCE, until } from './lib/browser.mjs';
import { pageOf } from './lib/fixture.mjs';
import {
  guideOf,
  guideState,
  markOn,
  panelReads,
  panelShows,
  panelWords,
  pressInPanel,
  pressMark,
  sidePanel,
  tabIdOf,
} from './lib/guide.mjs';
import { startRig } from './lib/rig.mjs';
import { FORMS, HOMES, listObjections, openBell, openNotice, SUBMIT, setProfile, waitFilled } from './lib/ways.mjs';

const BROKEN = pageOf(`<main><h1>This page isn't available at the moment</h1>
<p>The link may be broken, or the page may have been removed.</p><a href="/">Go to the start page</a></main>`);
const FACEBOOK_FORM = new URL(FORMS['facebook-2025']).pathname;

const pages = {};
let rig;
before(async () => {
  rig = await startRig({ pages });
  await setProfile(rig);
});
after(() => rig?.close());
afterEach(() => {
  for (const path of Object.keys(pages)) delete pages[path];
  rig.record.set({ noticeInBell: true, adsNoticeInBell: false, loggedOut: false, regionBlocked: false });
});

async function openDirectly(page, service) {
  const objection = (await listObjections(rig)).find(o => o.service === service);
  await page.bringToFront();
  const popup = await rig.popup(page);
  const known = new Set(rig.browser.targets());
  await rig.person.click(popup, `[data-objection="${objection.id}"] [data-action="open-form"]`);
  const isNew = t => !known.has(t) && t.type() === 'page' && /^https/.test(t.url());
  const opened = await rig.browser.waitForTarget(isNew, { timeout: PATIENCE });
  return opened.page();
}

async function noticed(service) {
  const page = await rig.page(HOMES[service]);
  await openBell(page, rig.person, service);
  await until(async () => (await listObjections(rig)).some(o => o.service === service), 'the objection');
  return page;
}

// The page may be told of it before the journal is.
const toldTurns = kind =>
  until(async () => {
    const told = (await rig.steps()).filter(s => s.detail === `wrong_turn.${kind}`);
    return told.length > 0 && told;
  }, `the wrong turn ${kind} in the journal`);

test('a dead link: the guide takes over, leads to the form by its marks, and the form is filled', async () => {
  const page = await noticed('facebook');
  rig.record.set({ noticeInBell: false }); // and with it the banner that would spare the rest of the way
  pages[FACEBOOK_FORM] = BROKEN;
  const form = await openDirectly(page, 'facebook');
  await until(async () => /link leads nowhere/.test(await panelWords(form)), 'the hint in the page');
  const tab = await tabIdOf(rig, form);
  await until(async () => (await guideState(rig, tab)).trouble === 'dead_link', 'the trouble to be known');
  const badge = () => rig.evaluate(tabId => chrome.action.getBadgeText({ tabId }), tab);
  await until(async () => (await badge()) === '→', 'the badge of the tab');
  delete pages[FACEBOOK_FORM];

  await pressInPanel(form, rig.person, 'Show me the way');
  const panel = await sidePanel(rig);
  await until(() => panel.evaluate(() => document.querySelector('#now')?.dataset.finding === 'marked'), 'the panel');
  await panelReads(panel, '#trouble', /direct link/);
  for (let last = 0; !form.url().includes('/contact/'); ) {
    const mark = await until(async () => {
      if (form.url().includes('/contact/')) return { number: last };
      const shown = await markOn(form);
      return shown && shown.number > last ? shown : undefined;
    }, `a mark after number ${last}`);
    if (mark.number === last) break;
    last = mark.number;
    await pressMark(form, rig.person, mark);
  }
  await form.waitForSelector(SUBMIT);
  await waitFilled(form);
  const isGuidance = s => s.kind === 'open' && s.detail === 'guide';
  const steps = await rig.stepsWith(isGuidance, 'the guidance');
  assert.equal(steps.filter(isGuidance).length, 1);
  await panel.close();
  await form.close();
  await page.close();
});

test('a direct link that works: the panel says what it spared', async () => {
  const page = await noticed('instagram');
  const form = await openDirectly(page, 'instagram');
  await waitFilled(form);
  const tab = await tabIdOf(rig, form);
  const spent = await until(async () => (await guideState(rig, tab)).spent, 'the steps before the form');
  const panel = await guideOf(rig, tab);
  await panelShows(panel, () => !!document.querySelector('#spared')?.dataset.spared);
  const entry = await panel.$$eval('[data-part="entry"] li', all => all.length);
  assert.equal(await panel.$eval('#spared', e => Number(e.dataset.spared)), entry - spent);
  await panelReads(panel, '#spared', /against the way by hand.*May 2025.*trustedreviews\.com/);
  const states = await panel.$$eval('[data-part="entry"] li', all => all.map(e => e.dataset.state));
  assert.deepEqual(states, Array(entry).fill('spared'));
  assert.equal(await markOn(form), undefined, 'nobody asked for marks');
  await panel.close();
  await form.close();
  await page.close();
});

for (const language of ['de', 'en']) {
  // the service remembers the last one
  test(`a notice that cannot be objected to: said so in the page and in the panel, with what little can be done (${language})`, async () => {
    rig.record.set({ noticeInBell: false, adsNoticeInBell: true });
    const page = await rig.page(`${HOMES.facebook}?locale=${language}_XX`);
    await openBell(page, rig.person, 'facebook', language);
    await openNotice(page, rig.person, 'ads');
    const words = await until(async () => {
      const shown = await panelWords(page);
      return /No objection exists/.test(shown) && shown;
    }, 'the panel in the page');
    assert.match(words, /nothing private.*Delete your chats.*ad preferences.*authority/s);
    assert.doesNotMatch(words, /Open the|Fill in|Show me/);
    const panel = await guideOf(rig, await tabIdOf(rig, page));
    await panelShows(panel, () => document.querySelectorAll('#ads li').length === 4);
    assert.equal(await panel.$('button'), null, 'nothing is offered');
    await panel.close();
    await page.close();
  });
}

test('the form about other people’s data is named as the wrong one, and the right one is a press away', async () => {
  const page = await noticed('facebook');
  await page.goto(FORMS['third-party-2025'], { waitUntil: 'load' });
  await until(async () => /This is another form/.test(await panelWords(page)), 'the hint in the page');
  await pressInPanel(page, rig.person, 'Open the right form');
  await page.waitForFunction(path => location.pathname === path, {}, FACEBOOK_FORM);
  await waitFilled(page);
  assert.equal((await toldTurns('third_party_for_own')).length, 1);
  await page.close();
});

test('a closed region is told as what it is; the login wall says to log in', async () => {
  const page = await noticed('instagram');
  rig.record.set({ regionBlocked: true });
  const blocked = await openDirectly(page, 'instagram');
  await until(async () => /Closed to your region/.test(await panelWords(blocked)), 'the hint about the region');
  await blocked.close();
  rig.record.set({ regionBlocked: false, loggedOut: true });
  const wall = await openDirectly(page, 'instagram');
  await until(async () => /Log in first/.test(await panelWords(wall)), 'the hint about the login');
  for (const kind of ['region_block', 'login_wall']) {
    assert.equal((await toldTurns(kind)).length, 1, kind);
  }
  await wall.close();
  await page.close();
});
