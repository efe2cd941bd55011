// How a notice shows itself: the sizes, the fold and the contrast that are recorded are those that the browser shows.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { NOTICE, pageOf } from './lib/fixture.mjs';
import { startRig } from './lib/rig.mjs';

const style = `<style>[role=dialog]{position:fixed;left:100px;top:50px;width:500px;height:900px;background:rgb(255,255,255);color:rgb(0,0,0)}
[role=dialog] a{position:absolute;left:20px;top:820px;width:40px;height:12px;overflow:hidden;font-size:11px;color:rgb(118,118,118)}
[role=dialog] button{position:absolute;left:20px;top:600px;width:460px;height:44px;border:0;font-size:17px;color:rgb(255,255,255);background:rgb(0,0,0)}
.pictured [role=dialog] button{background:linear-gradient(red,blue)}</style>`;
const page = pageOf(`${style}<div role="dialog" aria-modal="true">${NOTICE}</div>`);
const pictured = page.replace('<body>', '<body class="pictured">').replace('lang="en"', 'lang="de"');

let rig;
// A browser for each: a journey that goes on records no second notice.
beforeEach(async () => {
  rig = await startRig({ pages: { '/plain/': pageOf(''), '/sight/': page, '/pictured/': pictured } });
  await until(runsInPages, 'the extension in a page'); // Chromium gives the first pages after its start none
});
afterEach(() => rig?.close());

async function runsInPages() {
  const tab = await rig.page('https://www.facebook.com/plain/');
  const session = await tab.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
  await session.send('Runtime.enable');
  await tab.close();
  return worlds.includes('Demur');
}

async function noticeOn(path) {
  const tab = await rig.page();
  await tab.setViewport({ width: 1000, height: 700 });
  await tab.goto(`https://www.facebook.com${path}`);
  const notice = await until(
    async () => (await rig.steps()).find(s => s.kind === 'notice'),
    'the notice in the journal',
  );
  const start = (await rig.steps()).find(s => s.kind === 'journey_start');
  await tab.close();
  return { notice, start };
}

test('places, sizes and contrasts of the notice, its link and its button', async () => {
  const { notice, start } = await noticeOn('/sight/');
  const { sight, text, words } = notice;
  assert.deepEqual([sight.view_width, sight.view_height], [1000, 700]);
  const { x, y, width, height } = sight.box;
  assert.deepEqual({ x, y, width, height }, { x: 100, y: 50, width: 500, height: 900 });
  assert.deepEqual(sight.link, { x: 120, y: 870, width: 40, height: 12, font: 110, contrast: 454 });
  assert.ok(sight.link.y > sight.view_height, 'below the fold');
  assert.deepEqual(sight.button, { x: 120, y: 650, width: 460, height: 44, font: 170, contrast: 2100 });
  assert.equal(notice.language, 'en');
  assert.equal(start.language, 'en');
  assert.ok(Math.abs(text.words - words) <= 3, `${text.words} words, ${words} by the snapshot`);
  assert.ok(text.sentences >= 4 && text.letters > 4 * text.words && text.syllables >= text.words);
});

test('over a gradient there is no contrast, and the interface’s language is another than the notice’s', async () => {
  const { notice, start } = await noticeOn('/pictured/');
  assert.equal(notice.sight.button.contrast, undefined);
  assert.equal(notice.sight.link.contrast, 454);
  assert.deepEqual([start.language, notice.language], ['de', 'en']);
});
