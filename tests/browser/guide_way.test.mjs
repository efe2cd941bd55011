// The guide: the whole way to the form by its marks alone, in the services' own menus; what the side panel says meanwhile.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import {
  guideOf,
  guideState,
  markGoes,
  markOn,
  markWithNumber,
  panelReads,
  panelShows,
  pressMark,
  tabIdOf,
} from './lib/guide.mjs';
import { startRig } from './lib/rig.mjs';
import {
  ANSWER,
  HOMES,
  listObjections,
  PROFILE,
  REASON_FIELD,
  SUBMIT,
  setProfile,
  statusBecomes,
} from './lib/ways.mjs';

const ENTRY = '.part[data-part="entry"] li';

let rig;
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false });
  await setProfile(rig);
});
after(() => rig?.close());
afterEach(() => rig.record.set({ noticeInBell: false, centre: 'topics' }));

// From the popup, in the tab that the person looks at.
async function beginGuide(service, page) {
  const popup = await rig.popup(page);
  const card = `[data-service="${service}"]:not([data-status="confirmed"])`;
  if (!(await popup.$(card))) {
    await rig.person.click(popup, '.by-hand summary');
    await rig.person.click(popup, `[data-action="open-objection"][data-flow="${service}-2025"]`);
    await popup.waitForSelector(card);
  }
  await rig.person.click(popup, `${card} [data-action="guide"]`);
  await until(() => popup.isClosed(), 'the popup to close');
  const tab = await tabIdOf(rig, page);
  await until(() => guideState(rig, tab), 'the guide to begin');
  return tab;
}

// The states of the steps up to the form, as the panel shows them.
const entryBecomes = (panel, states) =>
  panelShows(
    panel,
    (selector, wanted) => [...document.querySelectorAll(selector)].map(e => e.dataset.state).join() === wanted,
    ENTRY,
    states.join(),
  );

// Presses what is marked until the form is there, and gives the numbers in their order.
async function followMarks(page) {
  const pressed = [];
  while (!page.url().includes('/contact/')) {
    const last = pressed.at(-1) ?? 0;
    const mark = await until(async () => {
      const shown = await markOn(page);
      return page.url().includes('/contact/') || (shown && shown.number > last) ? { shown } : undefined;
    }, `a mark after number ${last} on ${page.url()}`);
    if (!mark.shown || page.url().includes('/contact/')) break;
    pressed.push(mark.shown.number);
    await pressMark(page, rig.person, mark.shown);
  }
  await page.waitForSelector(SUBMIT);
  return pressed;
}

test('every press of the way through Facebook is marked, and the panel follows it', async () => {
  const page = await rig.page(HOMES.facebook);
  const tab = await beginGuide('facebook', page);
  await markWithNumber(page, 1);
  const panel = await guideOf(rig, tab);
  await entryBecomes(panel, ['now', 'open', 'open', 'open', 'open', 'open']);
  await panelReads(panel, '#now', /start page.*Press “Your profile”/);
  await page.bringToFront();

  assert.deepEqual(await followMarks(page), [1, 2, 3, 4, 5, 6]);
  await panelShows(panel, () => document.querySelector('#now').dataset.screen === 'form');
  await entryBecomes(panel, Array(6).fill('done'));
  await page.bringToFront();

  // In the form: what is still empty, and at the end the button that only the person presses.
  const stands = async selector => {
    const [mark, box] = [await markOn(page), await page.$eval(selector, e => e.getBoundingClientRect().toJSON())];
    return mark && Math.abs(mark.x + mark.width / 2 - (box.x + box.width / 2)) < 5 && Math.abs(mark.y + 4 - box.y) < 5;
  };
  await until(() => stands(`[name="${REASON_FIELD}"]`), 'the mark at the reason');
  await rig.person.type(page, `[name="${REASON_FIELD}"]`, 'I object.');
  await until(() => stands(SUBMIT), 'the mark at the send button');
  await rig.person.click(page, SUBMIT);
  await page.waitForSelector(ANSWER);
  await panelReads(panel, '#now', /confirmed/);
  await markGoes(page);
  await rig.stepsWith(s => s.kind === 'open' && s.actor === 'tool' && s.detail === 'guide', 'the guidance');
  const [objection] = (await listObjections(rig)).filter(o => o.service === 'facebook');
  await statusBecomes(rig, objection.id, 'confirmed');
  await panel.close();
  await page.close();
});

test('Instagram is led through its own menus, to another host and back', async () => {
  const page = await rig.page(HOMES.instagram);
  rig.record.set({ noticeInBell: true }); // the privacy centre's banner holds the link
  await beginGuide('instagram', page);
  const pressed = await followMarks(page);
  assert.deepEqual(pressed, [1, 2, 3, 4]);
  assert.match(page.url(), /help\.instagram\.com\/contact\/767264225370182/);
  await page.close();
});

test('a page that is not on the way is said to be none, and the beginning is one press away', async () => {
  const page = await rig.page(HOMES.instagram);
  const tab = await beginGuide('instagram', page);
  await markWithNumber(page, 1);
  await page.goto('https://www.instagram.com/accounts/settings/', { waitUntil: 'load' });
  await page.goto('https://help.instagram.com/', { waitUntil: 'load' });
  const panel = await guideOf(rig, tab);
  await page.bringToFront();
  await panelShows(panel, () => document.querySelector('#now[data-finding="missing"] .lost') !== null).catch(
    async e => {
      console.log(
        JSON.stringify((await guideState(rig, tab)).seen),
        await page.evaluate(() => document.body.innerText),
      );
      throw e;
    },
  );
  await panelReads(panel, '#now', /cannot find it here/);
  await rig.person.click(panel, '[data-action="start"]');
  await page.waitForFunction(() => location.href === 'https://www.instagram.com/');
  await page.bringToFront();
  await markWithNumber(page, 1);
  await panel.close();
  await page.close();
});

test('a control that leaves the window is shown on the press of “Show”, and a covered one is not marked', async () => {
  rig.record.set({ noticeInBell: false });
  const page = await rig.page(`${HOMES.facebook}settings/`);
  await setProfile(rig, { ...PROFILE, country: 'AT' });
  const tab = await beginGuide('facebook', page);
  await page.setViewport({ width: 1280, height: 300 });
  await page.evaluate(() => scrollTo(0, 0));
  const panel = await guideOf(rig, tab);
  await page.bringToFront(); // the panel is read behind it
  const finding = what => panelShows(panel, is => document.querySelector('#now').dataset.finding === is, what);
  await finding('out_of_sight');
  await markGoes(page);
  assert.equal(await page.evaluate(() => scrollY), 0, 'nothing scrolls by itself');
  await rig.person.click(panel, '[data-action="show"]');
  await page.bringToFront();
  await finding('marked');
  await until(() => markOn(page), 'the mark');
  await page.evaluate(() => {
    const cover = Object.assign(document.createElement('div'), { id: 'cover' });
    cover.style.cssText = 'position:fixed;inset:0;background:#fff';
    document.body.append(cover);
  });
  await finding('covered');
  await markGoes(page);
  await panel.close();
  await page.close();
});
