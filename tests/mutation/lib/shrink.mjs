// The smallest page that still shows a fault: understood as it is, misunderstood when mutated. What is not understood even
// as it is stays whole: an empty page would show the same.
import { judge } from './judge.mjs';
import { copyOf } from './pages.mjs';
import { mutate } from './run.mjs';
import { bodyOf, elements, write } from './tree.mjs';

const tries = 300;

const failed = judged =>
  !judged.kind ||
  judged.link === false ||
  (judged.roles ? [...judged.roles.truth, ...judged.roles.found].some(({ right }) => !right) : false);

async function fails(host, page) {
  return failed(judge(page, await host.inspect({ ...page, html: write(page.tree) })));
}

const without = (page, index) => {
  const copy = copyOf(page);
  const node = elements(bodyOf(copy.tree))[index];
  const siblings = node.parentNode.childNodes;
  siblings.splice(siblings.indexOf(node), 1);
  return copy;
};

// Takes elements away one by one while the fault stays. `page` of the result is mutated.
export async function shrinkCase(host, { page, mutation, level, seed }) {
  const misread = await fails(host, page);
  if (misread && page.kind !== 'none') return mutate(page, mutation, level, seed);
  const shows = async candidate =>
    (misread || !(await fails(host, candidate))) && (await fails(host, mutate(candidate, mutation, level, seed)));
  let smallest = copyOf(page);
  let left = tries;
  for (let index = 1; left > 0 && index < elements(bodyOf(smallest.tree)).length; left--) {
    const candidate = without(smallest, index);
    if (await shows(candidate)) smallest = candidate;
    else index += 1;
  }
  return mutate(smallest, mutation, level, seed);
}
