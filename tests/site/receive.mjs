// What the service's own script sends: a form, the code that confirms it, the wish for another code, a switch.
import { isLoggedIn, languageOf } from './address.mjs';
import { letterOf } from './mails.mjs';
import { readMultipart } from './multipart.mjs';
import { formOf, needsCode, SHORTEST_REASON } from './src/forms/catalogue.js';

export function sendJson(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const ANSWERS = { honoured: 'honoured', denied: 'denied' };

async function settle({ record, post }, { site, entry }) {
  const submission = record.submission(entry);
  const { answer } = record.switches;
  if (submission.repeats === 0) {
    const kind = site === 'whatsapp' ? 'question' : ANSWERS[answer];
    await post.send(letterOf(kind, letterHead(site, entry)));
  }
  return { state: answer === 'denied' ? 'denied' : 'confirmed', number: submission.number };
}

const letterHead = (site, { language, fields }) => ({ site, language, to: fields.email });

const mailCode = (post, held, code) =>
  post.send(letterOf('code', { ...letterHead(held.entry.site, held.entry), code }));

// The form arrives whole; a code may stand between it and the answer.
export async function receiveForm(request, response, context) {
  const { host, url, record, post } = context;
  const form = formOf(url.pathname);
  const { fields, files } = await readMultipart(request);
  const loggedIn = isLoggedIn(request, record);
  if (!form || (form.kind !== 'third' && !loggedIn)) return sendJson(response, 403, { error: 'login' });
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(fields.email ?? '')) return sendJson(response, 422, { error: 'email' });
  const account = loggedIn ? record.switches.account : null;
  if (account && url.searchParams.get('user') !== account) return sendJson(response, 403, { error: 'login' }); // of a page that is out of date
  const entry = {
    site: form.site,
    host,
    form: form.number,
    account,
    language: languageOf(request, url, record),
    fields,
    files,
  };
  if (!needsCode(form, record.switches))
    return sendJson(response, 200, await settle(context, { site: form.site, entry }));
  const { token, code } = record.holdForCode(entry);
  await mailCode(post, record.pending.get(token), code);
  return sendJson(response, 200, { state: 'code', token });
}

// Only here is a short reason refused: after the person has fetched the code.
export async function receiveCode(request, response, context) {
  const { record } = context;
  const { fields } = await readMultipart(request);
  const held = record.pending.get(fields.token);
  if (!held) return sendJson(response, 404, { error: 'token' });
  if (fields.code !== held.code) {
    held.tries++;
    return sendJson(response, 422, { error: 'code' });
  }
  if (record.now() > held.until) return sendJson(response, 422, { error: 'expired' });
  record.pending.delete(fields.token);
  const { entry } = held;
  const thirdParty = formOf(`/contact/${entry.form}`).kind === 'third';
  if (thirdParty && (entry.fields.additional_info ?? '').length < SHORTEST_REASON) {
    return sendJson(response, 422, { error: 'short' });
  }
  return sendJson(response, 200, await settle(context, { site: entry.site, entry }));
}

export async function receiveResend(request, response, { record, post }) {
  const { fields } = await readMultipart(request);
  const held = record.pending.get(fields.token);
  if (!held) return sendJson(response, 404, { error: 'token' });
  await mailCode(post, held, record.renewCode(fields.token));
  return sendJson(response, 200, { state: 'code', token: fields.token });
}

// A switch on a settings page: the new state comes at once, without a form.
export async function receiveSetting(request, response, { host, record }) {
  const { fields } = await readMultipart(request);
  record.setting({ host, account: record.switches.account, name: fields.name, on: fields.on === 'true' });
  return sendJson(response, 200, { state: 'saved' });
}
