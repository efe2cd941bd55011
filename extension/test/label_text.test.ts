import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, keepable } from '../src/content/label_text';

test('what the page calls its controls is kept', () => {
  for (const name of [
    'Submit',
    'Settings & privacy',
    'Privacy Centre',
    'AI at Meta ›',
    'See all notifications',
    'Learn about Meta AI',
    'What country do you live in?',
    'Please explain how this processing impacts you (optional)',
    'Widok na AI w Meta',
    '送信',
  ]) {
    assert.equal(keepable(name, 'en'), name.replace(' ›', ''), name);
  }
  assert.equal(keepable('Weitere Optionen', 'de'), 'Weitere Optionen');
  assert.equal(
    keepable('Widerspruch gegen die Verwendung von Daten', 'de'),
    'Widerspruch gegen die Verwendung von Daten',
  );
  assert.equal(keepable('Feedback an Meta senden', 'de'), 'Feedback an Meta senden');
});

test('what may name a person never leaves', () => {
  for (const name of [
    'Profile of Alex Winter',
    'Alex Winter',
    'Message Alex',
    "See Alex's story",
    'Add Mara Lindqvist as a friend',
    'Profil d’Alex Winter',
    'Profil de Alex Winter',
    'Send to Łukasz',
  ]) {
    assert.equal(keepable(name, 'en'), undefined, name);
  }
  for (const name of ['Profil von Alex Winter', 'Nachricht an Alex', 'Konto von Alex melden', 'Antwort für Mara']) {
    assert.equal(keepable(name, 'de'), undefined, name);
  }
});

test('addresses, numbers of somebody and text without a letter never leave', () => {
  for (const name of [
    'Confirm alex@winter.example',
    'Call +43 660 1234567',
    'winter.com',
    'https://winter.example/x',
    '12',
    '…',
    '',
    '@alex',
  ]) {
    assert.equal(keepable(name, 'en'), undefined, name);
  }
  assert.equal(keepable('From 27 May', 'en'), undefined, 'doubtful: left out');
});

test('a name is one line, without what turns or hides text, and at most 160 bytes of whole characters', () => {
  assert.equal(keepable(' Go\n\ton\u202e ', 'en'), 'Go on');
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  for (const long of ['ä'.repeat(200), '送'.repeat(100), '😀'.repeat(60), 'word '.repeat(60)]) {
    const short = cut(long);
    assert.ok(bytes(short) <= 160 && bytes(short) > 120);
    assert.ok(long.startsWith(short));
    assert.ok(!short.includes('\ufffd'));
  }
});
