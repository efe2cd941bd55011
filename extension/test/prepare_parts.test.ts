import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { masked } from '../src/pages/popup/code_hint';
import { reasonLanguages } from '../src/pages/prepare/languages';
import { centresToChoose, filings } from '../src/pages/shared/centres';
import { nameFor, typeOf } from '../src/pages/shared/file_type';

const bytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));

test('a file is what its first bytes say', () => {
  assert.equal(typeOf(bytes('\x89PNG\r\n\x1a\n....')), 'image/png');
  assert.equal(typeOf(bytes('\xff\xd8\xff\xe0')), 'image/jpeg');
  assert.equal(typeOf(bytes('RIFF\0\0\0\0WEBPVP8 ')), 'image/webp');
  assert.equal(typeOf(bytes('%PDF-1.7')), 'application/pdf');
  for (const other of ['', 'GIF89a', 'RIFF\0\0\0\0WAVE', '<svg', 'PK\x03\x04', '\x89PNG'])
    assert.equal(typeOf(bytes(other)), undefined, other);
});

test('a name ends as its type does', () => {
  assert.equal(nameFor('photo.JPEG', 'image/jpeg'), 'photo.JPEG');
  assert.equal(nameFor('photo.png', 'image/jpeg'), 'photo.jpg');
  assert.equal(nameFor('photo', 'image/webp'), 'photo.webp');
  assert.equal(nameFor('.png', 'image/jpeg'), 'file.jpg');
});

test('the languages to choose are those that there are texts in', () => {
  const root = existsSync('native_host') ? '.' : '..';
  const there = readdirSync(`${root}/native_host/objection/reasons`).map(name => name.replace('.json', ''));
  assert.deepEqual([...reasonLanguages].sort(), there.sort());
});

test('one filing for each Accounts Centre and for each account alone, none for a Page', () => {
  const accounts = [
    { service: 'facebook', username: 'anna', centre: 'B' },
    { service: 'instagram', username: 'zoe' },
    { service: 'instagram', username: 'anna', centre: 'B' },
    { service: 'facebook', username: 'bakery', page: true },
  ];
  assert.deepEqual(
    filings(accounts).map(group => group.map(({ username }) => username)),
    [['anna', 'anna'], ['zoe']],
  );
  assert.deepEqual(centresToChoose(accounts), ['B', 'A']);
  assert.deepEqual(centresToChoose([]), ['A']);
});

test('an address is masked but for its mailbox provider', () => {
  assert.equal(masked('anna@mail.example'), 'a…@mail.example');
  assert.equal(masked('no address'), 'no address');
});
