// The calendar file and the complaint pack, as the real host gives them. DEMUR_BIN_DIR says where the programs are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ICAL from 'ical.js';
import { bin, readExport, startHost } from './host_client.mjs';
import { simple, texts } from './mails.mjs';

const directory = mkdtempSync(join(tmpdir(), 'demur-documents-test-'));
after(() => rmSync(directory, { recursive: true }));

let count = 0;
async function withHost(use, profile = {}) {
  const dataDir = join(directory, `data-${count++}`);
  const host = await startHost(dataDir);
  const account = { accounts: [{ service: 'facebook', username: 'anna.b' }], grounds: [], evidence: [] };
  await host.call('profile.set', { profile: { country: 'AT', language: 'en', ...account, ...profile } });
  try {
    await use(host, dataDir);
  } finally {
    await host.stop();
  }
}

async function open(host, { flow = 'facebook-2025', username = 'anna.b', ...update } = {}) {
  const { objection } = await host.call('objection.open', { flow, username });
  if (Object.keys(update).length === 0) return objection;
  return (await host.call('objection.update', { id: objection.id, ...update })).objection;
}

async function refused(host, update = {}) {
  const objection = await open(host, { status: 'submitted', ...update });
  await host.call('mail.read', { eml: simple(texts.de).toString('base64'), objection: objection.id });
  return objection;
}

const events = text =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one));

test('another parser reads the calendar: whole days, alarms, the same names again', () =>
  withHost(async host => {
    const objection = await open(host, { status: 'submitted' });
    const file = await readExport(host, { format: 'calendar' });
    assert.match(file.name, /^demur-calendar-[0-9-]+\.ics$/);
    assert.equal(file.type, 'text/calendar; charset=utf-8');
    const [answer, complaint] = events(file.text);
    assert.equal(answer.uid, `${objection.id}-answer@demur`);
    assert.equal(answer.startDate.toString(), objection.answer_due);
    assert.equal(answer.startDate.isDate, true);
    assert.equal(complaint.startDate.subtractDate(answer.startDate).toSeconds(), 24 * 3600);
    assert.equal(answer.component.getAllSubcomponents('valarm').length, 1);
    assert.equal(answer.summary, 'Facebook: answer to your objection due');
    assert.equal(file.text.includes('anna'), false, 'no account where one is enough');
    assert.equal(file.text.includes('TZID'), false);
    const again = await readExport(host, { format: 'calendar', objection: objection.id });
    assert.deepEqual(
      events(again.text).map(one => one.uid),
      [answer.uid, complaint.uid],
    );
  }));

test('the calendar follows: extended terms move, answered objections leave', () =>
  withHost(
    async host => {
      const first = await open(host, { status: 'submitted' });
      const second = await open(host, { username: 'bea_77', status: 'submitted' });
      const { objection } = await host.call('objection.update', { id: second.id, extended: true });
      const both = events((await readExport(host, { format: 'calendar' })).text);
      assert.equal(both.length, 4);
      const due = both.find(one => one.uid === `${second.id}-answer@demur`);
      assert.equal(due.startDate.toString(), objection.answer_due);
      assert.equal(due.summary, 'Facebook (bea_77): Antwort auf deinen Widerspruch fällig (verlängert)');
      await host.call('mail.read', { text: texts.en, objection: first.id });
      const left = events((await readExport(host, { format: 'calendar' })).text);
      assert.ok(left.every(one => one.uid.startsWith(second.id)));
    },
    {
      language: 'de-AT',
      accounts: [
        { service: 'facebook', username: 'anna.b' },
        { service: 'facebook', username: 'bea_77' },
      ],
    },
  ));

test('there is no complaint without a ground', () =>
  withHost(async (host, dataDir) => {
    const objection = await open(host, { status: 'submitted' });
    const out = join(directory, 'too-early.html');
    const early = ['complaint', '--objection', objection.id, '--out', out, '--data-dir', dataDir];
    const run = spawnSync(join(bin, 'demur'), early);
    assert.equal(run.status, 1, 'it is not so, but well asked');
    assert.match(run.stderr.toString(), new RegExp(`may answer until ${objection.answer_due}`));
    assert.equal(existsSync(out), false);
    const read = more => readExport(host, { format: 'complaint', ...more });
    await assert.rejects(
      read({ objection: objection.id }),
      error => error.data.code === 'conflict' && /until/.test(error.data.hint),
    );
    await assert.rejects(read({}), error => error.code === -32602);
    await assert.rejects(read({ objection: randomUUID() }), error => error.data.code === 'not_found');
  }));

test('the complaint is in the language of the authority, with the facts of the journal', () =>
  withHost(async (host, dataDir) => {
    const { id } = await refused(host);
    const file = await readExport(host, { format: 'complaint', objection: id });
    assert.match(file.name, /^demur-complaint-facebook-[0-9-]+\.html$/);
    for (const words of [
      '<html lang="de">',
      'Österreichische Datenschutzbehörde',
      'Art. 77 DSGVO',
      'Meta Platforms Ireland Limited',
      'anna.b',
      'support.facebook.com',
      'Nicht anwaltlich geprüft',
    ]) {
      assert.ok(file.text.includes(words), words);
    }
    const { objections } = await host.call('objections.list');
    assert.ok(file.text.includes(objections[0].answer.sha256));
    const exported = await readExport(host, { format: 'json' });
    // The first export names its key in the chain: the letter's head is that of the event before.
    const { events } = JSON.parse(exported.text);
    assert.ok(
      events.slice(-2).some(({ hash }) => file.text.includes(hash)),
      "the chain's head",
    );
    assert.equal(/<script|\son\w+=|javascript:|https?:\/\/(?!www\.)[^"<\s]*\.js/i.test(file.text), false);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(file.text)[1];
    const style = file.text.split('<style>')[1].split('</style>')[0];
    assert.equal(
      policy,
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`,
    );

    const out = join(directory, 'complaint.html');
    const run = (...more) =>
      spawnSync(join(bin, 'demur'), ['complaint', '--objection', id, '--out', out, '--data-dir', dataDir, ...more]);
    assert.equal(run('--authority', 'fr-cnil').status, 0);
    assert.ok(readFileSync(out, 'utf8').includes('<html lang="fr">'));
    assert.equal(run('--language', 'en').status, 0);
    assert.ok(readFileSync(out, 'utf8').includes('Article 77 GDPR'));
    for (const wrong of [
      ['--authority', 'xx-none'],
      ['--language', 'xx'],
    ]) {
      assert.equal(run(...wrong).status, 2);
    }
  }));

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)> '&amp; \u202eevil\u0007 {company}`;

test('what the person wrote stands in it as it is, and does nothing', () =>
  withHost(
    async host => {
      const { id } = await refused(host, { reason: `${hostile}\nsecond line`, prompts: hostile });
      const { text } = await readExport(host, { format: 'complaint', objection: id });
      assert.equal(/<script|<img/i.test(text), false);
      for (const hidden of ['\u202e', '\u0007']) assert.equal(text.includes(hidden), false);
      assert.ok(text.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
      assert.ok(text.includes('&#39;&amp;amp; evil {company}<br>\nsecond line'));
    },
    { first_name: '<b>Anna', last_name: '</b>&' },
  ));

test('laws and authorities outside the EEA', async () => {
  for (const [country, language, words] of [
    ['GB', 'en', ['Article 77 UK GDPR', 'Meta Platforms, Inc.', 'Information']],
    ['uk', 'en', ['Article 77 UK GDPR', 'Meta Platforms, Inc.', 'Information']],
    ['CH', 'fr', ['article 49 LPD', 'Meta Platforms Ireland Limited']],
    ['BR', 'pt', ['LGPD']],
    ['JP', 'ja', ['個人情報の保護に関する法律第35条']],
    ['KR', 'ko', ['개인정보 보호법 제37조']],
    ['NO', 'en', ['Datatilsynet', 'Article 77 GDPR']],
  ]) {
    await withHost(
      async host => {
        const { id } = await refused(host);
        const { text } = await readExport(host, { format: 'complaint', objection: id });
        for (const word of words) assert.ok(text.includes(word), `${country}: ${word}`);
        assert.ok(text.includes(`<html lang="${language}">`), country);
      },
      { country, language },
    );
  }
  await withHost(
    async host => {
      const { id } = await refused(host);
      await assert.rejects(
        readExport(host, { format: 'complaint', objection: id }),
        error => error.data.code === 'bad_input',
      );
    },
    { country: undefined },
  );
});
