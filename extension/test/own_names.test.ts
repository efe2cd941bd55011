import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesPerson, partsOf } from '../src/background/own_names';

const holds = (label: string, ...names: string[]) => namesPerson(label, partsOf(names));

test('a name of the person is found however it is written and joined', () => {
  assert.ok(holds("O'Brien", "O'Brien"));
  assert.ok(holds('Profile of O’BRIEN', "O'Brien"));
  assert.ok(holds('The Winters', 'Winter'));
  assert.ok(holds('Winters Profil', 'Winter'));
  assert.ok(holds('alexwinter84', 'alex.winter'));
  assert.ok(holds('Mary-Jane', 'mary_jane'));
  assert.ok(holds('王小明的', '王小明'));
  assert.ok(holds('王先生', '王', '小明'));
  assert.ok(holds('김철수님의 프로필', '김철수'));
  assert.ok(holds('Profil von Zoe\u0308', 'Zo\u00eb'), 'composed alike');
  assert.ok(holds('Zo\u00eb', 'Zoe\u0308'));
  assert.ok(holds('Profile of Li', 'Li'), 'a short name, by itself');
});

test('other words are not taken for it', () => {
  assert.equal(holds('Settings & privacy', "O'Brien", 'Winter', '王小明'), false);
  assert.equal(holds('Click the link', 'Li'), false, 'two letters stand in any word');
  assert.equal(holds("Don't allow", 'T'), false);
  assert.equal(holds('Submit', ''), false);
});
