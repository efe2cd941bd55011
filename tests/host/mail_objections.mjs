// A host with objections that wait for an answer, and mails of somebody else that look like one.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from './host_client.mjs';
import { simple, texts, vouched } from './mails.mjs';

/** Whoever runs a test with it removes it. */
export const directory = mkdtempSync(join(tmpdir(), 'demur-mail-test-'));

let count = 0;
export const accounts = { accounts: [{ service: 'facebook', username: 'anna.b' }], grounds: [], evidence: [] };

// A host with one objection that was sent (and others, where asked for).
export async function withObjections(
  use,
  { flows = ['facebook-2025'], profile = accounts, status = 'submitted' } = {},
) {
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

export const spoofed = {
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
