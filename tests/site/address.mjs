// From a request to what the page is rendered from: site, language, who is logged in.
import { siteOf } from './hosts.mjs';

export const LANGUAGES = ['en', 'de', 'fr', 'pl', 'pt'];
const COUNTRIES =
  'AR AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IN IS IT JP KR LI LT LU LV MT MX NL NO NZ PL PT RO SE SI SK US'.split(
    ' ',
  );
// What every page may know of the switches.
const SHOWN =
  'noticeInBell noticeDialog adsNoticeInBell regionBlocked generation thirdParty formStyle centre region unguarded'.split(
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

// Like the real one: ?locale=de_DE first, then the cookie, then what the browser asks for. A switch of the test rules all.
export function languageOf(request, url, record) {
  const asked = [
    record.switches.language,
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

export function countryNames(language, missing = []) {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return COUNTRIES.filter(code => !missing.includes(code))
    .map(code => [code, names.of(code)])
    .sort((a, b) => a[1].localeCompare(b[1], language));
}

export function bootOf({ host, url, language, loggedIn, record }) {
  const { switches, person } = record;
  return {
    host,
    site: siteOf(host),
    path: url.pathname + url.search,
    language,
    user: loggedIn ? { ...person, email: switches.prefillEmail ? person.email : '' } : null,
    switches: Object.fromEntries(SHOWN.map(name => [name, switches[name]])),
    settings: record.settingsOf(host),
    countries: url.pathname.includes('/contact/') ? countryNames(language, switches.missingCountries) : [],
  };
}
