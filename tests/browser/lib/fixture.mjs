// Small pages of a test's own under the service's name, and what the content script sends of them.
import { until } from './browser.mjs';

export const NOTICE = `<h1>Learn how we will use your information as we expand AI at Meta</h1>
<p>From 27 May 2027 we will use public information like posts and comments from accounts of people 18 or over to train AI at Meta.
You have the right to object to your information being used for these purposes. If your objection is honoured, it will be applied
from then on.</p><a href="https://www.facebook.com/help/contact/712876720715583">right to object</a><button>Close</button>`;

export const dialogOf = (inner, attributes = '') => `<div role="dialog" ${attributes}>${inner}</div>`;

export const pageOf = (body, script = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title><style>.away{display:none}</style></head>
<body>${body}<script>${script}</script></body></html>`;

// Everything that content scripts ask about from now on.
export async function listen(rig) {
  const worker = await rig.worker();
  await worker.evaluate(() => {
    self.asked = [];
    self.looks = 0;
    if (self.listens) return;
    self.listens = true;
    chrome.runtime.onMessage.addListener(({ type, surface, url, html }) => {
      if (type === 'arrive') self.looks += 1;
      if (type === 'candidate') self.asked.push({ surface, url, html });
      return false;
    });
  });
}

export async function asked(rig) {
  return (await rig.worker()).evaluate(() => self.asked);
}

export function askedAbout(rig, what, is) {
  return until(async () => (await asked(rig)).find(is), what);
}

// A document has been looked at for the first time: it says where it is, and asks right after that.
export async function lookedAt(rig) {
  const worker = await rig.worker();
  await until(() => worker.evaluate(() => self.looks > 0), 'the first look at the page');
  await rest(300);
}

export const rest = (ms = 1500) => new Promise(done => setTimeout(done, ms));
