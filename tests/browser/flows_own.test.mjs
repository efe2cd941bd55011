// The objection for one's own data in every generation, on both services, in five languages and three form styles: from
// where it begins to the answer. The server compares what it got with what was meant.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ownFormAddress } from '../site/src/forms/catalogue.js';
import {
  becomeUser,
  compareReceived,
  enterCode,
  followMail,
  followMenu,
  followNotice,
  homeOf,
  preparedReason,
  sendButton,
  takeOffer,
  waitReady,
  waitReason,
  waitStatus,
} from './lib/flows.mjs';
import { Person } from './lib/person.mjs';
import { startRig } from './lib/rig.mjs';
import { REASON_FIELD } from './lib/ways.mjs';

const REASON_2024 = 'Field1467304893871238';
const DETAILS_2024 = 'Field2210457719043356';
const ASKED = {
  2024: profile => ({ country: profile.country, email: profile.email, [REASON_2024]: 'reason', [DETAILS_2024]: '' }),
  2025: profile => ({ email: profile.email, [REASON_FIELD]: 'reason' }),
  '2025-policy': profile => ({ ai_request: 'yes', email: profile.email, [REASON_FIELD]: 'reason' }),
  2026: profile => ({ objection_type: 'own', email: profile.email, [REASON_FIELD]: 'reason' }),
};

// service, generation, language, country, style of the form, where it begins
const FLOWS = [
  ['facebook', '2024', 'fr', 'FR', 'native', 'notice'],
  ['facebook', '2024-br', 'pt', 'BR', 'built', 'notice'],
  ['facebook', '2025', 'pl', 'PL', 'built', 'facebook direct'],
  ['facebook', '2025-policy', 'de', 'DE', 'native', 'facebook policy'],
  ['facebook', '2026', 'en', 'GB', 'native', 'mail'],
  ['instagram', '2024', 'de', 'AT', 'built', 'instagram settings'],
  ['instagram', '2024-br', 'pt', 'BR', 'native', 'instagram article'],
  ['instagram', '2025', 'fr', 'FR', 'native', 'instagram centre'],
  ['instagram', '2025-policy', 'pl', 'PL', 'built', 'instagram about'],
  ['instagram', '2026', 'de', 'BE', 'built', 'notice'],
];

let rig;
before(async () => {
  rig = await startRig();
});
after(() => rig?.close());

async function reach({ service, language, begins, profile, link, person }) {
  if (begins === 'mail') return followMail(rig, { service, language, address: profile.email, link });
  const page = await rig.page(homeOf(service));
  if (begins === 'notice') await followNotice(page, person, service, language);
  else await followMenu(page, person, begins, language);
  return page;
}

for (const [service, generation, language, country, formStyle, begins] of FLOWS) {
  const flow = `${service}-${generation}`;
  test(`${flow} in ${language}, ${formStyle}, from ${begins}`, async () => {
    const person = new Person();
    const username = `user.${flow.replaceAll(/\W/g, '')}`;
    const link = ownFormAddress(service, generation);
    const centre = begins === 'facebook direct' ? 'direct' : 'topics';
    rig.record.reset();
    rig.record.set({ account: username, generation, language, formStyle, centre, prefillEmail: false });
    const profile = await becomeUser(rig, { service, username, country, language });
    const isOurs = o => o.username === username;

    const page = await reach({ service, language, begins, profile, link, person });
    await takeOffer(page, person);
    const reason = await preparedReason(rig, isOurs, language);
    await waitReason(page, reason);
    await waitReady(page, language);
    await new Promise(done => setTimeout(done, 300));
    assert.equal(rig.record.submissions.length, 0, 'Demur itself never sends');
    await person.click(page, sendButton(language));
    if (generation.startsWith('2024')) await enterCode(rig, page, person, profile.email);
    const confirmed = await waitStatus(rig, page, isOurs, 'confirmed');
    assert.equal(confirmed.flow, flow);

    const asked = ASKED[generation.slice(0, 4) === '2024' ? '2024' : generation](profile);
    const fields = Object.fromEntries(Object.entries(asked).map(([name, is]) => [name, is === 'reason' ? reason : is]));
    const sent = compareReceived(rig, { number: link.split('/').at(-1), account: username, fields });
    assert.equal(sent.repeats, 0);
    assert.match((await rig.mailbox.newest(profile.email)).raw, /^Content-Language: /m);
    await page.close();
  });
}
