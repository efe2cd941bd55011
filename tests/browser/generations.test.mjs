// Every form of the replica as the host reads it, in every generation, language and style, without a browser: the kind of
// form and the role of each field. And the replica's menus bear the names by which the flow packs' ways are found.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { after, before, test } from 'node:test';
import { startSite } from '../site/server.mjs';
import { FORMS, ownFormAddress, thirdPartyAddress } from '../site/src/forms/catalogue.js';
import { hostBinary, ROOT } from './lib/paths.mjs';
import { TEXTS } from './lib/ways.mjs';

const OWN = {
  2024: ['country', 'email', 'reason', 'details', 'submit'],
  2025: ['email', 'reason', 'submit'],
  '2025-policy': ['choice', 'submit'],
  2026: ['choice', 'email', 'reason', 'submit'],
};
const THIRD = 'choice country first_name last_name email prompts evidence details submit'.split(' ');
const WORDINGS = ['2023', '2024', '2025', '2025-us'];
const STYLES = ['native', 'built'];

let site;
before(async () => {
  site = await startSite({ seed: 'generations' });
  site.record.set({ latency: 0 });
});
after(() => site?.close());

// The page as the server renders it.
async function read(address) {
  const { host, pathname } = new URL(address);
  const asked = request({
    host: '127.0.0.1',
    port: site.port,
    path: pathname,
    headers: { host },
    ca: readFileSync(site.ca),
    servername: 'localhost',
  });
  asked.end();
  const [response] = await once(asked, 'response');
  let text = '';
  response.setEncoding('utf8');
  for await (const part of response) text += part;
  assert.equal(response.statusCode, 200, address);
  return text;
}

async function inspect(pages) {
  const host = spawn(hostBinary(), ['inspect', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  host.stdin.end(pages.map(page => `${JSON.stringify(page)}\n`).join(''));
  let text = '';
  for await (const part of host.stdout) text += part;
  return text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
}

async function pagesOf(forms) {
  const pages = [];
  for (const language of Object.keys(TEXTS)) {
    for (const formStyle of STYLES) {
      for (const { id, address, switches = {} } of forms) {
        site.record.set({ language, formStyle, ...switches });
        pages.push({ id: `${id} ${language} ${formStyle}`, url: address, html: await read(address), surface: 'form' });
      }
    }
  }
  return pages;
}

// All that is wrong at once: a test that stops at the first would hide the rest.
function faultsOf(verdicts, kind, rolesOf) {
  return verdicts.flatMap(({ id, kind: seen, forms = [] }) => {
    if (seen !== kind) return [`${id}: ${seen}`];
    const roles = forms.find(form => form.kind === kind)?.fields.map(field => field.role) ?? [];
    const wanted = rolesOf(id);
    return roles.join() === wanted.join() ? [] : [`${id}: ${roles.join(' ')}`];
  });
}

test('own-data forms: what they are, and the role of each field', async () => {
  const forms = ['facebook', 'instagram'].flatMap(service =>
    Object.keys(OWN).map(generation => ({ id: generation, address: ownFormAddress(service, generation) })),
  );
  const verdicts = await inspect(await pagesOf(forms));
  assert.equal(verdicts.length, 2 * 4 * 5 * 2);
  assert.deepEqual(
    faultsOf(verdicts, 'objection_form', id => OWN[id.split(' ')[0]]),
    [],
  );
});

test('the third-party form in its wordings', async () => {
  const forms = WORDINGS.map(wording => ({
    id: wording,
    address: thirdPartyAddress(wording),
    switches: { thirdParty: wording },
  }));
  const verdicts = await inspect(await pagesOf(forms));
  assert.equal(verdicts.length, 4 * 5 * 2);
  assert.deepEqual(
    faultsOf(verdicts, 'third_party_form', () => THIRD),
    [],
  );
});

test('a form that is closed to the region is a dead end', async () => {
  site.record.set({ region: 'US', formStyle: 'native' });
  const pages = [];
  for (const language of Object.keys(TEXTS)) {
    site.record.set({ language });
    const address = ownFormAddress('facebook', '2025');
    pages.push({ id: language, url: address, html: await read(address), surface: 'page' });
  }
  site.record.set({ region: 'EU' });
  const kinds = Object.fromEntries((await inspect(pages)).map(({ id, kind }) => [id, kind]));
  assert.deepEqual(kinds, Object.fromEntries(Object.keys(TEXTS).map(language => [language, 'dead_end'])));
});

test('the menus bear the names that lead the way', () => {
  const { targets } = JSON.parse(readFileSync(`${ROOT}native_host/flow/menu_words.json`));
  const shown = ({ menu, privacy, settings, generations, form, notice }) => ({
    profile_menu: menu.account,
    profile: menu.profile,
    menu: generations.menus.options,
    settings: menu.settings,
    settings_and_privacy: menu.settings_privacy,
    settings_and_activity: menu.settings_activity,
    information: settings.about,
    privacy_centre: menu.privacy_centre,
    privacy_topics: privacy.topics,
    ai_at_meta: privacy.genai,
    information_you_shared: generations.menus.shared,
    privacy_policy: privacy.policy,
    other_policies: privacy.other_policies,
    generative_ai_article: privacy.article_list[0],
    right_to_object: generations.policy.link,
    objection_link: notice.object,
    submit: form.submit,
    confirm: form.code_go,
  });
  const plain = text => text.replaceAll('’', "'").toLowerCase();
  const faults = Object.entries(TEXTS).flatMap(([language, texts]) =>
    Object.entries(shown(texts)).flatMap(([target, name]) => {
      const known = targets[target]?.[language];
      return !known || known.some(word => plain(name).includes(plain(word))) ? [] : [`${language} ${target}: ${name}`];
    }),
  );
  assert.deepEqual(faults, []);
});

test('every number of the catalogue stands for one form', () => {
  const own = Object.values(FORMS)
    .filter(form => form.kind === 'own')
    .map(form => `${form.site} ${form.generation}`);
  assert.equal(new Set(own).size, own.length);
});
