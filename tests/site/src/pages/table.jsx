// Which address shows which page.
import { FacebookHome } from '../facebook/home.jsx';
import { FacebookSettings } from '../facebook/settings.jsx';
import { ContactPage } from '../forms/contact_page.jsx';
import { InstagramAbout } from '../instagram/about.jsx';
import { InstagramHome } from '../instagram/home.jsx';
import { InstagramProfile } from '../instagram/profile.jsx';
import { InstagramSettings } from '../instagram/settings.jsx';
import { LinkedIn } from '../others/linkedin.jsx';
import { WhatsAppHelp } from '../others/whatsapp.jsx';
import { X } from '../others/x.jsx';
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
const SERVICES = { facebook: 'Facebook', instagram: 'Instagram', whatsapp: 'WhatsApp', linkedin: 'LinkedIn', x: 'X' };
const service = ({ site }) => SERVICES[site];

const contact = {
  pattern: /\/contact\/(forms\/)?\d+|\/help\/linkedin\/ask\//,
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
  { pattern: /^\/accounts\/about/, Page: InstagramAbout, title: named('settings', 'about') },
  { pattern: /^\/(notifications|genai_notice|ads_notice)?\/?(\?|$)/, Page: InstagramHome, title: service, keep: true },
];
const PROFILE = { pattern: /^\/[a-z]+\.\w+\/?$/, Page: InstagramProfile, title: service };
const WHATSAPP = [contact, login, { pattern: /^\/\d+\/?/, Page: WhatsAppHelp, title: service }];
const LINKEDIN = [contact, login, { pattern: /^\/(feed|mypreferences|$)/, Page: LinkedIn, title: service, keep: true }];
const X_PAGES = [login, { pattern: /^\/(home|settings|$)/, Page: X, title: service, keep: true }];
const TABLES = {
  facebook: FACEBOOK,
  instagram: [...INSTAGRAM, PROFILE],
  whatsapp: WHATSAPP,
  linkedin: LINKEDIN,
  x: X_PAGES,
};
const BROKEN = { Page: BrokenPage, title: service, status: 404 };

export function findPage({ host, site }, path) {
  const table = { 'privacycenter.instagram.com': [privacy], 'help.instagram.com': [contact] }[host] ?? TABLES[site];
  return table.find(({ pattern }) => pattern.test(path)) ?? BROKEN;
}
