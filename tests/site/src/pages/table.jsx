// Which address shows which page.
import { FacebookHome } from '../facebook/home.jsx';
import { FacebookSettings } from '../facebook/settings.jsx';
import { ContactPage } from '../forms/contact_page.jsx';
import { InstagramHome } from '../instagram/home.jsx';
import { InstagramSettings } from '../instagram/settings.jsx';
import { textsOf } from '../site.jsx';
import { ArticlePage } from './article.jsx';
import { CookiePage } from './cookies.jsx';
import { BrokenPage } from './dead_end.jsx';
import { LoginPage } from './login.jsx';
import { PrivacyPage } from './privacy.jsx';

const named =
  (...way) =>
  ({ language }) =>
    way.reduce((texts, step) => texts[step], textsOf(language));
const service = ({ site }) => (site === 'facebook' ? 'Facebook' : 'Instagram');

const contact = {
  pattern: /\/contact\/\d+/,
  Page: ContactPage,
  title: boot => `${textsOf(boot.language).form.help_centre} | ${service(boot)}`,
};
const login = { pattern: /^\/(accounts\/)?login/, Page: LoginPage, title: boot => service(boot) };
const privacy = { pattern: /^\/(privacy|policy|$|\?)/, Page: PrivacyPage, title: named('privacy', 'title') };

const FACEBOOK = [
  contact,
  login,
  { pattern: /^\/settings/, Page: FacebookSettings, title: named('settings', 'title') },
  { pattern: /^\/privacy\/(genai_notice|ads_notice)/, Page: FacebookHome, title: service, keep: true },
  { ...privacy, pattern: /^\/privacy/ },
  { pattern: /^\/cookies/, Page: CookiePage, title: service },
  { pattern: /^\/notes\//, Page: ArticlePage, title: named('article', 'title') },
  { pattern: /^\/(notifications\/?)?(\?|$)/, Page: FacebookHome, title: service, keep: true },
];
const INSTAGRAM = [
  login,
  { pattern: /^\/accounts\/settings/, Page: InstagramSettings, title: named('menu', 'settings') },
  { pattern: /^\/(notifications|genai_notice|ads_notice)?\/?(\?|$)/, Page: InstagramHome, title: service, keep: true },
];
const BROKEN = { Page: BrokenPage, title: service, status: 404 };

export function findPage(host, path) {
  const table =
    { 'privacycenter.instagram.com': [privacy], 'help.instagram.com': [contact] }[host] ??
    (host.endsWith('facebook.com') ? FACEBOOK : INSTAGRAM);
  return table.find(({ pattern }) => pattern.test(path)) ?? BROKEN;
}
