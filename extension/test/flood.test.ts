import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetFlood, withoutFlood } from '../src/background/flood';
import type { SeenStep } from '../src/messages';

const page = (kind: SeenStep['kind']): SeenStep => ({ n: 0, actor: 'page', kind, at: 0 });
const click: SeenStep = { n: 0, actor: 'user', kind: 'click', at: 0 };
const times = (many: number, step: SeenStep) => Array.from({ length: many }, () => step);

test('what a page repeats is kept until it is enough, over many messages; an act begins anew', () => {
  assert.equal(withoutFlood(1, times(60, page('navigate'))).length, 60);
  assert.equal(withoutFlood(1, times(60, page('screen'))).length, 40, 'of all kinds together');
  assert.equal(withoutFlood(2, times(60, page('screen'))).length, 60, 'each tab has its own');
  assert.equal(withoutFlood(1, [page('dialog'), click, page('dialog')]).length, 2);
  assert.equal(withoutFlood(1, times(200, page('error'))).length, 99);
  forgetFlood(1);
  assert.equal(withoutFlood(1, [page('load')]).length, 1);
});

test('neither the person nor that the page went out of sight is ever left out', () => {
  withoutFlood(3, times(500, page('navigate')));
  assert.equal(withoutFlood(3, [page('hidden'), page('shown')]).length, 2);
  assert.equal(withoutFlood(3, times(500, click)).length, 500);
});
