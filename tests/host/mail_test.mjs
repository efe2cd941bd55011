// `demur mail` and mail.read: answers by e-mail, with the real demur-net. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { accounts, directory, spoofed, withObjections } from './mail_objections.mjs';
import { answers, forwarded, notice, simple, texts, unrelated } from './mails.mjs';

after(() => rmSync(directory, { recursive: true }));

const statusAfter = { confirmation: 'confirmed', rejection: 'denied', extension: 'submitted' };

for (const [language, kind, eml] of answers) {
  test(`${kind} in ${language}`, () =>
    withObjections(async ({ give, ids }) => {
      const result = await give(eml, language === 'it' ? { objection: ids[0] } : {}); // a carried one speaks for nobody
      assert.equal(result.answer.kind, kind, JSON.stringify(result.verdict));
      assert.equal(result.doubt, undefined);
      assert.equal(result.objections[0].id, ids[0]);
      assert.equal(result.objections[0].status, statusAfter[kind]);
      assert.equal(result.objections[0].extended ?? false, kind === 'extension');
      assert.equal(result.objections[0].answer.source, 'mail');
      assert.equal(result.answer.from, 'support.facebook.com');
      const again = await give(eml);
      assert.deepEqual([again.doubt, again.objections[0].status], [undefined, statusAfter[kind]], 'given twice');
    }));
}

test('what the receiving server vouches for is kept, and no word of the mail is', () =>
  withObjections(async ({ give, dataDir, host }) => {
    const result = await give(answers[0][2]);
    assert.deepEqual(result.answer.vouched_by, [
      'dkim support.facebook.com',
      'spf support.facebook.com',
      'dmarc support.facebook.com',
    ]);
    assert.match(result.answer.sha256, /^[0-9a-f]{64}$/);
    await host.call('objections.list');
    const stored = Buffer.concat(
      readdirSync(dataDir, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => readFileSync(join(dataDir, entry.name))),
    );
    for (const words of [
      'honour your objection',
      'Accounts Centre',
      'answer@support',
      'me@example.org',
      'About your',
    ]) {
      assert.equal(stored.includes(words), false, words);
    }
  }));

test('a notice and a mail about something else change nothing', () =>
  withObjections(async ({ give, host, ids }) => {
    for (const eml of [notice, unrelated]) {
      const result = await give(eml);
      assert.equal(result.doubt, 'no_answer');
    }
    assert.equal((await give(unrelated, { objection: ids[0] })).doubt, 'no_answer');
    assert.equal((await host.call('objections.list')).objections[0].status, 'submitted');
  }));

for (const [name, eml] of Object.entries(spoofed)) {
  test(`${name}: nothing changes unless the person names the objection`, () =>
    withObjections(async ({ give, host, ids }) => {
      const result = await give(eml);
      assert.equal(result.doubt, 'sender');
      assert.deepEqual(result.answer.vouched_by, []);
      assert.equal(result.objections[0].id, ids[0]);
      assert.equal((await host.call('objections.list')).objections[0].status, 'submitted');
      const named = await give(eml, { objection: ids[0] });
      assert.equal(named.doubt, undefined);
      assert.equal(named.objections[0].status, 'confirmed');
    }));
}

test('of several objections only a clear one changes', () =>
  withObjections(
    async ({ give, ids }) => {
      const unclear = await give(simple(texts.sv));
      assert.equal(unclear.doubt, 'which_objection');
      assert.deepEqual(unclear.objections.map(one => one.id).sort(), [...ids].sort());
      const clear = await give(simple(texts.sv.replace('Hej!', 'Hej anna.b!')));
      assert.equal(clear.doubt, undefined);
      assert.equal(clear.objections[0].id, ids[0]);
      const rest = await give(simple(texts.pl));
      assert.deepEqual([rest.doubt, rest.objections[0].id], [undefined, ids[1]], 'only one still waits');
    },
    {
      flows: [
        ['facebook-2025', 'anna.b'],
        ['facebook-2025', 'verein77'],
      ],
      profile: {
        ...accounts,
        accounts: [
          { service: 'facebook', username: 'anna.b' },
          { service: 'facebook', username: 'verein77' },
        ],
      },
    },
  ));

test('a mail from before the objection was sent is no answer to it', () =>
  withObjections(async ({ give }) => {
    const result = await give(simple(texts.en, { date: new Date('2024-06-01T10:00:00Z') }));
    assert.equal(result.doubt, 'no_objection');
  }));

test('an answer without an objection under way changes nothing', () =>
  withObjections(async ({ give }) => assert.equal((await give(simple(texts.en))).doubt, 'no_objection'), {
    status: null,
  }));

test('a mail that contradicts the answer known is refused', () =>
  withObjections(async ({ give, ids }) => {
    await give(simple(texts.en));
    assert.equal((await give(simple(texts.de))).doubt, 'no_objection');
    await assert.rejects(give(simple(texts.de), { objection: ids[0] }), error => error.data.code === 'conflict');
    await assert.rejects(give(simple(texts.de), { objection: 'none' }), error => error.data.code === 'not_found');
  }));

test('pasted words and pasted sources are read, and nobody vouches for them', () =>
  withObjections(async ({ host }) => {
    const result = await host.call('mail.read', { text: texts.en });
    assert.deepEqual(
      [result.doubt, result.objections[0].status, result.answer.from],
      [undefined, 'confirmed', undefined],
    );
    const source = await host.call('mail.read', { text: answers[0][2].toString() });
    assert.equal(source.answer.kind, 'confirmation');
    assert.deepEqual(source.answer.vouched_by, []);
  }));

test('a carried message is read, its headers vouch for nothing', () =>
  withObjections(async ({ give, host, ids }) => {
    const result = await give(forwarded(answers[0][2]));
    assert.deepEqual(
      [result.answer.kind, result.answer.from, result.answer.vouched_by.length, result.doubt],
      ['confirmation', 'support.facebook.com', 0, 'sender'],
    );
    assert.equal((await host.call('objections.list')).objections[0].status, 'submitted');
    const named = await give(forwarded(answers[0][2]), { objection: ids[0] });
    assert.deepEqual([named.doubt, named.objections[0].status], [undefined, 'confirmed']);
  }));

test('a message that the company itself carries is as good as its own', () =>
  withObjections(async ({ give }) => {
    const outer = forwarded(simple(texts.en)).toString('latin1').replace('me@example.org', 'x@support.facebook.com');
    const result = await give(Buffer.from(outer, 'latin1'));
    assert.deepEqual([result.doubt, result.objections[0].status], [undefined, 'confirmed']);
  }));

test('no company answers what another one was asked', () =>
  withObjections(async ({ give, ids }) => {
    const eml = simple(texts.en, { from: 'Support <answer@linkedin.com>' });
    for (const more of [{}, { objection: ids[0] }]) {
      const result = await give(eml, more);
      assert.deepEqual([result.doubt, result.objections[0].status], ['sender', 'submitted']);
    }
    const sister = await give(simple(texts.en, { from: 'a@mail.instagram.com' }), { objection: ids[0] });
    assert.deepEqual([sister.doubt, sister.objections[0].status], [undefined, 'confirmed'], 'of the same company');
  }));

test('what a plain text only quotes is no answer', () =>
  withObjections(async ({ give, host }) => {
    const quoted = `Hi,\n\nwhat does this mean?\n\n${texts.en.replace(/^/gm, '> ')}`;
    assert.equal((await give(simple(quoted))).doubt, 'no_answer');
    assert.equal((await give(simple(quoted, { type: 'text/plain; format=flowed' }))).doubt, 'no_answer');
    assert.equal((await host.call('mail.read', { text: quoted })).doubt, 'no_answer');
    assert.equal((await give(simple(`${texts.en}\n\n> I object to this.`))).answer.kind, 'confirmation');
  }));
