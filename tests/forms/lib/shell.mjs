// The page around a form: cookie banner, search box, login form, navigation, footer; a language stated, missing or wrong.
import { esc } from './kit.mjs';

const cookies = words =>
  `<div class="cc-banner" role="region"><p>${esc(words.cookies)}</p><button type="button">${esc(words.reject)}</button> <button type="button">${esc(words.accept)}</button></div>`;

const search = {
  dev: words =>
    `<form role="search" action="/search"><input type="search" name="q" placeholder="${esc(words.search)}"><button type="submit">${esc(words.search)}</button></form>`,
  read: words =>
    `<form action="/find" method="get"><label for="find">${esc(words.search)}</label> <input id="find" name="query"> <input type="submit" value="${esc(words.search)}"></form>`,
  heldout: words =>
    `<div role="search"><input type="text" role="combobox" aria-expanded="false" aria-label="${esc(words.search)}" placeholder="${esc(words.search)}"></div>`,
};

const login = {
  dev: words =>
    `<form action="/login" method="post"><input type="email" name="login_email" aria-label="${esc(words.emailLabel)}"><input type="password" name="pass" aria-label="${esc(words.password)}"><button type="submit">${esc(words.login)}</button></form>`,
  read: words =>
    `<form id="login_form" method="post"><table><tr><td><label for="lf">${esc(words.emailLabel)}</label><input id="lf" name="lf"></td><td><label for="lp">${esc(words.password)}</label><input id="lp" type="password" name="lp"></td><td><input type="submit" value="${esc(words.login)}"></td></tr></table></form>`,
  heldout: words =>
    `<form method="post" class="sign-in"><label>${esc(words.emailLabel)}<input name="email" autocomplete="username"></label><label>${esc(words.password)}<input name="pass" type="password" autocomplete="current-password"></label><button>${esc(words.login)}</button></form>`,
};

const footer = words =>
  `<form action="/subscribe"><label>${esc(words.news)} <input type="email" name="sub"></label><button type="submit">OK</button></form>`;

/** `page`: {language, title, site, part, quiet (no login form), body}. */
export function shellAround(page, words, random) {
  const extras = {
    cookies: random.chance(0.25),
    search: random.chance(0.3),
    login: random.chance(0.15) && !page.quiet,
    footer: random.chance(0.15),
  };
  const chance = random.below(10);
  const stated = chance === 0 ? '' : chance === 1 ? (page.language === 'en' ? 'de' : 'en') : page.language;
  const lang = stated ? ` lang="${stated}"` : '';
  const head = `<head><meta charset="utf-8"><title>${esc(page.title)} | ${esc(page.site)}</title></head>`;
  const header = `<header><a href="/">${esc(page.site)}</a>${extras.search ? search[page.part](words) : ''}${extras.login ? login[page.part](words) : ''}</header>`;
  const bottom = `${extras.footer ? `<footer>${footer(words)}</footer>` : ''}${extras.cookies ? cookies(words) : ''}`;
  return `<!DOCTYPE html><html${lang}>${head}<body>${header}<main>${page.body}</main>${bottom}</body></html>`;
}
