// What the replica remembers: switches that a test sets, and everything that it received.
import { createHash, randomInt } from 'node:crypto';
import { accountOf } from './accounts.mjs';

const DEFAULT_SWITCHES = {
  account: 'alex.winter', // who is logged in
  loggedOut: false, // nobody is logged in until the login form is sent
  generation: '2025', // the own-data form that notices and menus lead to: 2024 | 2024-br | 2025 | 2025-policy | 2026
  thirdParty: '2025', // the wording of the third-party form: 2023 | 2024 | 2025 | 2025-us
  formStyle: 'native', // native | built (of ordinary elements) | steps (one page after another)
  centre: 'topics', // how the privacy centre leads to the form: topics | direct | guide
  language: '', // of every page; empty: as the browser asks
  region: 'EU', // EU | UK | BR | US; in the US there is no own-data form
  missingCountries: [], // ISO codes that the forms' list of countries does not have
  codeRequired: true, // the third-party form asks for an e-mailed code
  ownFormCode: false, // so does the own-data form of 2025 (some people report it); that of 2024 always did
  unguarded: false, // the send button stays alive while a form is under way, so that a double click sends twice
  answer: 'honoured', // honoured | denied
  regionBlocked: false, // the forms say that they are not for this region
  noticeInBell: true, // the notice stands in the notification panel
  noticeDialog: false, // the notice comes up over the feed by itself
  adsNoticeInBell: false, // the other notice, which cannot be objected to
  latency: 60, // ms that each answer of the service takes
  prefillEmail: true,
  clockMinutes: 0, // how far the site's clock is ahead
  authentication: 'pass', // what the receiving mail server finds of the service's mails: pass | fail | none
};
const CODE_LIFETIME = 60 * 60_000; // ms

// A code as a person finds it in the words of a mail.
const codeIn = text => /(?<!\d)\d{5,6}(?!\d)/.exec(text)?.[0];

export class Record {
  constructor() {
    this.session = 1; // counts up whenever everybody is logged out
    this.reset();
  }

  reset() {
    this.switches = structuredClone(DEFAULT_SWITCHES);
    this.submissions = [];
    this.settings = []; // of toggles, in the order in which they were set
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

  get person() {
    return accountOf(this.switches.account);
  }

  now() {
    return Date.now() + this.switches.clockMinutes * 60_000;
  }

  request(request, host) {
    this.requests.push({ method: request.method, host, path: request.url, at: Date.now() });
  }

  // Kept without the file bytes, which a test compares by their digest (and by `bytes` in the same process). The same
  // again, as from a double click, is the same submission.
  submission(entry) {
    const digest = createHash('sha256')
      .update(JSON.stringify([entry.form, entry.account, entry.fields]))
      .digest('hex');
    const before = this.submissions.find(known => known.digest === digest);
    if (before) {
      before.repeats++;
      return before;
    }
    const submission = { number: this.submissions.length + 1, at: Date.now(), repeats: 0, digest, ...entry };
    this.submissions.push(submission);
    return submission;
  }

  keepMail(mail) {
    const code = codeIn(mail.text);
    this.mailbox.push({ ...mail, ...(code ? { code } : {}) });
  }

  // A setting that a switch on a page changed.
  setting(entry) {
    this.settings.push({ at: Date.now(), ...entry });
  }

  // Of the person who is logged in: name -> whether it is on. What nobody changed is not in it.
  settingsOf(host) {
    const own = this.settings.filter(s => s.host === host && s.account === this.switches.account);
    return Object.fromEntries(own.map(({ name, on }) => [name, on]));
  }

  holdForCode(entry) {
    const token = createHash('sha256')
      .update(`${Date.now()}${randomInt(1 << 30)}`)
      .digest('hex')
      .slice(0, 24);
    this.pending.set(token, { entry, tries: 0 });
    return { token, code: this.renewCode(token) };
  }

  // A new code for the same form: the former is worth nothing any more.
  renewCode(token) {
    const code = String(randomInt(10000, 100000));
    Object.assign(this.pending.get(token), { code, until: this.now() + CODE_LIFETIME });
    return code;
  }

  view() {
    return {
      switches: this.switches,
      logins: this.logins,
      submissions: this.submissions.map(s => ({ ...s, files: s.files.map(({ bytes: _, ...file }) => file) })),
      settings: this.settings,
      requests: this.requests,
      mailbox: this.mailbox,
    };
  }
}
