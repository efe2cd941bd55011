// The page of the in-page bench: a feed of about 5 MB and 80,000 nodes as the services build it (nested divs with hashed
// classes, articles, role'd buttons, links), and a script that makes it grow. The same seed gives the same bytes.
const BYTES = 5_000_000;
const NODES = 80_000;

// mulberry32
export function randomOf(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// Runs here and in the page: one post and the number of its nodes.
export function post(random, filler) {
  const words =
    'morning we went up the hill and saw the sea again my sister says hello to all of you the new oven works bread rose well come by on sunday'.split(
      ' ',
    );
  const pick = () => words[Math.floor(random() * words.length)];
  const text = many => Array.from({ length: many }, pick).join(' ');
  const hashed = () => `x${Math.floor(random() * 2 ** 31).toString(36)}`;
  const classes = () => Array.from({ length: 2 + Math.floor(random() * filler) }, hashed).join(' ');
  const id = Math.floor(random() * 1e15);
  const link = (path, words) =>
    `<a class="${classes()}" role="link" tabindex="0" href="/${path}?__cft__=${hashed()}${hashed()}&amp;__tn__=-R"><span class="${classes()}">${words}</span></a>`;
  const button = label =>
    `<div class="${classes()}" role="button" aria-label="${label}" tabindex="0"><div class="${classes()}"><i class="${hashed()}" aria-hidden="true"></i><span dir="auto">${label}</span></div></div>`;
  const comment = () =>
    `<li class="${hashed()}"><div class="${classes()}" role="article" aria-label="Comment">${link(`friend.${hashed()}`, text(2))}<div dir="auto" class="${classes()}">${text(12)}</div>${button('Like')}<span>${1 + Math.floor(random() * 50)} min</span></div></li>`;
  return `<div class="${classes()}"><div role="article" class="${classes()}" aria-posinset="${id % 97}"><div class="${classes()}"><h3 class="${hashed()}">${link(`friend.${hashed()}`, text(2))}</h3><span class="${classes()}">${link(`permalink/${id}`, `${1 + Math.floor(random() * 59)} min`)}</span></div><div dir="auto" class="${classes()}"><p>${text(30)}</p><p>${text(20)} ${link(`hashtag/${pick()}`, `#${pick()}`)}</p></div><div class="${classes()}">${button('Like')}${button('Comment')}${button('Share')}</div><ul class="${hashed()}">${comment()}${comment()}</ul></div></div>`;
}

// In the page. Marks `start`, then one `batch` before each growth, and `end`; between them, attributes churn.
function grow(random, post, filler, batches) {
  const feed = document.querySelector('[role=feed],[data-feed]');
  const parts = [];
  for (let i = 0; i < 3 * batches; i += 1) parts.push(post(random, filler)); // made before anything is measured
  let batch = 0;
  const step = () => {
    performance.mark(batch === 0 ? 'start' : 'batch');
    const template = document.createElement('template');
    template.innerHTML = parts.slice(3 * batch, 3 * batch + 3).join('');
    feed.append(template.content);
    batch += 1;
    if (batch === batches) setTimeout(() => performance.mark('end'), 100);
    else setTimeout(step, 100);
  };
  const churn = () => {
    for (let i = 0; i < 40; i += 1) {
      const element = feed.children[Math.floor(random() * feed.children.length)];
      element.className = `x${Math.floor(random() * 1e9)}`;
      element.firstElementChild.setAttribute('style', `order:${i}`);
      element.firstElementChild.setAttribute('aria-busy', String(i % 2 === 0));
    }
    if (batch < batches) setTimeout(churn, 50);
  };
  step();
  churn();
}

const unnamed = html => html.replaceAll('role="article"', 'data-article').replaceAll('role="feed"', 'data-feed');

function countNodes(html) {
  const tags = html.match(/<[a-z]/g).length;
  const texts = html.match(/>[^<]+</g).length;
  return tags + texts;
}

// The page waits `quiet` ms after load, then grows `batches` times.
// `plain`: posts that do not say what they are, so that nothing of them can be left out.
export function feedPage({ seed = 7, batches = 60, quiet = 4000, plain = false } = {}) {
  const random = randomOf(seed);
  let filler = 3;
  const size = f => {
    const sample = post(randomOf(seed), f);
    return sample.length / countNodes(sample);
  };
  while (size(filler) < BYTES / NODES) filler += 1;
  const posts = [];
  let nodes = 0;
  for (; nodes < NODES; nodes += countNodes(posts.at(-1))) posts.push(post(random, filler));
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Feed</title><style>
body{margin:0;font:14px sans-serif}[role=main]>div>div{padding:8px;border-bottom:1px solid #ccc}i{display:inline-block;width:16px;height:16px}</style></head>
<body><div id="mount"><div role="banner"><a href="/">Home</a><div role="navigation"><a href="/notifications/">Notifications</a></div></div>
<div role="main"><div role="feed">${posts.join('')}</div></div>
<footer role="contentinfo"><a href="/privacy/policy/">Privacy</a> <a href="/policies/">Terms</a></footer></div>
<script>const randomOf=${randomOf};const post=${post};const grow=${grow};
addEventListener('load',()=>setTimeout(()=>grow(randomOf(${seed + 1}),post,${filler},${batches}),${quiet}));</script></body></html>`;
  return { html: plain ? unnamed(html) : html, nodes, perBatch: Math.round((3 * nodes) / posts.length) };
}
