import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Print } from '../src/content/print';
import { namesAi, strengthOf } from '../src/content/watch/anchors';

function printOf(...texts: string[]): string {
  const print = new Print();
  for (const text of texts) print.text(text);
  return String(print);
}

test('counters do not change the fingerprint, words and years do', () => {
  const first = printOf('We are improving AI at Meta from 27 May 2027.', '3 min ago', '12 likes');
  assert.equal(printOf('We are improving AI at Meta from 27 May 2027.', '59 min ago', '13 likes'), first);
  assert.equal(printOf('We are improving AI at Meta from 27 May 2027.', '1 hr'), first);
  assert.notEqual(printOf('We are improving AI at Meta from 27 May 2028.', '3 min ago'), first);
  assert.notEqual(printOf('We are improving AI at Meta.'), first);
  assert.notEqual(printOf('ab', 'c'), printOf('a', 'bc'), 'texts are kept apart');
});

test('links are told by their path, not by what is new in every rendering', () => {
  const of = (href: string) => {
    const print = new Print();
    print.link(href);
    return String(print);
  };
  assert.equal(of('https://x.org/help/1?__cft__=aa'), of('https://x.org/help/1?__cft__=bb#c'));
  assert.notEqual(of('https://x.org/help/1'), of('https://x.org/help/2'));
});

test('links to opt-out forms and privacy pages are told without any language', () => {
  const strong = ['/help/contact/712876720715583', 'https://l.facebook.com/l.php?u=https%3A%2F%2Fx%2Fcontact%2F1'];
  for (const href of [...strong, '/privacy/genai/', 'https://privacycenter.instagram.com/']) {
    assert.equal(strengthOf(href), 2, href);
  }
  for (const href of ['/privacy/policy/', '/legal/policies?x=1']) assert.equal(strengthOf(href), 1, href);
  for (const href of [null, '/', '/contacts', '/privacyfan', `/${'x'.repeat(5000)}/genai`]) {
    assert.equal(strengthOf(href), 0, String(href));
  }
});

test('AI and the company are recognised in the languages of the services', () => {
  const told = [
    'KI bei Meta',
    'Generatiivinen tekoäly Metassa',
    'A MI a Metánál',
    'AI tvrtke Meta',
    'ΤΝ στη Meta',
    'ИИ в Meta',
    'ШІ',
    'MetaのAI',
    '生成AIの機能',
    '인공지능',
    'UI v Mete',
    'AI w Mecie, AI Mety',
  ];
  for (const text of told) assert.ok(namesAi(text), text);
  for (const text of ['The meter is metallic', 'Said she, maid', 'PAINT', 'si, kiki']) assert.ok(!namesAi(text), text);
});
