// Where the content script finds a notice: late, hidden at first, in shadow roots and frames, after navigation; and that it
// asks about each once.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { asked, askedAbout, dialogOf, listen, lookedAt, NOTICE, pageOf, rest } from './lib/fixture.mjs';
import { startRig } from './lib/rig.mjs';
import { until } from './lib/until.mjs';
import { openBell } from './lib/ways.mjs';

const home = 'https://www.facebook.com';
const NOTICE_HTML = JSON.stringify(dialogOf(NOTICE));

const pages = {
  '/t/empty': pageOf('<div role="main"><p>Nothing here.</p></div><div id="out"></div>'),
  '/t/hidden': pageOf(`<div id="wrap" class="away">${dialogOf(NOTICE)}</div>`),
  '/t/slow': pageOf(
    `<style>#wrap{visibility:hidden;transition:visibility 0s .9s}#wrap.on{visibility:visible}</style>
     <div id="wrap">${dialogOf(NOTICE)}</div>`,
  ),
  '/t/popover': pageOf(`<div id="pop" popover>${dialogOf(NOTICE)}</div>`),
  '/t/closed': pageOf(`<dialog>${NOTICE}</dialog>`),
  '/t/shadow': pageOf(
    '<div id="host"></div>',
    `const outer = host.attachShadow({mode:'open'});
     outer.innerHTML = '<p>Outer</p><section><div id="inner"></div></section>';
     outer.getElementById('inner').attachShadow({mode:'open'}).innerHTML = ${NOTICE_HTML};`,
  ),
  '/t/late-shadow': pageOf('<p id="clock"></p><x-notice></x-notice>'),
  '/t/frame': pageOf('<iframe id="frame" src="/t/inner" width="600" height="400"></iframe>'),
  '/t/inner': pageOf(dialogOf(NOTICE)),
  '/t/inner-empty': pageOf('<p>Nothing yet.</p>'),
  // The ground goes while it is walked on: of a long page, the beginning is taken away piece by piece.
  '/t/crumbling': pageOf(
    `<div id="ground">${'<div><p><b>a</b></p></div>'.repeat(15_000)}</div>${dialogOf(NOTICE)}`,
    `const crumble = () => {
       for (let n = 0; n < 400 && ground.firstChild; n += 1) ground.firstChild.remove();
       if (ground.firstChild) setTimeout(crumble, 4);
     };
     setTimeout(crumble, 20);`,
  ),
  '/t/foreign': pageOf('<iframe src="https://www.instagram.com/t/inner" width="600" height="400"></iframe>'),
};

let rig;
before(async () => {
  rig = await startRig({ pages });
});
after(() => rig?.close());
beforeEach(() => listen(rig));

const aNotice = candidate => candidate.html.includes('right to object');
const onNotice = () => askedAbout(rig, 'the notice to be asked about', aNotice);

async function opened(path, task) {
  const page = await rig.page(home + path);
  try {
    await task(page);
  } finally {
    await page.close();
  }
}

test('a dialog that appears late', () =>
  opened('/t/empty', async page => {
    await lookedAt(rig);
    assert.deepEqual(await asked(rig), [], 'an empty page asks nothing');
    await page.evaluate(html => document.body.insertAdjacentHTML('beforeend', html), dialogOf(NOTICE));
    const { surface, html } = await onNotice();
    assert.equal(surface, 'dialog');
    assert.doesNotMatch(html, /Nothing here/, 'nothing but the dialog itself');
  }));

test('a dialog that is there and comes in sight by a class of what is around it', () =>
  opened('/t/hidden', async page => {
    await lookedAt(rig);
    assert.deepEqual(await asked(rig), []);
    await page.evaluate(() => document.getElementById('wrap').classList.remove('away'));
    await onNotice();
  }));

test('a dialog that comes in sight by a style, and one that is opened', async () => {
  await opened('/t/hidden', async page => {
    await page.evaluate(() => document.getElementById('wrap').style.setProperty('display', 'block'));
    await onNotice();
  });
  await listen(rig);
  await opened('/t/closed', async page => {
    await lookedAt(rig);
    assert.deepEqual(await asked(rig), []);
    await page.evaluate(() => document.querySelector('dialog').showModal());
    await onNotice();
  });
});

test('a dialog that comes in sight when a transition ends, and one in a popover: nothing in the page changes', async () => {
  await opened('/t/slow', async page => {
    await page.evaluate(() => document.getElementById('wrap').classList.add('on'));
    await onNotice();
  });
  await listen(rig);
  await opened('/t/popover', async page => {
    await lookedAt(rig);
    assert.deepEqual(await asked(rig), []);
    await page.evaluate(() => document.getElementById('pop').showPopover());
    await onNotice();
  });
});

test('a dialog in an open shadow root in an open shadow root', () =>
  opened('/t/shadow', async () => {
    assert.equal((await onNotice()).surface, 'dialog');
  }));

test('what changes in a shadow root is observed too', () =>
  opened('/t/shadow', async page => {
    await onNotice();
    await listen(rig);
    await page.evaluate(() => {
      const inner = host.shadowRoot.getElementById('inner').shadowRoot;
      inner.querySelector('p').textContent = 'Something else is said in this paragraph now.';
    });
    await askedAbout(rig, 'the change', c => c.html.includes('Something else is said'));
  }));

test('a shadow root that is attached later', () =>
  opened('/t/late-shadow', async page => {
    await lookedAt(rig);
    await page.evaluate(html => {
      document.querySelector('x-notice').attachShadow({ mode: 'open' }).innerHTML = html;
    }, dialogOf(NOTICE));
    await page.evaluate(() => {
      document.getElementById('clock').textContent = 'later'; // no event tells of the root: it is found as the page moves on
    });
    await onNotice();
  }));

test('a frame of the same origin: there at first, come late, gone elsewhere, taken away', async () => {
  await opened('/t/frame', async () => {
    assert.equal((await onNotice()).url, `${home}/t/inner`);
  });
  await listen(rig);
  await opened('/t/empty', async page => {
    await page.evaluate(() => {
      out.innerHTML = '<iframe id="frame" src="/t/inner-empty" width="600" height="400"></iframe>';
    });
    await page.waitForFunction(() => frame.contentDocument.body?.textContent.includes('Nothing yet'));
    await rest();
    assert.deepEqual(await asked(rig), []);
    await page.evaluate(() => {
      frame.src = '/t/inner';
    });
    await onNotice();
    await listen(rig);
    await page.evaluate(() => {
      frame.contentDocument.querySelector('p').textContent = 'This paragraph was changed inside of the frame.';
    });
    await askedAbout(rig, 'the change in the frame', c => c.html.includes('changed inside of the frame'));
    await listen(rig);
    await page.evaluate(() => {
      window.gone = frame.contentDocument;
      frame.remove();
      gone.querySelector('p').textContent = 'Nobody sees this paragraph any more.';
    });
    await rest();
    assert.ok(!(await asked(rig)).some(c => c.html.includes('Nobody sees')));
  });
});

// How many observers the content script's world holds, after a collection of garbage.
async function observersOf(page) {
  const session = await page.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const { id } = worlds.find(w => w.name === 'Demur' && w.auxData.frameId === frameTree.frame.id);
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'MutationObserver.prototype',
    contextId: id,
  });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: length } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  await session.detach();
  return length.value;
}

test('observers of frames and shadow roots that are gone are released', () =>
  opened('/t/empty', async page => {
    await rest();
    const before = await observersOf(page);
    const fill = () =>
      page.evaluate(async () => {
        for (let n = 0; n < 10; n += 1) {
          const frame = document.createElement('iframe');
          frame.src = '/t/inner-empty';
          out.append(frame);
          const host = document.createElement('x-host');
          host.attachShadow({ mode: 'open' }).innerHTML = '<p>inside</p>';
          out.append(host);
        }
        await Promise.all(
          [...out.querySelectorAll('iframe')].map(f => new Promise(done => f.addEventListener('load', done))),
        );
      });
    await fill();
    await until(async () => (await observersOf(page)) === before + 20, 'each to be observed');
    await page.evaluate(() => {
      out.textContent = '';
    });
    await until(async () => (await observersOf(page)) === before, 'all to be released');
  }));

test('a page that falls apart while it is walked', () =>
  opened('/t/crumbling', async () => {
    await onNotice();
  }));

test('a frame of another origin is left alone', () =>
  opened('/t/foreign', async () => {
    await rest();
    assert.deepEqual(await asked(rig), []);
  }));

test('a panel of notifications that opens on a click: its row, and no other row', () =>
  opened('/', async page => {
    await lookedAt(rig);
    assert.deepEqual(await asked(rig), [], 'the feed alone asks nothing');
    await openBell(page, rig.person, 'facebook');
    const { html } = await askedAbout(rig, 'the row', c => c.surface === 'notification');
    assert.match(html, /genai_notice/);
    assert.deepEqual(
      (await asked(rig)).filter(c => c.surface !== 'notification'),
      [],
      'the panel itself is not sent',
    );
  }));

test('navigation within the page, seen without any change of the page', () =>
  opened('/t/empty', async page => {
    await lookedAt(rig);
    await page.evaluate(() => history.pushState({}, '', '/privacy/genai/'));
    const { url, surface } = await askedAbout(rig, 'the page', c => c.surface === 'page');
    assert.equal(url, `${home}/privacy/genai/`);
    assert.equal(surface, 'page');
    await page.evaluate(() => history.replaceState({}, '', '/privacy/policy/'));
    await askedAbout(rig, 'the replaced page', c => c.url === `${home}/privacy/policy/`);
    await page.evaluate(() => history.back());
  }));

test('one question for two hundred renderings of the same notice', () =>
  opened('/t/empty', async page => {
    await page.evaluate(
      async html => {
        const pause = ms => new Promise(done => setTimeout(done, ms));
        const render = n => {
          out.innerHTML = html.replaceAll('@', `x${n}`).replace('#', String(n % 60));
          const link = out.querySelector('a');
          const { href } = link;
          if (n % 2) {
            link.removeAttribute('href');
            link.removeAttribute('class');
            link.setAttribute('class', `y${n}`);
            link.setAttribute('href', href);
          }
        };
        for (let n = 0; n < 200; n += 1) {
          render(n);
          await pause(n % 20 === 19 ? 400 : 5); // now and then it comes to rest
        }
      },
      dialogOf(`${NOTICE.replace('<a ', '<a class="@" ')}<span class="@"># min ago</span>`, 'class="@" id="@"'),
    );
    await onNotice();
    await rest();
    assert.equal((await asked(rig)).filter(aNotice).length, 1);
  }));

test('a hundred thousand nodes at once: nothing is lost', () =>
  opened('/t/empty', async page => {
    await page.evaluate(html => {
      const parts = Array.from({ length: 33_000 }, (_, n) => `<div class="x${n}"><a href="/p/${n}">${n}</a></div>`);
      const template = document.createElement('template');
      template.innerHTML = `<div>${parts.join('')}</div>${html}`;
      document.body.append(template.content);
    }, dialogOf(NOTICE));
    await onNotice();
    await listen(rig);
    await page.evaluate(() => {
      for (let n = 0; n < 30_000; n += 1) document.body.append(document.createElement('p')); // more records than are kept
      document.querySelector('[role=dialog] p').textContent = 'After so many changes this paragraph is another.';
    });
    await askedAbout(rig, 'the change', c => c.html.includes('After so many changes'));
  }));
