// What a person may type as an hour's worth.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWage } from '../src/wage';

test('an amount with a point or a comma, and a currency in any case', () => {
  assert.deepEqual(readWage('25.50', 'EUR'), { per_hour: 2550, currency: 'EUR', source: 'the person' });
  assert.deepEqual(readWage(' 25,5 ', ' chf '), { per_hour: 2550, currency: 'CHF', source: 'the person' });
  assert.deepEqual(readWage('0', 'USD'), { per_hour: 0, currency: 'USD', source: 'the person' });
  assert.deepEqual(readWage('1000000', 'HUF'), { per_hour: 100_000_000, currency: 'HUF', source: 'the person' });
});

test('no amount is no wage, whatever the currency', () => {
  assert.equal(readWage('', 'EUR'), undefined);
  assert.equal(readWage('  ', 'nonsense'), undefined);
});

test('what cannot be read is named', () => {
  for (const amount of ['a lot', '-3', '1.234', '25.', '.5', '1e3', '1000000.01', '=1+1', '１２']) {
    assert.equal(readWage(amount, 'EUR'), 'amount', amount);
  }
  for (const currency of ['', 'EU', 'EURO', 'EUX', '€', 'E R'])
    assert.equal(readWage('1', currency), 'currency', currency);
});
