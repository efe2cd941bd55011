// Measures the survival of every mutation and anchor family and writes docs/mutation.md: node tests/mutation/report.mjs
// With --floors also tests/mutation/floors.json. DEMUR_BIN names the directory of the host.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hostBinary } from '../browser/lib/paths.mjs';
import { ONLY, WITHOUT } from './lib/families.mjs';
import { floorsOf, margin } from './lib/figures.mjs';
import { Host } from './lib/host.mjs';
import { loadPages } from './lib/pages.mjs';
import { runMutation } from './lib/run.mjs';
import { documentOf } from './lib/table.mjs';
import { MUTATIONS } from './mutations/all.mjs';
import { readCorpus } from './mutations/corpus.mjs';

const { values } = parseArgs({ options: { seeds: { type: 'string', default: '40' }, floors: { type: 'boolean' } } });
const seeds = Number(values.seeds);
const pages = loadPages();
const host = new Host();
const corpus = await readCorpus(host);

const tallies = new Map();
for (const mutation of [...MUTATIONS, ...ONLY, ...WITHOUT]) {
  tallies.set(mutation.name, await runMutation(host, pages, mutation, seeds));
}
await host.close();

const version = execFileSync(hostBinary(), ['--version'], { encoding: 'utf8' }).trim();
const document = documentOf({
  mutations: MUTATIONS,
  only: ONLY,
  without: WITHOUT,
  tallies,
  pages,
  seeds,
  corpus,
  version,
});
writeFileSync(new URL('../../docs/mutation.md', import.meta.url), document);

if (values.floors) {
  const rows = {};
  const notices = {};
  for (const [name, tally] of tallies) {
    rows[name] = floorsOf(tally);
    const taken = tally.cases('no notice').map(({ page }) => page.id);
    const more = taken.filter(id => name === 'none' || !notices.none.includes(id));
    if (more.length > 0 || name === 'none') notices[name] = more.sort();
  }
  const floors = { measured_with: `${seeds} seeds, ${margin} below the measured values`, rows, notices };
  writeFileSync(new URL('floors.json', import.meta.url), `${JSON.stringify(floors, null, 2)}\n`);
}
