// From a request to what the page is rendered from: site, language, who is logged in.
import { PERSON } from './record.mjs';

const LANGUAGES = ['en', 'de'];
const COUNTRIES =
  'AR AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO SE SI SK US'.split(
    ' ',
  );

export function readCookies(request) {
  const cookies = {};
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies[part.slice(0, at).trim()] = part.slice(at + 1).trim();
  }
  return cookies;
}

export function siteOf(host) {
  return host === 'facebook.com' || host.endsWith('.facebook.com') ? 'facebook' : 'instagram';
}

export function domainOf(host) {
  return siteOf(host) === 'facebook' ? '.facebook.com' : '.instagram.com';
}

// Like the real one: ?locale=de_DE first, then the cookie, then what the browser asks for.
export function languageOf(request, url) {
  const asked = [
    url.searchParams.get('locale'),
    readCookies(request).locale,
    ...(request.headers['accept-language'] ?? '').split(','),
  ];
  for (const tag of asked) {
    const language = tag?.trim().slice(0, 2).toLowerCase();
    if (LANGUAGES.includes(language)) return language;
  }
  return 'en';
}

// A session cookie of the present round, or no cookie while nobody was logged out.
export function isLoggedIn(request, record) {
  return readCookies(request).c_user === String(record.session) || !record.switches.loggedOut;
}

export function countryNames(language) {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return COUNTRIES.map(code => [code, names.of(code)]).sort((a, b) => a[1].localeCompare(b[1], language));
}

export function bootOf({ host, url, language, loggedIn, record }) {
  const { switches } = record;
  return {
    host,
    site: siteOf(host),
    path: url.pathname + url.search,
    language,
    user: loggedIn ? { ...PERSON, email: switches.prefillEmail ? PERSON.email : '' } : null,
    switches: {
      noticeInBell: switches.noticeInBell,
      adsNoticeInBell: switches.adsNoticeInBell,
      regionBlocked: switches.regionBlocked,
    },
    countries: url.pathname.includes('/contact/') ? countryNames(language) : [],
  };
}
