import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNewVisit, withVisit } from '../src/background/visits';

const minute = 60_000;

test('a visit ends after half an hour without a sight of the notice', () => {
  assert.equal(isNewVisit(undefined, 0), true);
  assert.equal(isNewVisit(1000, 1000 + 29 * minute), false);
  assert.equal(isNewVisit(1000, 1000 + 30 * minute), true);
});

test('what is seen again and again stays one visit', () => {
  let visits: Record<string, number> = {};
  for (let at = 0; at <= 300 * minute; at += 20 * minute) {
    assert.equal(isNewVisit(visits.a, at), at === 0);
    visits = withVisit(visits, 'a', at);
  }
});

test('the clock of another tab may lag: a visit never goes back', () => {
  assert.deepEqual(withVisit({ a: 5 }, 'a', 3), { a: 5 });
});

test('few visits are kept, the latest', () => {
  let visits: Record<string, number> = {};
  for (let n = 0; n < 200; n += 1) visits = withVisit(visits, `o${n}`, n);
  assert.equal(Object.keys(visits).length, 50);
  assert.equal(visits.o199, 199);
  assert.equal(visits.o100, undefined);
});
