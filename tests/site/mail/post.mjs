// The way of a mail: the site hands it to an SMTP server on loopback, as it would to a mailbox provider's. That one puts
// its own header lines on top and keeps the source byte for byte. No other machine is ever asked.
import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';

const RECEIVER = 'mx.mailbox.example';

async function readAll(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

// What the receiving server says of the sender: `passed` is pass, fail or none.
function verdictOn(sender, passed) {
  const domain = sender.split('@').at(-1);
  return `Authentication-Results: ${RECEIVER}; dkim=${passed} header.d=${domain};\r\n spf=${passed} smtp.mailfrom=${domain};\r\n dmarc=${passed} header.from=${domain}\r\n`;
}

// `keep` gets every mail that arrived: {to, from, subject, text, html, raw, at}.
async function startCatcher(keep, authentication) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    size: 1024 * 1024,
    onData(stream, { envelope }, done) {
      (async () => {
        const source = await readAll(stream);
        const received = `Received: from localhost by ${RECEIVER} with ESMTP; ${new Date().toUTCString()}\r\n`;
        const raw = Buffer.concat([
          Buffer.from(`${verdictOn(envelope.mailFrom.address, authentication())}${received}`),
          source,
        ]);
        const { subject, text, html, from } = await simpleParser(raw);
        for (const { address } of envelope.rcptTo) {
          keep({
            to: address,
            from: from.text,
            subject,
            text,
            html: html || '',
            raw: raw.toString('latin1'),
            at: Date.now(),
          });
        }
      })().then(() => done(), done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return server;
}

// `authentication`: says what the receiving server is to find of the next mail's sender.
export async function startPost(keep, authentication) {
  const catcher = await startCatcher(keep, authentication);
  const { port } = catcher.server.address();
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, pool: true });
  return {
    port,

    // Resolves when the mailbox holds it. `mail`: {to, from, subject, text, html, language}.
    send: ({ language, ...mail }) =>
      transport.sendMail({
        ...mail,
        textEncoding: 'quoted-printable',
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      }),

    async close() {
      transport.close();
      await new Promise(done => catcher.close(done));
    },
  };
}
