// `demur mail` from a terminal, hostile mails, and a host that stands alone. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bin, startHost } from './host_client.mjs';
import { directory, spoofed, withObjections } from './mail_objections.mjs';
import { answers, heading, texts } from './mails.mjs';

after(() => rmSync(directory, { recursive: true }));

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
