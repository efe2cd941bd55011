// Evidence: larger than one piece, attached byte for byte, also where the input itself cannot be seen.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openOdd, panelSays, prepareOdd } from './lib/odd.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';

const WIDTH = 900;
const picture = pngOf(WIDTH, 700, randomBytes(WIDTH * 700 * 3));
let rig;
let hashes;
before(async () => {
  rig = await startRig();
  ({ hashes } = await prepareOdd(rig, { evidence: [['what it said.png', picture]] }));
});
after(() => rig?.close());

const attached = page =>
  page.$eval('[name=evidence]', async input => {
    const [file] = input.files;
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return {
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: [...hash].map(byte => byte.toString(16).padStart(2, '0')).join(''),
    };
  });

test('a drop zone whose input is hidden gets the file, and its preview is seen', async () => {
  assert.ok(picture.length > 6 * 256 * 1024, 'many pieces');
  const page = await openOdd(rig, 'dropzone');
  await panelSays(page, 'The page shows that it has the file.');
  const sha256 = createHash('sha256').update(picture).digest('hex');
  assert.deepEqual(hashes, [sha256]);
  assert.deepEqual(await attached(page), { name: 'what it said.png', type: 'image/png', size: picture.length, sha256 });
  assert.equal(await page.$eval('#preview img', e => e.src.startsWith('blob:')), true);
  await page.close();
});

test('a see-through input laid over its zone gets the file; what only looks like one does not', async () => {
  const page = await openOdd(rig, 'overlay');
  await panelSays(page, 'The page shows that it has the file.');
  assert.equal((await attached(page)).size, picture.length);
  const traps = await page.$$eval('.trap input', inputs => inputs.map(e => e.files?.length ?? e.value));
  assert.deepEqual(traps, [0, 0, '', 0]);
  await page.close();
});

test('where the page shows nothing of the file, that is said', async () => {
  const page = await openOdd(rig, 'silent');
  await panelSays(page, 'The field holds the file; the page itself shows no sign of it.');
  assert.equal((await attached(page)).size, picture.length);
  assert.equal(await page.evaluate(() => window.taken.length), 1);
  await page.close();
});
