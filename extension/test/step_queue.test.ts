import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Area, type NewStep, StepQueue } from '../src/background/step_queue';
import type { Step } from '../src/protocol/types';

class Memory implements Area {
  items: Record<string, unknown> = {};
  async get(keys: string | string[] | null) {
    if (keys === null) return structuredClone(this.items);
    const wanted = Array.isArray(keys) ? keys : [keys];
    return structuredClone(Object.fromEntries(wanted.filter(k => k in this.items).map(k => [k, this.items[k]])));
  }
  async set(items: Record<string, unknown>) {
    Object.assign(this.items, structuredClone(items));
  }
  async remove(keys: string | string[]) {
    for (const key of Array.isArray(keys) ? keys : [keys]) delete this.items[key];
  }
}

/** A host that keeps each (session, seq) once and can be down, or die after storing but before answering. */
class Host {
  stored: Step[] = [];
  mode: 'up' | 'down' | 'dies' = 'up';
  refuse = (_: Step) => false;
  removed = new Set<string>(); // journeys
  async append(steps: Step[]) {
    if (this.mode === 'down') throw new Error('gone');
    if (steps.some(this.refuse)) throw new Error('bad step');
    const kept = steps.filter(({ journey }) => !this.removed.has(journey));
    for (const step of kept) {
      if (!this.stored.some(s => s.session === step.session && s.seq === step.seq)) this.stored.push(step);
    }
    if (this.mode === 'dies') throw new Error('gone');
    return { forgotten: steps.length - kept.length };
  }
}

function setUp() {
  const local = new Memory();
  const run = new Memory();
  const host = new Host();
  const forgotten: string[] = [];
  const start = () =>
    new StepQueue(
      local,
      run,
      steps => host.append(steps),
      error => (error as Error).message === 'bad step',
      () => undefined,
      async journey => forgotten.push(journey),
    );
  return { local, run, host, start, forgotten, queue: start() };
}

const click = (at: number): NewStep => ({ journey: 'j', actor: 'user', kind: 'click', at });
const waiting = (local: Memory) => Object.keys(local.items).filter(key => key.startsWith('step:')).length;
const kinds = (host: Host) => host.stored.map(step => step.kind);

test('a step is in storage before it is sent, and leaves it when acknowledged', async () => {
  const { local, host, queue } = setUp();
  await queue.add([click(Date.now())]);
  assert.equal(waiting(local), 2); // with the session's start
  await queue.flush();
  assert.equal(waiting(local), 0);
  assert.deepEqual(kinds(host), ['session_start', 'click']);
  assert.deepEqual(
    host.stored.map(s => s.journey),
    ['', 'j'],
    'the start is of no journey: that one is deleted takes no clock from another',
  );
  assert.deepEqual(
    host.stored.map(s => s.seq),
    [0, 1],
  );
});

test('what the host could not take is kept and sent later, in order', async () => {
  const { local, host, queue } = setUp();
  host.mode = 'down';
  await queue.add([click(1), click(2)]);
  await assert.rejects(queue.flush(), /gone/);
  await queue.add([click(3)]);
  assert.equal(waiting(local), 4);
  host.mode = 'up';
  await queue.flush();
  assert.deepEqual(
    host.stored.map(s => s.seq),
    [0, 1, 2, 3],
  );
  assert.equal(waiting(local), 0);
});

test('a host that dies after storing is sent the same steps again and keeps them once', async () => {
  const { host, queue } = setUp();
  host.mode = 'dies';
  await queue.add([click(1), click(2)]);
  await assert.rejects(queue.flush());
  host.mode = 'up';
  await queue.flush();
  assert.equal(host.stored.length, 3);
});

test('a new worker goes on where the old one ended', async () => {
  const { host, start, queue } = setUp();
  host.mode = 'down';
  await queue.add([click(1)]);
  await assert.rejects(queue.flush());
  host.mode = 'up';
  const next = start();
  await next.add([click(2)]);
  await next.flush();
  assert.deepEqual(
    host.stored.map(s => s.seq),
    [0, 1, 2],
  );
  assert.equal(new Set(host.stored.map(s => s.session)).size, 1);
});

test('a new run of the browser is a new session, and the old steps go first', async () => {
  const { run, host, start, queue } = setUp();
  host.mode = 'down';
  await queue.add([click(1)]);
  await assert.rejects(queue.flush());
  run.items = {};
  host.mode = 'up';
  const next = start();
  await next.add([click(2)]);
  await next.flush();
  assert.deepEqual(
    host.stored.map(s => s.seq),
    [0, 1, 0, 1],
  );
  assert.equal(new Set(host.stored.map(s => s.session)).size, 2);
});

test('a document that sends its steps twice has them kept once', async () => {
  const { host, queue } = setUp();
  await queue.add([click(1), click(2)], { id: 'd', numbers: [0, 1] });
  await queue.add([click(1), click(2), click(3)], { id: 'd', numbers: [0, 1, 2] });
  await queue.flush();
  assert.equal(kinds(host).filter(kind => kind === 'click').length, 3);
});

test('one step that the host refuses does not hold up the others', async () => {
  const { local, host, queue } = setUp();
  host.refuse = step => step.kind === 'paste';
  await queue.add([click(1), { ...click(2), kind: 'paste' }, click(3)]);
  await queue.flush();
  assert.deepEqual(kinds(host), ['session_start', 'click', 'click']);
  assert.equal(waiting(local), 0);
});

test('steps added at the same time get numbers of their own', async () => {
  const { host, queue } = setUp();
  await Promise.all([1, 2, 3, 4, 5].map(at => queue.add([click(at)])));
  await queue.flush();
  assert.deepEqual(
    host.stored.map(s => s.seq),
    [0, 1, 2, 3, 4, 5],
  );
});

test('a journey whose record was deleted is told, and no other that waited with it', async () => {
  const { local, host, queue, forgotten } = setUp();
  host.removed.add('gone');
  host.mode = 'down';
  await queue.add([click(Date.now()), { ...click(Date.now()), journey: 'gone' }, click(Date.now())]);
  await queue.flush().catch(() => undefined);
  host.mode = 'up';
  await queue.flush();
  assert.deepEqual(forgotten, ['gone']);
  assert.deepEqual(kinds(host), ['session_start', 'click', 'click'], 'each once');
  assert.equal(waiting(local), 0);
  await queue.add([{ ...click(Date.now()), journey: 'gone' }]);
  await queue.flush();
  assert.deepEqual(forgotten, ['gone', 'gone'], 'also alone');
});
