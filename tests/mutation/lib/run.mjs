// Runs a mutation over all pages and seeds through one host, and tallies what survives.
import { judge } from './judge.mjs';
import { copyOf } from './pages.mjs';
import { Random } from './random.mjs';
import { Tally } from './tally.mjs';
import { write } from './tree.mjs';

const inFlight = 400; // answers waited for

export function mutate(page, mutation, level, seed) {
  const copy = copyOf(page);
  mutation.apply(copy, new Random(mutation.name, page.id, level, seed), level);
  return { ...copy, html: write(copy.tree) };
}

function* casesOf(pages, mutation, seeds) {
  for (const page of pages) {
    for (const level of mutation.levels ?? [1, 2, 3]) {
      for (let seed = 1; seed <= (mutation.seeds ?? seeds); seed++) yield { page, mutation, level, seed };
    }
  }
}

// Level 1 to 3 and seeds 1 to `seeds` of one mutation, on every page.
export async function runMutation(host, pages, mutation, seeds) {
  const tally = new Tally();
  const open = [];
  for (const made of casesOf(pages, mutation, seeds)) {
    const mutated = mutate(made.page, mutation, made.level, made.seed);
    const { answer } = await host.ask(mutated);
    open.push(answer.then(verdict => tally.add(made, verdict, judge(mutated, verdict), mutated.html.length)));
    if (open.length >= inFlight) await Promise.all(open.splice(0));
  }
  await Promise.all(open);
  return tally;
}
