// A notice on each service: the badge tells it, and an objection stands prepared before any form is open.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startRig } from './lib/rig.mjs';
import { until } from './lib/until.mjs';
import { HOMES, listObjections, openBell, openNotice, setProfile } from './lib/ways.mjs';

let rig;
before(async () => {
  rig = await startRig();
  await setProfile(rig);
});
after(() => rig?.close());

// The words that a person reads in the dialog before the link to the objection, counted on the page itself.
function wordsBeforeLink(page) {
  return page.$eval('[role="dialog"][aria-modal="true"]', dialog => {
    const link = dialog.querySelector('a[href*="/contact/"]');
    const texts = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    let words = '';
    while (texts.nextNode() && !link.contains(texts.currentNode)) words += ` ${texts.currentNode.data}`;
    return words.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu).length;
  });
}

for (const [number, service] of ['facebook', 'instagram'].entries()) {
  test(`the notice on ${service} leads to a badge and a prepared objection`, async () => {
    const page = await rig.page(HOMES[service]);
    assert.equal(await rig.badge(), number === 0 ? '' : '1', 'the feed alone tells nothing');
    await openBell(page, rig.person, service);
    await openNotice(page, rig.person);
    await rig.badgeBecomes(String(number + 1));

    const link = await wordsBeforeLink(page);
    const isOfDialog = s => s.kind === 'notice' && s.surface === 'dialog' && s.host.includes(service);
    const told = await until(async () => (await rig.steps()).find(isOfDialog), 'the notice to be recorded');
    assert.ok(
      link > 80 && Math.abs(told.count - link) <= 3,
      `${told.count} words before the link, ${link} on the page`,
    );

    const ours = async () => (await listObjections(rig)).find(o => o.service === service);
    await until(async () => (await ours()).effective_date, 'the date, which the dialog alone tells');
    const popup = await rig.popup(page);
    const card = await popup.$eval(`[data-service="${service}"]`, e => ({ ...e.dataset, text: e.textContent }));
    assert.equal(card.status, 'prepared');
    assert.equal(card.next, 'open_form');
    assert.match(card.text, /27 May 2027|May 27, 2027/, 'the deadline is shown');
    await rig.closePopup(popup);

    const objection = await ours();
    assert.equal(objection.flow, `${service}-2025`);
    assert.equal(objection.username, 'alex.winter');
    assert.equal(objection.effective_date, '2027-05-27');
    assert.equal(objection.language, 'en');
    assert.ok(objection.reason.length > 80, 'a reason is written');
    assert.equal(rig.record.submissions.length, 0, 'nothing was sent');
    await page.close();
  });
}

test('the same notice seen again opens nothing more', async () => {
  const page = await rig.page(`${HOMES.facebook}privacy/genai_notice/`);
  await page.waitForSelector('[role="dialog"][aria-modal="true"]');
  await new Promise(done => setTimeout(done, 800));
  assert.equal((await listObjections(rig)).length, 2);
  assert.ok(await page.$('[role="dialog"][aria-modal="true"]'), 'and the notice was not dismissed');
});
