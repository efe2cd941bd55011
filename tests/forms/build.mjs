// Renders the form corpus: node tests/forms/build.mjs writes dev, read and heldout/*.jsonl, the same bytes every time.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './lib/parts.mjs';
import { seeded } from './lib/random.mjs';
import { renderPage } from './lib/render.mjs';
import { formsOf } from './lib/specs.mjs';

const here = dirname(fileURLToPath(import.meta.url));

async function stylesOf(part) {
  const folder = join(here, 'styles', part);
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.mjs'))
    .sort();
  return Promise.all(files.map(async file => ({ ...(await import(join(folder, file))).default, file })));
}

for (const [part, seed] of Object.entries(parts)) {
  const styles = await stylesOf(part);
  const folder = join(here, 'texts', part);
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort();
  mkdirSync(join(here, part), { recursive: true });
  files.forEach((file, languageAt) => {
    const language = file.replace('.json', '');
    const texts = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const forms = formsOf(texts, language, part, seeded(`${seed} ${language} forms`));
    const lines = forms.map((form, at) => {
      const style = styles[(languageAt * 5 + at) % styles.length];
      return JSON.stringify(renderPage({ form, style, language, part, texts }));
    });
    writeFileSync(join(here, part, `${language}.jsonl`), `${lines.join('\n')}\n`);
  });
}
