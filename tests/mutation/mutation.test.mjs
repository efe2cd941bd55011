// What the host still understands of mutated pages: floors for every mutation and anchor family, and no look-alike becomes
// a notice. The figures stand in docs/mutation.md; `node tests/mutation/report.mjs --floors` measures both anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { explainCase } from './lib/explain.mjs';
import { ONLY, WITHOUT } from './lib/families.mjs';
import { below } from './lib/figures.mjs';
import { Host } from './lib/host.mjs';
import { loadPages } from './lib/pages.mjs';
import { runMutation } from './lib/run.mjs';
import { MUTATIONS } from './mutations/all.mjs';
import { readCorpus } from './mutations/corpus.mjs';

const SEEDS = 4;
const shown = 3; // cases of a fault
const { rows, notices } = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'));

let host;
const pages = loadPages();
before(async () => {
  host = new Host();
  await readCorpus(host);
});
after(() => host?.close());

async function explain(cases) {
  const told = [];
  for (const found of cases.slice(0, shown)) told.push(await explainCase(host, found));
  return told.join('\n');
}

for (const mutation of [...MUTATIONS, ...ONLY, ...WITHOUT]) {
  test(`${mutation.name}: ${mutation.what}`, async () => {
    const tally = await runMutation(host, pages, mutation, SEEDS);
    assert.ok(rows[mutation.name], 'a new mutation needs floors: node tests/mutation/report.mjs --floors');
    const faults = [];
    for (const [figure, floor] of below(tally, rows[mutation.name])) {
      faults.push(
        `${figure}: ${tally.value(figure).toFixed(3)}, floor ${floor}\n${await explain(tally.cases(figure))}`,
      );
    }
    const known = [...notices.none, ...(notices[mutation.name] ?? [])]; // pages that are taken for a notice already
    const taken = tally.cases('no notice').filter(({ page }) => !known.includes(page.id));
    if (taken.length > 0) faults.push(`look-alikes that became a notice:\n${await explain(taken)}`);
    assert.equal(faults.join('\n'), '');
  });
}
