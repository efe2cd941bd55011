// The service's own addresses: pages, login, and the forms' two requests.
import { bootOf, isLoggedIn, languageOf } from './address.mjs';
import { domainOf, siteOf } from './hosts.mjs';
import { readMultipart } from './multipart.mjs';
import { isOdd, serveOdd } from './odd.mjs';
import { receiveCode, receiveForm, receiveResend, receiveSetting, sendJson } from './receive.mjs';
import { htmlPage, pageHeaders } from './shell.mjs';
import { formOf } from './src/forms/catalogue.js';

// What a logged-out visitor may see.
const isPublic = path =>
  /^\/(login|accounts\/login|static|privacy|policy|cookies|help\/?$|\d+\/?$)/.test(path) ||
  formOf(path)?.kind === 'third';

const LOGINS = {
  facebook: 'https://www.facebook.com/login/',
  instagram: 'https://www.instagram.com/accounts/login/',
  whatsapp: 'https://www.whatsapp.com/login/',
  linkedin: 'https://www.linkedin.com/login/',
  x: 'https://x.com/login/',
};

const pause = ms => new Promise(done => setTimeout(done, ms));

const sessionCookie = (host, record) =>
  `c_user=${record.session}; Domain=${domainOf(host)}; Path=/; Secure; HttpOnly; SameSite=Lax`;

function servePage(site, request, response, context) {
  const { host, url, record } = context;
  const loggedIn = isLoggedIn(request, record);
  if (!loggedIn && !isPublic(url.pathname)) {
    const login = LOGINS[siteOf(host)];
    response.writeHead(302, { location: `${login}?next=${encodeURIComponent(`https://${host}${request.url}`)}` });
    return response.end();
  }
  const boot = bootOf({ ...context, loggedIn, language: languageOf(request, url, record) });
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

async function receiveLogin(request, response, { host, url, record }) {
  const { fields } = await readMultipart(request);
  if (!fields.email || !fields.pass) return sendJson(response, 422, { error: 'login' });
  record.logins++;
  const next = url.searchParams.get('next') ?? '';
  const safe = /^https:\/\/([a-z]+\.)?(facebook|instagram|whatsapp|linkedin|x)\.com\//.test(next) ? next : '/';
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

export function siteHandler(site, { record, post }) {
  return async (request, response) => {
    const host = (request.headers.host ?? '').split(':')[0].toLowerCase();
    const url = new URL(request.url, `https://${host || 'www.facebook.com'}`);
    const context = { host, url, record, post };
    record.request(request, host);
    try {
      if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
      if (Object.hasOwn(site.pages, url.pathname)) return serveFixture(site.pages[url.pathname], response);
      if (isOdd(url.pathname)) return await serveOdd(url.pathname, response);
      if (url.pathname.startsWith('/static/')) return serveStatic(site, url.pathname, response);
      await pause(record.switches.latency);
      if (request.method === 'GET' || request.method === 'HEAD') return servePage(site, request, response, context);
      if (url.pathname.startsWith('/ajax/login')) return await receiveLogin(request, response, context);
      if (url.pathname === '/ajax/contact/code') return await receiveCode(request, response, context);
      if (url.pathname === '/ajax/contact/resend') return await receiveResend(request, response, context);
      if (url.pathname === '/ajax/setting') return await receiveSetting(request, response, context);
      if (url.pathname.startsWith('/ajax/contact/')) return await receiveForm(request, response, context);
      return sendJson(response, 404, { error: 'address' });
    } catch (error) {
      console.error(`replica: ${request.method} ${request.url}: ${error.stack}`);
      return sendJson(response, 500, { error: 'server' });
    }
  };
}
