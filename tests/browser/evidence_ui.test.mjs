// Evidence in the person's hands: added by button, drop, paste and picture; made anew without place and camera; bound to
// objections; deleted; and every file that cannot be taken says why, without harm to the others.
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { until } from './lib/browser.mjs';
import { jpegWithExif, pngWithText, tellsPlace, webpWithExif } from './lib/metadata.mjs';
import { pngOf } from './lib/png.mjs';
import { startRig } from './lib/rig.mjs';
import { HOMES, listObjections, PROFILE, setProfile } from './lib/ways.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTH = 60;
const HEIGHT = 40;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Producer(A camera in Graz)>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const hashOf = bytes => createHash('sha256').update(bytes).digest('hex');
const noise = (width = WIDTH, height = HEIGHT) => pngOf(width, height, randomBytes(width * height * 3));

let rig;
let prepare;
let ids; // of the objections: facebook and meta
before(async () => {
  rig = await startRig();
  rig.record.set({ noticeInBell: false });
  await setProfile(rig, { ...PROFILE, evidence: [] });
  prepare = await rig.ownPage('prepare.html');
  ids = {};
  for (const [service, flow] of [
    ['facebook', 'facebook-2025'],
    ['meta', 'third-party-2025'],
  ])
    ids[service] = (await rig.call(prepare, 'objection.open', { flow })).value.objection.id;
  await prepare.goto(prepare.url().replace(/prepare\.html.*/, `prepare.html?objection=${ids.meta}`));
  await prepare.waitForSelector('body[data-ready="true"]');
});
after(() => rig?.close());

// Made by the browser's own encoders, as a phone makes them.
async function encoded(type) {
  const base64 = await prepare.evaluate(
    async (mime, width, height) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      for (let x = 0; x < width; x++) {
        context.fillStyle = `hsl(${x * 6} 80% 50%)`;
        context.fillRect(x, 0, 1, height);
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mime })).arrayBuffer());
      return btoa(String.fromCharCode(...bytes));
    },
    type,
    WIDTH,
    HEIGHT,
  );
  return Buffer.from(base64, 'base64');
}

function fileOf(name, bytes) {
  const path = join(rig.scratch, name);
  writeFileSync(path, bytes);
  return path;
}

const listed = async () => (await rig.call(prepare, 'evidence.list', {})).value.evidence;
const named = async name => (await listed()).find(e => e.name === name);

async function storedBytes(sha256) {
  const { data } = (await rig.call(prepare, 'evidence.read', { sha256, offset: 0 })).value;
  return Buffer.from(data, 'base64');
}

// Until nothing is on its way any more; gives the faults that are shown.
async function attach(...paths) {
  await (await prepare.$('input[name="evidence"]')).uploadFile(...paths);
  await settled();
  return prepare.$$eval('#arriving .fault', all => all.map(e => e.textContent));
}
const settled = () =>
  prepare.waitForFunction(
    () =>
      !document.querySelector('#arriving progress') && document.querySelector('input[name="evidence"]').value === '',
  );

// A file is stored before the list is read anew.
async function treatmentOf(sha256) {
  const said = await prepare.waitForSelector(`#evidence-list [data-sha256="${sha256}"] .treatment`);
  return said.evaluate(e => e.textContent);
}

async function sizeOf(bytes, type) {
  return prepare.evaluate(
    async (base64, mime) => {
      const raw = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([raw], { type: mime }), { imageOrientation: 'none' });
      return [width, height];
    },
    bytes.toString('base64'),
    type,
  );
}

const pictures = [
  ['photo.jpg', 'image/jpeg', jpeg => jpegWithExif(jpeg), [HEIGHT, WIDTH]], // turned as it is to be looked at
  ['photo.webp', 'image/webp', webp => webpWithExif(webp, WIDTH, HEIGHT), undefined],
  ['shot.png', 'image/png', png => pngWithText(png), [WIDTH, HEIGHT]],
];
for (const [name, type, withPlace, size] of pictures) {
  test(`the place that a ${type} tells of is gone once it is stored, and Demur says so`, async () => {
    const given = withPlace(await encoded(type));
    assert.notDeepEqual(tellsPlace(given), [], 'the test would prove nothing');
    assert.deepEqual(await attach(fileOf(name, given)), []);
    const file = await named(name);
    assert.equal(file.type, type);
    assert.equal(file.cleaned, true);
    assert.deepEqual(file.objections, [ids.meta], 'bound to the objection that the page is about');
    const bytes = await storedBytes(file.sha256);
    assert.equal(hashOf(bytes), file.sha256);
    assert.deepEqual(tellsPlace(bytes), []);
    if (size) assert.deepEqual(await sizeOf(bytes, type), size);
    const row = `#evidence-list [data-sha256="${file.sha256}"]`;
    assert.match(await treatmentOf(file.sha256), /no location or camera data/);
    await prepare.waitForSelector(`${row} .thumbnail[data-state="drawn"]`);
  });
}

test('a PNG that is made anew keeps every pixel', async () => {
  const rgb = randomBytes(WIDTH * HEIGHT * 3);
  await attach(fileOf('pixels.png', pngOf(WIDTH, HEIGHT, rgb)));
  const bytes = await storedBytes((await named('pixels.png')).sha256);
  const same = await prepare.evaluate(
    async (made, wanted, width, height) => {
      const raw = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([raw(made)], { type: 'image/png' }));
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      return raw(wanted).every((value, i) => value === data[Math.floor(i / 3) * 4 + (i % 3)]);
    },
    bytes.toString('base64'),
    rgb.toString('base64'),
    WIDTH,
    HEIGHT,
  );
  assert.ok(same);
});

test('the original bytes are kept where the person wants them, and a PDF always; both are said', async () => {
  const given = jpegWithExif(await encoded('image/jpeg'));
  await rig.person.tick(prepare, '[name="keep_original"]');
  await attach(fileOf('original.jpg', given));
  await rig.person.tick(prepare, '[name="keep_original"]');
  await attach(fileOf('letter.pdf', PDF));
  const [original, letter] = [await named('original.jpg'), await named('letter.pdf')];
  assert.equal(original.sha256, hashOf(given));
  assert.equal(letter.sha256, hashOf(PDF));
  assert.deepEqual([original.cleaned, letter.cleaned], [false, false]);
  assert.match(await treatmentOf(original.sha256), /may hold location/);
  assert.match(await treatmentOf(letter.sha256), /PDF: its metadata stays/);
});

test('what cannot be taken says why and what to do; the good file among them is stored', async () => {
  const before = (await listed()).length;
  const broken = noise().subarray(0, 60);
  const faults = await attach(
    fileOf('empty.png', Buffer.alloc(0)),
    fileOf('page.png', Buffer.from('<!doctype html><p>not a picture')),
    fileOf('broken.png', broken),
    fileOf('scan.pdf', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)])),
    fileOf('good.png', noise()),
  );
  assert.equal(faults.length, 4);
  for (const [i, wanted] of [
    /empty\.png is empty/,
    /page\.png is not a PNG.*screenshot/,
    /broken\.png is damaged/,
    /scan\.pdf is over 10 MB/,
  ].entries())
    assert.match(faults[i], wanted);
  assert.ok(await named('good.png'));
  assert.equal((await listed()).length, before + 1);
});

test('a large picture becomes small enough when it is made anew', async () => {
  // Over the limit as a PNG of noise with a metadata block of megabytes, far below it as pixels.
  const png = noise();
  const padding = Buffer.concat([Buffer.from('Comment\0'), Buffer.alloc(11 * 1024 * 1024, 0x41)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(padding.length);
  const chunk = Buffer.concat([length, Buffer.from('tEXt'), padding, Buffer.alloc(4)]);
  const end = png.length - 12;
  assert.deepEqual(
    await attach(fileOf('padded.png', Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]))),
    [],
  );
  assert.ok((await named('padded.png')).size < 100_000);
});

const held = (bytes, name, type) => [bytes.toString('base64'), name, type];
async function handOver(how, target, ...[base64, name, type]) {
  await prepare.$eval(
    target,
    (element, kind, text, fileName, mime) => {
      const raw = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([raw], fileName, { type: mime }));
      const about = { bubbles: true, cancelable: true };
      if (kind === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }));
      else
        for (const type of ['dragover', 'drop']) {
          element.dispatchEvent(new DragEvent(type, { ...about, dataTransfer: data }));
        }
    },
    how,
    base64,
    name,
    type,
  );
  await prepare.waitForFunction(n => document.querySelector('#evidence-list').textContent.includes(n), {}, name);
}

test('a file is taken wherever it is dropped on the page, and a picture from the clipboard', async () => {
  await handOver('drop', 'h1', ...held(noise(), 'dropped.png', 'image/png'));
  await handOver('paste', '#first_name', ...held(noise(), 'pasted.png', 'image/png'));
  assert.ok((await named('dropped.png')).cleaned);
  assert.ok((await named('pasted.png')).cleaned);
});

test('a file is bound to one objection and another, and unbound, at once', async () => {
  const { sha256 } = await named('good.png');
  const box = id => `#evidence-list [data-sha256="${sha256}"] input[value="${id}"]`;
  const bound = async () => (await named('good.png')).objections.sort().join();
  await rig.person.tick(prepare, box(ids.facebook));
  await until(async () => (await bound()) === Object.values(ids).sort().join(), 'both to hold it');
  await rig.person.tick(prepare, box(ids.meta));
  await until(async () => (await bound()) === ids.facebook, 'one to hold it');
  await rig.person.tick(prepare, box('later'));
  const forLater = async () => (await rig.call(prepare, 'profile.get', {})).value.profile.evidence;
  await until(async () => (await forLater()).join() === sha256, 'those to come to hold it');
});

test('deleting asks first, says what the journal keeps, and unbinds', async () => {
  const { sha256 } = await named('good.png');
  const asked = [];
  const answer = { accept: false };
  prepare.on('dialog', dialog => {
    asked.push(dialog.message());
    void (answer.accept ? dialog.accept() : dialog.dismiss());
  });
  const row = `#evidence-list [data-sha256="${sha256}"]`;
  await rig.person.click(prepare, `${row} [data-action="remove-evidence"]`);
  assert.ok(await named('good.png'), 'not without the person’s yes');
  answer.accept = true;
  await rig.person.click(prepare, `${row} [data-action="remove-evidence"]`);
  await prepare.waitForFunction(selector => !document.querySelector(selector), {}, row);
  assert.match(asked.at(-1), /good\.png.*journal keeps its SHA-256/s);
  assert.equal(await named('good.png'), undefined);
  for (const { evidence } of await listObjections(rig)) assert.ok(!evidence.includes(sha256));
  assert.deepEqual((await rig.call(prepare, 'profile.get', {})).value.profile.evidence, []);
  const out = join(rig.scratch, 'journal.json');
  await rig.journal.exportTo('json', out);
  const events = readFileSync(out, 'utf8');
  assert.ok(events.includes(sha256) && events.includes('removed'), 'the journal keeps hash and fact');
});

test('axe finds no fault in the list, its faults and its files, in light and dark', async () => {
  await attach(fileOf('wrong.png', Buffer.from('not a picture')));
  await prepare.evaluate(axe);
  for (const value of ['dark', 'light']) {
    await prepare.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    const { violations } = await prepare.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`),
      [],
    );
  }
});

test('a picture of the tab is looked at before it is kept, then bound', async () => {
  const before = (await listed()).length;
  const page = await rig.page(HOMES.facebook);
  const popup = await rig.popup(page);
  const card = `[data-objection="${ids.meta}"]`;
  await rig.person.click(popup, `${card} [data-action="picture"]`);
  const width = await (await popup.waitForSelector(`${card} .preview img`)).evaluate(async img => {
    await img.decode();
    return img.naturalWidth;
  });
  assert.ok(width >= 1000, 'the whole tab');
  assert.equal((await listed()).length, before, 'nothing is stored yet');
  await rig.person.click(popup, `${card} [data-action="discard-picture"]`);
  await popup.waitForFunction(() => !document.querySelector('.preview'));
  assert.equal((await listed()).length, before);
  await rig.person.click(popup, `${card} [data-action="picture"]`);
  await rig.person.click(popup, `${card} [data-action="keep-picture"]`);
  await popup.waitForFunction(() => /stored/.test(document.querySelector('.said').textContent));
  await rig.closePopup(popup);
  const picture = (await listed()).at(-1);
  assert.match(picture.name, /^picture-.*\.png$/);
  assert.equal(picture.cleaned, true);
  assert.deepEqual(picture.objections, [ids.meta]);
  await page.close();
});

test('the twentieth file is the last; what does not fit is said and nothing else is lost', async () => {
  const room = 20 - (await listed()).length;
  const folder = join(rig.scratch, 'many');
  mkdirSync(folder);
  const paths = Array.from({ length: room + 2 }, (_, i) => fileOf(`many/n${i}.png`, noise(4, 4)));
  const faults = await attach(...paths);
  assert.equal(faults.length, 2);
  assert.match(faults[0], new RegExp(`n${room}\\.png was not stored: Demur keeps 20 files at most. Delete one`));
  assert.equal((await listed()).length, 20);
});
