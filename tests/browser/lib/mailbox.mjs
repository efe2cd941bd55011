// The person's mailboxes: what the replica's SMTP server caught, read as a mail program shows it, or byte for byte.
import { until } from './browser.mjs';

export function mailboxOf(record) {
  const last = (address, is = () => true) => record.mailbox.findLast(mail => mail.to === address && is(mail));
  return {
    all: address => record.mailbox.filter(mail => mail.to === address),

    /** The newest code that came to `address`, read from the mail's text; waits for it. */
    async code(address) {
      const mail = await until(() => last(address, m => m.code), `a mail with a code to ${address}`);
      return mail.code;
    },

    /** The newest mail to `address` that `is` accepts; waits for it. */
    newest: (address, is) => until(() => last(address, is), `a mail to ${address}`),

    /** The source of the newest mail to `address`, as it would be saved as .eml. */
    raw: address => Buffer.from(last(address)?.raw ?? '', 'latin1'),
  };
}
