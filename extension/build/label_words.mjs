// Writes src/content/label_words.json: the words of menus, send buttons and the notices' own links in all languages, out of the
// data that the host is compiled from. Beside the interface words they are what a control on a flow's page may be called.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const host = join(here, '../../native_host');
const target = join(here, '../src/content/label_words.json');

const fields = ['submit'];
const concepts = ['right_to_object', 'object', 'cookies', 'pay_or_ads', 'ai', 'ai_at_meta'];
const readJson = async path => JSON.parse(await readFile(path, 'utf8'));
const texts = value =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];

async function readAll(folder) {
  const files = (await readdir(join(host, folder))).filter(name => name.endsWith('.json')).sort();
  return Promise.all(files.map(name => readJson(join(host, folder, name))));
}

export async function labelWords() {
  // In some language or other a given name is a word as well ("Mark", "Sol", "Ellen"): rather no label than somebody's name.
  const names = new Set((await readJson(join(here, 'given_names.json'))).flatMap(line => line.split(' ')));
  const menus = await readJson(join(host, 'flow/menu_words.json'));
  const forms = await readAll('flow/field_words');
  const notices = await readAll('lexicon/languages');
  const phrases = [
    ...texts(menus.targets),
    ...forms.flatMap(one => fields.flatMap(field => texts(one.fields?.[field]))),
    ...notices.flatMap(one => [...texts(one.function_words), ...concepts.flatMap(name => texts(one.concepts[name]))]),
  ];
  // A stem ("informa*") is no word.
  const words = phrases.flatMap(
    text =>
      text
        .toLowerCase()
        .normalize('NFC')
        .match(/[\p{L}\p{M}]+(?![\p{L}\p{M}*])/gu) ?? [],
  );
  const ui = new Set(
    texts(await readJson(join(here, '../src/content/interface_words.json'))).flatMap(line => line.split(' ')),
  );
  return [...new Set(words)]
    .filter(word => word.length > 1 && !ui.has(word) && !names.has(word) && !/\p{Lo}/u.test(word))
    .sort();
}

export async function written() {
  const words = await labelWords();
  const lines = [];
  for (let at = 0; at < words.length; at += 16) lines.push(words.slice(at, at + 16).join(' '));
  return `${JSON.stringify(lines, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(target, await written());
