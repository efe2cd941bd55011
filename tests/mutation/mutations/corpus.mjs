// The project's own sentences, by kind and surface. Only those that the host understands as they are: what is measured here
// is the page around them, and what it makes of the sentences themselves is measured by scripts/evaluate.
import { readdirSync, readFileSync } from 'node:fs';

const CORPUS = new URL('../../corpus/dev/', import.meta.url);
let samples = [];

function read() {
  return readdirSync(CORPUS)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => readFileSync(new URL(file, CORPUS), 'utf8').split('\n'))
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .filter(sample => sample.text);
}

// Once, before the first mutation.
export async function readCorpus(host) {
  const all = read();
  const verdicts = await host.inspectAll(
    all.map(sample => ({ html: paragraph(sample.text), surface: sample.surface })),
  );
  samples = all.filter((sample, i) => verdicts[i].kind === sample.kind);
  return { read: all.length, used: samples.length };
}

const paragraph = text => `<p>${text.replace(/[&<]/g, c => `&#${c.charCodeAt(0)};`)}</p>`;

const shown = {
  notification: ['notification'],
  email: ['email'],
  page: ['page', 'article'],
  unknown: ['user_post', 'article', 'page', 'unknown'],
};

export function corpusTexts({ kind, surface }) {
  const surfaces = shown[surface] ?? [surface];
  const fits = samples.filter(sample => sample.kind === kind && surfaces.includes(sample.surface));
  return fits.length > 0 || kind === 'none'
    ? fits
    : samples.filter(sample => sample.kind === kind && kind !== 'training_notice');
}
