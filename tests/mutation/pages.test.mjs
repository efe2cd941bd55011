// The captured pages are still what the replica shows; node tests/mutation/capture.mjs takes them anew.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { bootOf } from '../site/address.mjs';
import { bundleSite } from '../site/bundle.mjs';
import { Record } from '../site/record.mjs';
import { SHOTS } from './capture/shots.mjs';
import { loadPages } from './lib/pages.mjs';
import { bodyOf, parseTree, texts } from './lib/tree.mjs';

const pages = loadPages();
let render;
before(async () => {
  ({ render } = await bundleSite('mutation'));
});

const wordsOf = tree =>
  texts(bodyOf(tree))
    .map(node => node.value)
    .join(' ')
    .replace(/\s+/g, ' ');

// What needs a press or a sent form is not on the page that the server renders.
for (const shot of SHOTS.filter(({ send, saved }) => !send && !saved)) {
  test(`${shot.id} is as the replica renders it`, () => {
    for (const language of ['en', 'de']) {
      const url = new URL(shot.url);
      const record = new Record();
      record.set(shot.switches ?? {});
      const { body } = render(bootOf({ host: url.host, url, language, loggedIn: true, record }));
      const rendered = wordsOf(parseTree(body));
      const captured = pages.find(({ id }) => id === `${shot.id}.${language}`);
      for (const node of texts(bodyOf(captured.tree))) {
        const words = node.value.replace(/\s+/g, ' ').trim();
        assert.ok(rendered.includes(words), `${language}: the replica does not say "${words}"`);
      }
    }
  });
}

test('every page of the replica that is to be taken was taken, in both languages', () => {
  const taken = new Set(pages.map(({ id }) => id));
  for (const { id } of SHOTS) assert.ok(taken.has(`${id}.en`) && taken.has(`${id}.de`), id);
});
