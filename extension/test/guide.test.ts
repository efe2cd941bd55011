// Where an address is on a way, what counts as done, and what a direct link spared.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, lineOf, screenOf, sparedSteps } from '../src/guide';
import type { GuideStep } from '../src/protocol/types';

const step = (target: string, screen: string, action = 'click'): GuideStep => ({
  step: 1,
  action,
  target,
  screen,
  before_form: screen !== 'form',
  url_contains: [],
  href: [],
  names: [],
});
const steps = [
  step('menu', 'feed'),
  step('notice', 'notice', 'read'),
  step('link', 'centre'),
  step('email', 'form'),
  step('email', 'form', 'keys'),
  step('submit', 'form'),
];
const way = { flow: 'f', surface: 'web', source: 's', dated: '2025-05', steps };

test('the longest part of an address names the screen; a start page is that of the service itself', () => {
  const screens = [
    { id: 'feed', url_contains: ['/'] },
    { id: 'settings_menu', url_contains: ['/settings'] },
    { id: 'setting', url_contains: ['/settings/grok_settings'] },
  ];
  assert.equal(screenOf(screens, 'https://x.com/settings/grok_settings'), 'setting');
  assert.equal(screenOf(screens, 'https://x.com/settings/account'), 'settings_menu');
  assert.equal(screenOf(screens, 'https://www.instagram.com/'), 'feed');
  assert.equal(screenOf(screens, 'https://help.instagram.com/'), undefined);
  assert.equal(screenOf(screens, 'https://x.com/somebody?next=/settings'), undefined);
});

test('a step that was left for a later one is done, those between were passed over, and going back undoes', () => {
  const seen = (at: number) => ({ at, onWay: true, finding: 'marked' as const });
  assert.deepEqual(advance({ done: [], seen: seen(0) }, seen(2)), [0]);
  assert.deepEqual(advance({ done: [0], seen: seen(2) }, seen(3)), [0, 2]);
  assert.deepEqual(advance({ done: [0, 2], seen: seen(3) }, seen(1)), [0]);
  assert.deepEqual(advance({ done: [0], seen: seen(2) }, seen(2)), [0]);
});

test('going into a field and typing there is one line', () => {
  assert.deepEqual(
    steps.map((_, at) => lineOf(steps, at)),
    [1, 2, 3, 4, 4, 5],
  );
});

test('what a direct link spared may be less than nothing; reading is no step', () => {
  assert.equal(sparedSteps({ way, direct: true, spent: 1 }), 1);
  assert.equal(sparedSteps({ way, direct: true, spent: 5 }), -3);
  assert.equal(sparedSteps({ way, direct: false, spent: 1 }), undefined);
  assert.equal(sparedSteps({ way, direct: true }), undefined);
});
