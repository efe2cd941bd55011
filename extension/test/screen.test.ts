import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printOf, type ScreenParts, screenDetail, stateShape } from '../src/content/screen';
import { fingerprint } from '../src/hash';
import { sipHash } from '../src/siphash';

const key = '000102030405060708090a0b0c0d0e0f';
const print = (parts: ScreenParts) => printOf(parts, key);
const screen = { path: '/help/contact/1', state: null, headings: ['Object'], dialog: undefined };

test('a fingerprint is a short token that only depends on its parts', () => {
  assert.equal(print(screen), print({ ...screen }));
  assert.ok(/^[0-9a-f]{16}$/.test(print(screen)));
  assert.equal(fingerprint(''), 'cbf29ce484222325');
  assert.equal(fingerprint('a'), 'af63dc4c8601ec8c'); // the algorithm's published test vectors
  assert.equal(fingerprint('foobar'), '85944171f73967e8');
});

test('path, headings, dialog and history state tell screens apart', () => {
  const prints = [
    screen,
    { ...screen, path: '/help/contact/2' },
    { ...screen, headings: ['Object', 'form'] },
    { ...screen, dialog: 'Enter the code' },
    { ...screen, state: { step: 'code' } },
  ].map(print);
  assert.equal(new Set(prints).size, prints.length);
});

test('nobody can try a page out: under another key everything is another fingerprint', () => {
  const other = '000102030405060708090a0b0c0d0e10';
  assert.notEqual(printOf(screen, other), print(screen));
  const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => i);
  // the algorithm's published test vectors
  assert.equal(sipHash(bytes(16), bytes(0)), '726fdb47dd0e0e31');
  assert.equal(sipHash(bytes(16), bytes(15)), 'a129ca6149be45e5');
  assert.equal(sipHash(bytes(16), bytes(63)), '958a324ceb064572');
});

test('white space, and the random keys that routers keep in the history state, do not', () => {
  assert.equal(print({ ...screen, headings: ['  Object\n'] }), print(screen));
  assert.equal(
    print({ ...screen, state: { key: 'x81Kq', idx: 3 } }),
    print({ ...screen, state: { key: 'p0ZZ2', idx: 9 } }),
  );
  assert.equal(stateShape('prose, not an object'), '');
});

test('a screen is named by the verdict first, then by its address', () => {
  const help = 'https://www.facebook.com/help/contact/712876720715583';
  assert.equal(screenDetail('objection_form', help, false), 'form');
  assert.equal(screenDetail('confirmation', help, false), 'confirmation');
  assert.equal(screenDetail(undefined, 'https://www.facebook.com/', false), 'feed');
  assert.equal(screenDetail(undefined, 'https://www.facebook.com/', true), 'login');
  assert.equal(screenDetail(undefined, 'https://www.facebook.com/login/?next=x', false), 'login');
  assert.equal(screenDetail(undefined, 'https://privacycenter.instagram.com/privacy/genai/', false), 'privacy_centre');
  assert.equal(screenDetail('none', 'https://www.facebook.com/marketplace/', false), 'other');
});
