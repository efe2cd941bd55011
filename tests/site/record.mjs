// What the replica remembers: switches that a test sets, and everything that it received.
import { createHash, randomInt } from 'node:crypto';

export const PERSON = {
  name: 'Alex Winter',
  username: 'alex.winter',
  email: 'alex.winter@example.org',
};

const DEFAULT_SWITCHES = {
  loggedOut: false, // nobody is logged in until the login form is sent
  codeRequired: true, // the third-party form asks for an e-mailed code
  ownFormCode: false, // so does the own-data form (some people report it)
  answer: 'honoured', // honoured | denied
  regionBlocked: false, // the forms say that they are not for this region
  noticeInBell: true, // the notice stands in the notification panel
  adsNoticeInBell: false, // the other notice, which cannot be objected to
  latency: 60, // ms that each answer of the service takes
  prefillEmail: true,
};

export class Record {
  constructor() {
    this.session = 1; // counts up whenever everybody is logged out
    this.reset();
  }

  reset() {
    this.switches = { ...DEFAULT_SWITCHES };
    this.submissions = [];
    this.requests = [];
    this.mailbox = [];
    this.pending = new Map();
    this.logins = 0;
    this.session++;
  }

  set(changes) {
    for (const name of Object.keys(changes)) {
      if (!(name in DEFAULT_SWITCHES)) throw new Error(`no switch named ${name}`);
    }
    if (changes.loggedOut && !this.switches.loggedOut) this.session++;
    Object.assign(this.switches, changes);
  }

  request(request, host) {
    this.requests.push({ method: request.method, host, path: request.url, at: Date.now() });
  }

  // Kept without the file bytes, which a test compares by their digest (and by `bytes` in the same process).
  submission(entry) {
    const submission = { number: this.submissions.length + 1, at: Date.now(), ...entry };
    this.submissions.push(submission);
    return submission;
  }

  mail(to, subject, html, code) {
    this.mailbox.push({ to, from: 'Meta Privacy <noreply@support.facebook.com>', subject, html, code, at: Date.now() });
  }

  holdForCode(entry) {
    const token = createHash('sha256')
      .update(`${Date.now()}${randomInt(1 << 30)}`)
      .digest('hex')
      .slice(0, 24);
    const code = String(randomInt(10000, 100000));
    this.pending.set(token, { ...entry, code, tries: 0 });
    return { token, code };
  }

  view() {
    return {
      switches: this.switches,
      logins: this.logins,
      submissions: this.submissions.map(s => ({ ...s, files: s.files.map(({ bytes: _, ...file }) => file) })),
      requests: this.requests,
      mailbox: this.mailbox,
    };
  }
}
