// What stands around the page's own words: noise, other people's posts, hidden decoys; and words cut off.
import { readFileSync } from 'node:fs';
import { append, bodyOf, closest, create, elements, insertAt, replace, text, texts } from '../lib/tree.mjs';

const TEXTS = Object.fromEntries(
  ['en', 'de'].map(language => [
    language,
    JSON.parse(readFileSync(new URL(`../../site/src/texts/${language}.json`, import.meta.url), 'utf8')),
  ]),
);

const link = (href, words) => create('a', { href: `https://www.facebook.com${href}` }, words);

const menu = ({ menu: names }) =>
  create('nav', { role: 'navigation' }, ...Object.values(names).map(name => create('span', {}, ` ${name} `)));

const footer = ({ privacy, menu: names }) =>
  create(
    'footer',
    {},
    ...[link('/privacy/policy/', privacy.policy), link('/policies/cookies/', 'Cookies'), link('/help/', names.help)],
    create('span', {}, 'Meta © 2027 · Deutsch · English (UK) · Français (France) · Polski · Ελληνικά · 日本語'),
  );

const person = (random, { feed }) => random.pick(feed.posts.filter(post => !post.chain && !post.article));

const postOf = ({ by, when, text: words }) =>
  create(
    'div',
    { role: 'article', 'aria-label': by },
    create('h3', {}, by),
    create('span', {}, when),
    create('div', {}, words),
  );

const row = (random, { feed }) => {
  const { text: words, when } = random.pick(feed.rows);
  return create(
    'div',
    { role: 'row' },
    create('a', { href: 'https://www.facebook.com/' }, `${words} `, create('span', {}, when)),
  );
};

function insertSomewhere(page, random, node) {
  const body = bodyOf(page.tree);
  insertAt(body, random.below(body.childNodes.length + 1), node);
}

const noise = {
  name: 'noise around',
  what: 'a footer; menus, rows and a post; a dozen of them',
  apply(page, random, level) {
    const words = TEXTS[page.language];
    const kinds = [
      () => menu(words),
      () => footer(words),
      () => postOf(person(random, words)),
      () => row(random, words),
    ];
    append(bodyOf(page.tree), footer(words));
    for (let i = 0; i < [0, 0, 3, 12][level]; i++) insertSomewhere(page, random, random.pick(kinds)());
  },
};

const aboutAi = {
  name: 'posts about AI around',
  what: 'one; two; four chain letters and newspapers beside it, marked as posts',
  apply(page, random, level) {
    const posts = TEXTS[page.language].feed.posts.filter(post => post.chain || post.article);
    for (let i = 0; i < [0, 1, 2, 4][level]; i++) insertSomewhere(page, random, postOf(random.pick(posts)));
  },
};

const hiding = [
  { hidden: '' },
  { style: 'display:none' },
  { style: 'visibility: hidden' },
  { style: 'position:absolute;left:-9999px' },
];

function decoyText(page, random) {
  const { notice, cookies, form, feed, dead } = TEXTS[page.language];
  const alike = [cookies.body, feed.posts[1].text, dead.broken, form.denied];
  const own = [
    notice.what.replace('{date}', notice.date),
    notice.why_before,
    notice.row,
    form.own_title,
    form.code_lead,
  ];
  return random.pick(page.group === 'lookalike' ? own : alike);
}

function hide(random, ...inside) {
  return create(random.pick(['div', 'span', 'p']), { ...random.pick(hiding) }, ...inside);
}

const decoys = {
  name: 'hidden decoys',
  what: 'one; three; eight texts that nobody sees, of a notice in look-alikes and of a look-alike in notices; hidden fields',
  apply(page, random, level) {
    for (let i = 0; i < [0, 1, 3, 8][level]; i++) insertSomewhere(page, random, hide(random, decoyText(page, random)));
    for (const form of elements(page.tree, 'form')) {
      const trap = create('input', { name: random.pick(['email', 'email2', 'country', 'first_name']), type: 'text' });
      insertAt(form, random.below(form.childNodes.length), hide(random, trap));
    }
  },
};

// As a row or a snapshot cuts it.
const truncated = {
  name: 'text cut off',
  what: 'after nine tenths; two thirds; four tenths of the words',
  apply(page, _random, level) {
    const nodes = texts(bodyOf(page.tree)).filter(node => !closest(node, 'option', 'button'));
    const count = value => value.split(/(?<=\s)/u).length;
    const all = nodes.reduce((sum, node) => sum + count(node.value), 0);
    let left = Math.ceil(all * [1, 0.9, 0.67, 0.4][level]);
    for (const node of nodes) {
      const words = node.value.split(/(?<=\s)/u);
      if (words.length > left) replace(node, text(left > 0 ? `${words.slice(0, left).join('').trim()}…` : ''));
      left = Math.max(0, left - words.length);
    }
  },
};

export const aroundMutations = [noise, aboutAi, decoys, truncated];
