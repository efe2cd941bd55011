// Work cut into slices of a few milliseconds, done when the page has nothing to do, or after `latest` at the latest. Work is
// a generator: each yield is a place to stop, and the next slice goes on from there.
export type Work<T> = Generator<void, T, void>;

const budget = 4; // ms
const latest = 300; // ms that a busy page may keep a slice waiting

interface Job {
  first: boolean; // of firstInSlices
  next(): boolean; // true: done
}

const jobs: Job[] = [];
let planned = false;

type Schedule = (slice: () => void) => void;

/** Scripts of extensions have requestIdleCallback in every browser that they run in; the rest is for what may come. */
function schedulerOf(scope: typeof globalThis): Schedule {
  if ('requestIdleCallback' in scope) return slice => scope.requestIdleCallback(slice, { timeout: latest });
  const { scheduler } = scope as { scheduler?: { postTask(task: () => void, how: object): Promise<void> } };
  if (scheduler) return slice => void scheduler.postTask(slice, { priority: 'background' });
  return slice => void setTimeout(slice, 16);
}
const schedule = schedulerOf(globalThis);

function plan(): void {
  if (planned || jobs.length === 0) return;
  planned = true;
  schedule(() => {
    planned = false;
    work(performance.now() + budget);
    plan();
  });
}

function work(until: number, is: (job: Job) => boolean = () => true): void {
  for (let job = jobs.find(is); job; job = jobs.find(is)) {
    if (job.next()) jobs.splice(jobs.indexOf(job), 1);
    if (performance.now() >= until) return;
  }
}

/** Done piece by piece, in the order of asking. */
export function inSlices<T>(generator: Work<T>): Promise<T> {
  return begin(generator, false, job => jobs.push(job));
}

/** Begun at once and before all others: what is on screen now may be gone soon. */
export function firstInSlices<T>(generator: Work<T>): Promise<T> {
  const done = begin(generator, true, job => jobs.unshift(job));
  work(performance.now() + budget);
  return done;
}

function begin<T>(generator: Work<T>, first: boolean, line: (job: Job) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    line({
      first,
      next() {
        try {
          const step = generator.next();
          if (step.done) resolve(step.value);
          return step.done === true;
        } catch (error) {
          reject(error);
          return true;
        }
      },
    });
    plan();
  });
}

/** One slice at once, of what was asked for in its order: what is about to be asked may depend on it, and on no more. */
export function sliceNow(): void {
  work(performance.now() + budget, ({ first }) => !first);
}

/** All of it at once, for what cannot wait. */
export function atOnce<T>(generator: Work<T>): T {
  for (;;) {
    const step = generator.next();
    if (step.done) return step.value;
  }
}
