// Every mutation, in the order of the report. Each changes a page in place: apply(page, random, level), level 1 to 3.
import { aroundMutations } from './around.mjs';
import { claimMutations } from './claims.mjs';
import { controlMutations } from './controls.mjs';
import { languageMutations } from './language.mjs';
import { letterMutations } from './letters.mjs';
import { linkMutations } from './links.mjs';
import { nameMutations } from './names.mjs';
import { nestingMutations } from './nesting.mjs';
import { orderMutations } from './order.mjs';
import { sentenceMutations } from './sentences.mjs';

const untouched = { name: 'none', what: 'the pages as they were captured', levels: [1], seeds: 1, apply() {} };

const single = [
  ...nameMutations,
  ...orderMutations,
  ...nestingMutations,
  ...controlMutations,
  ...linkMutations,
  ...sentenceMutations,
  ...letterMutations,
  ...aroundMutations,
  ...claimMutations,
  ...languageMutations,
];

// Nothing that takes evidence away, so that all of it should survive together.
const lossy = [
  ...['links removed', 'surface unknown', 'surface mistaken', 'text cut off'],
  ...['texts of the corpus', 'two languages mixed', 'posts about AI around', 'links to the form added'],
];
const lossless = single.filter(({ name }) => !lossy.includes(name));

const several = {
  name: 'several at once',
  what: 'two; four; eight of the above, except those that take evidence away or let others speak',
  steps(random, level) {
    return random
      .shuffle(lossless)
      .slice(0, [0, 2, 4, 8][level])
      .map(mutation => ({ mutation, level: 1 + random.below(3) }));
  },
  apply(page, random, level) {
    for (const step of this.steps(random, level)) step.mutation.apply(page, random, step.level);
  },
};

export const MUTATIONS = [untouched, ...single, several];
