// The mails that the services send: the notice, the code, and the answer. HTML beside plain text, in the page's language.
import { readFileSync } from 'node:fs';

const readTexts = language => JSON.parse(readFileSync(new URL(`./mail/texts/${language}.json`, import.meta.url)));
const TEXTS = Object.fromEntries(['en', 'de', 'fr', 'pl', 'pt'].map(language => [language, readTexts(language)]));
const TAGS = { pt: 'pt-BR' };
const SENDERS = {
  facebook: 'Meta Privacy <noreply@support.facebook.com>',
  instagram: 'Instagram <no-reply@mail.instagram.com>',
  whatsapp: 'WhatsApp Support <support@support.whatsapp.com>',
  linkedin: 'LinkedIn <linkedin-noreply@linkedin.com>',
};

const escaped = text => text.replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const linked = html => html.replace(/https:\/\/[^\s<]+/, link => `<a href="${link}">${link}</a>`);

// `kind`: code | honoured | denied | notice | question. `more`: what the text has places for (date, link, name, to).
export function mailOf(kind, language, code = '', more = {}) {
  const texts = TEXTS[language];
  const [subject, body] = texts[kind];
  const values = { code, ...more };
  const text = fill(body, values);
  const greeting = more.name ? fill(texts.greeting, values) : '';
  const footer = more.to ? fill(texts.footer, values) : '';
  const paragraph = (inner, style = '') =>
    inner ? `<p${style && ` style="${style}"`}>${linked(escaped(inner))}</p>` : '';
  const html = `<html lang="${TAGS[language] ?? language}"><body><h1>${escaped(subject)}</h1>${paragraph(greeting)}${paragraph(text)}${paragraph(footer, 'color:#65686c;font-size:12px')}</body></html>`;
  return { subject, text: [greeting, text, footer].filter(Boolean).join('\n\n'), html };
}

export function letterOf(kind, { site, language, code, to, ...more }) {
  return { from: SENDERS[site] ?? SENDERS.facebook, to, language, ...mailOf(kind, language, code, { to, ...more }) };
}
