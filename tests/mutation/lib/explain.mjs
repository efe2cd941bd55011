// A failing case in words, with its smallest page on disk.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from './random.mjs';
import { shrinkCase } from './shrink.mjs';

const slug = text => text.replace(/\W+/g, '-');

// Of several mutations at once, which.
function stepsOf({ page, mutation, level, seed }) {
  const steps = mutation.steps?.(new Random(mutation.name, page.id, level, seed), level) ?? [];
  return steps.map(step => `${step.mutation.name} ${step.level}`).join(', ');
}

export async function explainCase(host, found) {
  const { page, mutation, level, seed, verdict } = found;
  const small = await shrinkCase(host, found);
  const directory = join(tmpdir(), 'demur-mutation');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `${slug(mutation.name)}.${level}.${seed}.${page.id}.html`);
  writeFileSync(file, small.html);
  const because = verdict.because.map(({ what, weight }) => `${what} ${weight > 0 ? '+' : ''}${weight}`).join(', ');
  const steps = stepsOf(found);
  return [
    `  page ${page.id}, mutation "${mutation.name}"${steps && ` (${steps})`}, strength ${level}, seed ${seed}`,
    `    ${page.kind} was found as ${verdict.kind} (score ${verdict.score}: ${because || 'no evidence'})`,
    `    demur inspect --surface ${small.surface} --url '${small.url}' ${file}`,
  ].join('\n');
}
