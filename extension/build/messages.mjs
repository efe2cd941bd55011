// Merges locales/<language>/*.json and checks that every text in use exists in every language and none is left over.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** {language: table}, keys sorted. Throws when a key stands in two files. */
export async function mergeMessages(root, languages) {
  const merged = {};
  for (const language of languages) {
    const table = {};
    for (const file of (await readdir(join(root, language))).sort()) {
      for (const [key, entry] of Object.entries(JSON.parse(await readFile(join(root, language, file), 'utf8')))) {
        if (key in table) throw new Error(`${language}/${file}: "${key}" is in another file already`);
        table[key] = entry;
      }
    }
    merged[language] = Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return merged;
}

async function sources(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter(e => e.isFile() && /\.(tsx?|html|json)$/.test(e.name));
  return Promise.all(files.map(e => readFile(join(e.parentPath ?? e.path, e.name), 'utf8')));
}

const pluralForm = /_(zero|one|two|few|many|other)$/;

/**
 * Faults, in words. A key is used when it stands in quotes, as __MSG_key__, or when a template `prefix_${...}` begins it;
 * a plural form is used when its stem is.
 */
export async function checkMessages(messages, folders) {
  const text = (await Promise.all(folders.map(sources))).flat().join('\n');
  const quoted = new Set([...text.matchAll(/['"`]([a-z][a-z0-9]*(?:_[a-z0-9]+)*)['"`]/gi)].map(m => m[1]));
  for (const m of text.matchAll(/__MSG_(\w+?)__/g)) quoted.add(m[1]);
  const prefixes = [...text.matchAll(/`([a-z][a-z0-9_]*_)\$\{/gi)].map(m => m[1]);
  const called = new Set([...text.matchAll(/\b(?:t|plural)\(\s*['"]([a-z0-9_]+)['"]/gi)].map(m => m[1]));
  for (const m of text.matchAll(/data-i18n(?:-[a-z-]+)?="([a-z0-9_]+)"/gi)) called.add(m[1]);
  for (const m of text.matchAll(/__MSG_(\w+?)__/g)) called.add(m[1]);

  const faults = [];
  const english = messages.en ?? {};
  for (const key of called) {
    if (!(key in english) && !(`${key}_other` in english)) faults.push(`"${key}" is used and has no text`);
  }
  for (const [language, table] of Object.entries(messages)) {
    for (const key of Object.keys(english)) {
      if (!(key in table) && !pluralForm.test(key)) faults.push(`${language}: "${key}" is missing`);
    }
    for (const [key, entry] of Object.entries(table)) {
      if (!(key in english) && !pluralForm.test(key)) faults.push(`${language}: "${key}" is not in en`);
      const stem = key.replace(pluralForm, '');
      const used = quoted.has(key) || quoted.has(stem) || prefixes.some(prefix => key.startsWith(prefix));
      if (!used) faults.push(`${language}: "${key}" is not used`);
      if (language === 'en' && !entry.description) faults.push(`en: "${key}" has no description`);
    }
  }
  return [...new Set(faults)];
}
