// What becomes a candidate, and what of it is sent: told by links and structure in any language, never other people's words,
// never more than a bounded part of a subtree.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { asked, askedAbout, dialogOf, listen, pageOf, rest } from './lib/fixture.mjs';
import { startRig } from './lib/rig.mjs';

const home = 'https://www.facebook.com';
const GEORGIAN = '<h2>ახალი ფუნქციები შენთვის</h2><p>გაიგე, როგორ ვიყენებთ შენს ინფორმაციას.</p>';
const link = path => `<a href="${path}">აქ</a>`;
const row = inner => `<div role="listitem">${inner}</div>`;
const paragraphs = (count, text) => Array.from({ length: count }, (_, n) => `<p>${text} ${n}</p>`).join('');

const pages = {
  '/t/dialog': pageOf(dialogOf(`${GEORGIAN}${link('/privacy/policy/?entry=1')}`)),
  '/t/banner': pageOf(`<section>${GEORGIAN}${link('https://privacycenter.instagram.com/')}</section><p>Else.</p>`),
  '/t/redirect': pageOf(
    `<aside>${GEORGIAN}${link('/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fhelp%2Fcontact%2F1234567')}</aside>`,
  ),
  '/t/rows': pageOf(
    `<div role="dialog" aria-label="x"><div role="list">${row('<a href="/anna">Anna liked a picture of yours</a>')}${row(
      `<a href="/privacy/genai_notice/">${GEORGIAN}</a>`,
    )}</div></div>`,
  ),
  '/help/t/page': pageOf(`<main>${GEORGIAN}${link('/help/contact/1234567')}<footer>Foot</footer></main><p>Beside.</p>`),
  '/t/other': pageOf(
    `${dialogOf('<h2>Sign up for our letter</h2><a href="/letter">Yes</a>')}
     <footer>${link('/privacy/policy/')}</footer>
     <div role="article">Meta AI takes our photos! ${link('/help/contact/1234567')}</div>
     ${dialogOf('<div role="log"><p>Anna: have you seen what Meta AI does?</p></div><div role="textbox"></div>')}
     <div role="list"><div role="listitem">Anna: Meta AI, hm?</div><textarea></textarea></div>`,
  ),
  '/t/long': pageOf(dialogOf(`${link('/help/contact/1234567')}${paragraphs(30_000, 'word')}`)),
  '/t/heavy': pageOf(dialogOf(`${link('/help/contact/1234567')}${paragraphs(1000, 'many words '.repeat(60))}`)),
  '/t/vast': pageOf(dialogOf(`${link('/help/contact/1234567')}<p>${'vast 😀'.repeat(70_000)}</p>`)), // in one text
  '/t/deep': pageOf(dialogOf(`${link('/help/contact/1234567')}${'<ul><li>'.repeat(240)}deepest`)),
  '/t/clobbered': pageOf(
    `<form>${['localName', 'getAttribute', 'shadowRoot', 'children', 'matches', 'closest', 'attributes']
      .map(name => `<input name="${name}">`)
      .join('')}${dialogOf(`${GEORGIAN}${link('/privacy/genai/')}`)}</form>`,
  ),
  '/t/typed': pageOf(
    dialogOf(`${GEORGIAN}${link('/privacy/genai/')}<input value="secret one" name="a"><textarea>secret two</textarea>
      <div role="textbox" contenteditable>secret three</div>`),
  ),
};

let rig;
before(async () => {
  rig = await startRig({ pages });
});
after(() => rig?.close());
beforeEach(() => listen(rig));

async function candidateOf(path, surface) {
  const page = await rig.page(home + path);
  const found = await askedAbout(rig, `a ${surface} of ${path}`, c => c.surface === surface);
  await page.close();
  return found;
}

for (const [what, path, surface] of [
  ['a dialog by its link to a privacy page', '/t/dialog', 'dialog'],
  ['a banner by its link to the privacy centre', '/t/banner', 'banner'],
  ['a banner by a link to a contact form behind a redirect', '/t/redirect', 'banner'],
  ['a row of the notifications by its link', '/t/rows', 'notification'],
  ['a help page by its link to a contact form', '/help/t/page', 'page'],
]) {
  test(`in a language that nobody here reads: ${what}`, async () => {
    const { html } = await candidateOf(path, surface);
    assert.match(html, /ახალი/);
    assert.doesNotMatch(html, /Else|Anna|Beside/, 'nothing but its own subtree');
  });
}

test('other dialogs, footers, posts and conversations are not read', async () => {
  const page = await rig.page(`${home}/t/other`);
  await rest(2000);
  assert.deepEqual(await asked(rig), []);
  await page.close();
});

for (const [path, cut] of [
  ['/t/long', 'nodes'],
  ['/t/heavy', 'size'],
  ['/t/vast', 'size'],
  ['/t/deep', 'depth'],
]) {
  test(`a snapshot is bounded, and says that it was cut at its ${cut}: ${path}`, async () => {
    const { html } = await candidateOf(path, 'dialog');
    assert.ok(html.startsWith(`<html lang="en" data-demur-cut="${cut}">`), html.slice(0, 80));
    assert.ok(html.length < 420_000, `${html.length} characters`);
    assert.ok(html.endsWith('</body></html>'));
    assert.match(html, /contact\/1234567/);
    assert.doesNotMatch(html, /[\ud800-\udbff](?![\udc00-\udfff])/, 'no half of a letter');
  });
}

test('a form whose fields are named like its methods hides nothing', async () => {
  const { html } = await candidateOf('/t/clobbered', 'dialog');
  assert.match(html, /ახალი/);
});

test('typed values are not part of it', async () => {
  const { html } = await candidateOf('/t/typed', 'dialog');
  assert.doesNotMatch(html, /secret/);
  assert.match(html, /data-demur-filled/);
});
