// The service's own addresses: pages, login, and the forms' two requests.
import { bootOf, domainOf, isLoggedIn, languageOf, siteOf } from './address.mjs';
import { mailOf } from './mails.mjs';
import { readMultipart } from './multipart.mjs';
import { isOdd, serveOdd } from './odd.mjs';
import { htmlPage, pageHeaders } from './shell.mjs';

export const OWN_FORMS = ['712876720715583', '767264225370182'];
export const THIRD_PARTY_FORMS = ['510058597920541', '1266025207620918'];
const SHORTEST_REASON = 100;

// What a logged-out visitor may see.
const isPublic = path =>
  /^\/(login|accounts\/login|static|privacy|policy|cookies|help\/?$)/.test(path) ||
  THIRD_PARTY_FORMS.some(id => path.includes(id));

const pause = ms => new Promise(done => setTimeout(done, ms));

function sendJson(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

const sessionCookie = (host, record) =>
  `c_user=${record.session}; Domain=${domainOf(host)}; Path=/; Secure; HttpOnly; SameSite=Lax`;

function servePage(site, request, response, context) {
  const { host, url, record } = context;
  const loggedIn = isLoggedIn(request, record);
  if (!loggedIn && !isPublic(url.pathname)) {
    const login =
      siteOf(host) === 'facebook' ? 'https://www.facebook.com/login/' : 'https://www.instagram.com/accounts/login/';
    response.writeHead(302, { location: `${login}?next=${encodeURIComponent(`https://${host}${request.url}`)}` });
    return response.end();
  }
  const boot = bootOf({ ...context, loggedIn, language: languageOf(request, url) });
  const { title, body, status } = site.render(boot);
  const headers = pageHeaders(
    url.searchParams.has('locale')
      ? { 'set-cookie': `locale=${url.searchParams.get('locale').slice(0, 5).replace(/\W/g, '_')}; Path=/; Secure` }
      : {},
  );
  const html = htmlPage({ boot, title, body, id: boot.site });
  const tag = `"${site.digest(html)}"`;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { etag: tag });
    return response.end();
  }
  response.writeHead(status, { ...headers, etag: tag });
  return response.end(html);
}

function settle(record, entry) {
  const submission = record.submission(entry);
  const mail = mailOf(record.switches.answer === 'denied' ? 'denied' : 'honoured', entry.language);
  record.mail(entry.fields.email, mail.subject, mail.html);
  return { state: record.switches.answer === 'denied' ? 'denied' : 'confirmed', number: submission.number };
}

// The form arrives whole; a code may stand between it and the answer.
async function receiveForm(request, response, { host, url, record }) {
  const form = url.pathname.split('/').at(-1);
  const { fields, files } = await readMultipart(request);
  const thirdParty = THIRD_PARTY_FORMS.includes(form);
  if (!thirdParty && (!OWN_FORMS.includes(form) || !isLoggedIn(request, record)))
    return sendJson(response, 403, { error: 'login' });
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(fields.email ?? '')) return sendJson(response, 422, { error: 'email' });
  const entry = { host, form, language: languageOf(request, url), fields, files };
  const { codeRequired, ownFormCode } = record.switches;
  if (!(thirdParty ? codeRequired : ownFormCode)) return sendJson(response, 200, settle(record, entry));
  const { token, code } = record.holdForCode(entry);
  const mail = mailOf('code', entry.language, code);
  record.mail(fields.email, mail.subject, mail.html, code);
  return sendJson(response, 200, { state: 'code', token });
}

// Only here is a short reason refused: after the person has fetched the code.
async function receiveCode(request, response, { record }) {
  const { fields } = await readMultipart(request);
  const held = record.pending.get(fields.token);
  if (!held) return sendJson(response, 404, { error: 'token' });
  if (fields.code !== held.code) {
    held.tries++;
    return sendJson(response, 422, { error: 'code' });
  }
  record.pending.delete(fields.token);
  const { code: _code, tries: _tries, ...entry } = held;
  if (THIRD_PARTY_FORMS.includes(entry.form) && (entry.fields.additional_info ?? '').length < SHORTEST_REASON) {
    return sendJson(response, 422, { error: 'short' });
  }
  return sendJson(response, 200, settle(record, entry));
}

async function receiveLogin(request, response, { host, url, record }) {
  const { fields } = await readMultipart(request);
  if (!fields.email || !fields.pass) return sendJson(response, 422, { error: 'login' });
  record.logins++;
  const next = url.searchParams.get('next') ?? '';
  const safe = /^https:\/\/([a-z]+\.)?(facebook|instagram)\.com\//.test(next) ? next : '/';
  return sendJson(response, 200, { next: safe }, { 'set-cookie': sessionCookie(host, record) });
}

function serveStatic(site, path, response) {
  const file = { '/static/site.js': [site.script, 'text/javascript'], '/static/site.css': [site.style, 'text/css'] }[
    path
  ];
  if (!file) {
    response.writeHead(404);
    return response.end();
  }
  response.writeHead(200, { 'content-type': `${file[1]}; charset=utf-8`, 'cache-control': 'max-age=3600' });
  return response.end(file[0]);
}

function serveFixture(html, response) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  return response.end(html);
}

export function siteHandler(site, record) {
  return async (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0].toLowerCase();
    const url = new URL(request.url, `https://${host || 'www.facebook.com'}`);
    const context = { host, url, record };
    record.request(request, host);
    try {
      if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
      if (Object.hasOwn(site.pages, url.pathname)) return serveFixture(site.pages[url.pathname], response);
      if (isOdd(url.pathname)) return await serveOdd(url.pathname, response);
      if (url.pathname.startsWith('/static/')) return serveStatic(site, url.pathname, response);
      await pause(record.switches.latency);
      if (request.method === 'GET' || request.method === 'HEAD') return servePage(site, request, response, context);
      if (url.pathname.startsWith('/ajax/login')) return await receiveLogin(request, response, context);
      if (url.pathname.startsWith('/ajax/contact/code')) return await receiveCode(request, response, context);
      if (url.pathname.startsWith('/ajax/contact/')) return await receiveForm(request, response, context);
      return sendJson(response, 404, { error: 'address' });
    } catch (error) {
      console.error(`replica: ${request.method} ${request.url}: ${error.stack}`);
      return sendJson(response, 500, { error: 'server' });
    }
  };
}
