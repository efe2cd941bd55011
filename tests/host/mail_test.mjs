// `demur mail` and mail.read: answers by e-mail, with the real demur-net. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { answers, forwarded, heading, notice, simple, texts, unrelated, vouched } from './mails.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-mail-test-'));
after(() => rmSync(directory, { recursive: true }));

let count = 0;
const accounts = { accounts: [{ service: 'facebook', username: 'anna.b' }], grounds: [], evidence: [] };

// A host with one objection that was sent (and others, where asked for).
async function withObjections(use, { flows = ['facebook-2025'], profile = accounts, status = 'submitted' } = {}) {
  const dataDir = join(directory, `data-${count++}`);
  const host = await startHost(dataDir);
  await host.call('profile.set', { profile: { country: 'AT', language: 'en', ...profile } });
  const ids = [];
  for (const [flow, username] of flows.map(one => [one].flat())) {
    const { objection } = await host.call('objection.open', { flow, username: username ?? 'anna.b' });
    if (status) await host.call('objection.update', { id: objection.id, status });
    ids.push(objection.id);
  }
  try {
    await use({
      host,
      ids,
      dataDir,
      give: (eml, more) => host.call('mail.read', { eml: eml.toString('base64'), ...more }),
    });
  } finally {
    await host.stop();
  }
}

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

const spoofed = {
  'another sender': simple(texts.en, { from: 'Facebook <support@facebook.example.net>' }),
  'a display name that lies': simple(texts.en, { from: '"answer@support.facebook.com" <x@evil.example>' }),
  'the right sender, found false by the receiving server': simple(texts.en, {
    trace:
      'Authentication-Results: mx.example.org; dmarc=fail header.from=support.facebook.com\r\nReceived: from x by mx.example.org; Mon, 22 Jun 2026 10:00:00 +0000\r\n',
  }),
  'results that the sender wrote itself': simple(texts.en, {
    from: 'x@evil.example',
    trace: `Received: from evil.example by mx.example.org; Mon, 22 Jun 2026 10:00:00 +0000\r\n${vouched('facebookmail.com').split('\r\n').slice(2).join('\r\n')}`,
  }),
  'results and a trace that the sender wrote itself': simple(texts.en, {
    from: 'x@evil.example',
    trace: `Received: from evil.example by mx.example.org; Mon, 22 Jun 2026 10:00:00 +0000\r\n${vouched('facebookmail.com')}`,
  }),
  'no sender': Buffer.from(
    simple(texts.en)
      .toString('latin1')
      .replace(/^From:.*\r\n/, ''),
    'latin1',
  ),
  'another sender behind a byte order mark': Buffer.concat([
    Buffer.from('\ufeff'),
    simple(texts.en, { from: 'Facebook <support@facebook.example.net>' }),
  ]),
  'two senders': simple(texts.en, { from: 'a@facebook.com, b@evil.example' }),
};
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

test('hostile mails end in an error or in nothing', () =>
  withObjections(async ({ give, host }) => {
    const nested = Array.from(
      { length: 5000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    for (const eml of [
      Buffer.from(`From: a@b.c\r\n${nested}`),
      Buffer.alloc(5.5 * 1024 * 1024, 'From: a@b.c\r\nTo: x@y.z\r\n'),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      Buffer.from(''),
    ]) {
      await assert.rejects(give(eml), error => ['bad_input', 'too_large'].includes(error.data.code));
    }
    for (const eml of [
      Buffer.concat([
        Buffer.from(heading()),
        Buffer.from('Content-Type: text/html\r\n\r\n'),
        Buffer.alloc(1_000_000, '<b>'),
      ]),
      Buffer.from(`From: a@b.c\r\nTo: ${'<'.repeat(100_000)}\r\nSubject: ${'=?utf-8?B?'.repeat(20_000)}\r\n\r\nx`),
      Buffer.concat([Buffer.from(heading()), Buffer.from([0, 1, 2, 255, 254, 0, 10, 13])]),
    ]) {
      assert.equal((await give(eml)).doubt, 'no_answer');
    }
    await assert.rejects(host.call('mail.read', {}), error => error.code === -32602);
    await assert.rejects(host.call('mail.read', { eml: 'no base64!' }), error => error.code === -32602);
  }));

test('the command says what it did, and by its status whether anything changed', () =>
  withObjections(async ({ dataDir, ids }) => {
    const run = (eml, ...more) => {
      writeFileSync(join(directory, 'mail.eml'), eml);
      return spawnSync(join(bin, 'demur'), [
        'mail',
        '--file',
        join(directory, 'mail.eml'),
        '--data-dir',
        dataDir,
        ...more,
      ]);
    };
    const doubtful = run(spoofed['another sender']);
    assert.equal(doubtful.status, 1);
    assert.match(doubtful.stderr.toString(), /nobody vouches/);
    const clear = run(spoofed['another sender'], '--objection', ids[0]);
    assert.equal(clear.status, 0, clear.stderr.toString());
    assert.equal(JSON.parse(clear.stdout).objections[0].status, 'confirmed');
    assert.equal(spawnSync(join(bin, 'demur'), ['mail', '--data-dir', dataDir]).status, 2);
    const nowhere = join(directory, 'nowhere');
    const mail = join(directory, 'mail.eml');
    assert.equal(spawnSync(join(bin, 'demur'), ['mail', '--file', mail, '--data-dir', nowhere]).status, 2);
    assert.equal(existsSync(nowhere), false, 'no journal is made where there was none');
  }));

test('without demur-net there is a clear error, and pasted words are read all the same', async () => {
  const alone = join(directory, 'alone');
  mkdirSync(alone);
  copyFileSync(join(bin, 'demur'), join(alone, 'demur'));
  const host = await startHost(join(directory, 'data-alone'), { program: join(alone, 'demur') });
  await assert.rejects(host.call('mail.read', { eml: answers[0][2].toString('base64') }), error => {
    assert.equal(error.data.code, 'unavailable');
    assert.match(error.data.hint, /beside demur/);
    return true;
  });
  assert.equal((await host.call('mail.read', { text: texts.en })).answer.kind, 'confirmation');
  await host.stop();
});
