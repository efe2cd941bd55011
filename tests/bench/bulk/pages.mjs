// node tests/bench/bulk/pages.mjs [--pages DIR] [--megabytes N] [--plain] > pages.jsonl
// Pages as sites make them, one JSON line each, from a seed: about half script and style, a median of some 110 KB, half
// of them with a search field, some with a form, a few with a notice. --plain: pages that hold no field and say nothing
// of the kind. --pages takes the .html files of a directory instead, again and again.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { pages: { type: 'string' }, megabytes: { type: 'string', default: '40' }, plain: { type: 'boolean' } },
});

let state = 20250527;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const below = n => Math.floor(random() * n);
const any = list => list[below(list.length)];
const repeat = (n, make) => Array.from({ length: n }, make).join('');

const texts = {
  en: 'the garden opens early this spring and the town council said on Tuesday that visitors may bring tools cake and friends while the weather holds until evening when shops close again after a long week of repairs'.split(
    ' ',
  ),
  de: 'der Garten öffnet dieses Jahr früher und die Gemeinde teilte am Dienstag mit dass Gäste Werkzeug Kuchen und Freunde mitbringen dürfen solange das Wetter hält bis abends die Läden wieder schließen'.split(
    ' ',
  ),
  fr: 'le jardin ouvre plus tôt cette année et la mairie a annoncé mardi que les visiteurs peuvent apporter des outils du gâteau et des amis tant que le temps le permet jusqu’au soir où les boutiques ferment'.split(
    ' ',
  ),
};
const notice = {
  en: 'We will use your information, like posts, photos and comments, to develop and improve AI at Meta. You have the <a href="https://www.facebook.com/help/contact/712876720715583">right to object</a> to your information being used for these purposes.',
  de: 'Wir werden deine Informationen wie Beiträge, Fotos und Kommentare verwenden, um KI bei Meta zu entwickeln und zu verbessern. Du hast das <a href="https://www.facebook.com/help/contact/712876720715583">Recht, Widerspruch einzulegen</a>.',
  fr: 'Nous utiliserons vos informations comme vos publications, photos et commentaires pour développer et améliorer l’IA de Meta. Vous avez le <a href="https://www.facebook.com/help/contact/712876720715583">droit de vous opposer</a>.',
};

const sentence = words =>
  `${repeat(8 + below(18), () => `${any(words)} `).trim()}${any(['.', ',', ' &amp; so on.', '&nbsp;!'])} `;
const name = () => any(['css-', 'x', 'sc-', 'col-', 'u-', 'card__']) + below(1e6).toString(36);
const classes = () => repeat(1 + below(5), () => `${name()} `).trim();

const script = () =>
  `<script${any(['', ' async', ' type="text/javascript"', ' nonce="k3"'])}>${repeat(20 + below(120), () => any([`var ${name().replace(/-/g, '_')}=function(e,t){return e<t?"<div class=\\"a\\">":t&&e.push(${below(1e9)})};`, `window["${name()}"]={"id":${below(1e6)},"url":"https:\\/\\/cdn.example.org\\/${name()}.js","on":true};`, 'for(var i=0;i<n.length;i++){if(n[i]>0&&n[i]<9){o+=n[i]}}']))}</script>\n`;
const style = () =>
  `<style>${repeat(30 + below(120), () => `.${name()}>a:hover,.${name()}{color:#${below(4096).toString(16)};margin:0 ${below(40)}px;display:flex}\n`)}</style>\n`;
const drawing = () =>
  `<svg class="${name()}" viewBox="0 0 24 24"><path d="M${repeat(30, () => `${below(24)} ${below(24)}L`)}z"/></svg>`;
const link = words =>
  `<a class="${classes()}" href="${any(['/', 'https://www.example.org/', '?page=2&amp;x='])}${name()}" data-track="${name()}">${any(words)} ${any(words)}</a>`;
const image = words =>
  `<img src="https://cdn.example.org/${name()}.webp" srcset="https://cdn.example.org/${name()}.webp 2x" width="640" height="360" loading="lazy" alt="${any(words)} ${any(words)}">`;
const menu = words =>
  `<nav class="${classes()}"><ul>${repeat(8 + below(20), () => `<li class="${name()}">${link(words)}</li>\n`)}</ul></nav>\n`;

const article = words =>
  `<article class="${classes()}"><h2>${sentence(words)}</h2><p class="${name()}">${repeat(2 + below(4), () => sentence(words))}<em>${any(words)}</em> ${link(words)} ${sentence(words)}</p>\n<figure>${image(words)}<figcaption>${sentence(words)}</figcaption></figure>\n<p>${repeat(3, () => sentence(words))}</p></article>\n`;
const product = words =>
  `<div class="${classes()}" data-sku="${below(1e9)}"><div class="${classes()}">${image(words)}</div><div class="${classes()}"><h3>${link(words)}</h3><span class="${name()}">${below(900)},${10 + below(89)} €</span><ul><li>${any(words)}</li><li>${any(words)} <b>${any(words)}</b></li></ul></div>${drawing()}</div>\n`;
const post = words =>
  `<div class="${classes()}"><div class="${classes()}"><div class="${classes()}"><div class="${classes()}" role="article"><div class="${classes()}"><span class="${classes()}"><span class="${classes()}">${link(words)}</span></span></div><div class="${classes()}" dir="auto"><span class="${classes()}">${repeat(1 + below(3), () => sentence(words))}</span></div><div class="${classes()}"><div class="${classes()}">${drawing()}<span>${below(99)}</span></div></div></div></div></div></div>\n`;

const search = words =>
  `<form role="search" action="/search" class="${name()}"><label for="q">${any(words)}</label><input id="q" name="q" type="search" placeholder="${any(words)}"><button type="submit">${any(words)}</button></form>\n`;
const contact = words =>
  `<form method="post" action="/send">${repeat(6, () => `<p><label>${any(words)} ${any(words)} <input name="${name()}" type="${any(['text', 'email', 'tel'])}"></label></p>`)}<select name="c">${repeat(60, () => `<option value="${below(999)}">${any(words)}</option>`)}</select><textarea name="m"></textarea><button>${any(words)}</button></form>\n`;

function page() {
  const language = any(Object.keys(texts));
  const words = texts[language];
  const size = Math.min(2e6, 110e3 * Math.exp(1.1 * (random() + random() + random() - 1.5) * 2));
  const body = any([article, product, post]);
  const parts = [];
  let code = '';
  let markup = '';
  while (code.length < size * 0.48) code += random() < 0.6 ? script() : style();
  while (markup.length < size * 0.5) markup += body(words);
  if (!options.plain && random() < 0.5) parts.push(search(words));
  if (!options.plain && random() < 0.08) parts.push(contact(words));
  const noticed = !options.plain && random() < 0.03;
  if (noticed) parts.push(`<div role="dialog"><p>${notice[language]}</p></div>`);
  const html = `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${sentence(words)}</title>\n${code}</head>\n<body class="${classes()}">${menu(words)}${parts.join('')}<main>${markup}</main><footer>${menu(words)}</footer></body></html>\n`;
  return { url: noticed ? 'https://www.facebook.com/' : 'https://www.example.org/', html };
}

function* files() {
  const names = readdirSync(options.pages, { recursive: true }).filter(file => /\.html?$/.test(file));
  if (names.length === 0) throw new Error(`there is no .html file in ${options.pages}`);
  const pages = names.map(file => ({
    url: 'https://www.example.org/',
    html: readFileSync(join(options.pages, file), 'utf8'),
  }));
  for (;;) yield* pages;
}

const source = options.pages ? files() : null;
const wanted = Number(options.megabytes) * 1e6;
for (let id = 0, bytes = 0; bytes < wanted; ++id) {
  const { url, html } = source ? source.next().value : page();
  bytes += Buffer.byteLength(html);
  process.stdout.write(`${JSON.stringify({ id, url, html })}\n`);
}
