// The port to the host while the browser finds no host, and then one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostPort } from '../src/background/host_port';

type Listener = (told: unknown) => void;
const tell = (listeners: Listener[], told: unknown) => {
  for (const listener of listeners) listener(told);
};

interface Browser {
  installed: boolean;
  lookedFor: number;
}

const { setTimeout: timer } = globalThis;
/** The limits of a call and of idleness outlive the tests, which end without them. */
function timerThatHoldsNobodyUp(task: () => void, ms = 0): unknown {
  const set = timer(task, ms) as unknown as { unref(): void };
  if (ms > 1000) set.unref();
  return set;
}

/** Finds the host, or not, as it was when the port was opened; says so a moment later. */
function browser(): Browser {
  const world: Browser = { installed: false, lookedFor: 0 };
  const runtime = {
    lastError: undefined as { message: string } | undefined,
    getManifest: () => ({ version: '0.0.0' }),
    connectNative() {
      world.lookedFor += 1;
      const found = world.installed;
      const onMessage: Listener[] = [];
      const onDisconnect: Listener[] = [];
      const port = {
        onMessage: { addListener: (listener: Listener) => onMessage.push(listener) },
        onDisconnect: { addListener: (listener: Listener) => onDisconnect.push(listener) },
        postMessage({ id }: { id: string }) {
          const result = { host: { version: '0.0.0' } };
          if (found) setTimeout(() => tell(onMessage, { jsonrpc: '2.0', id, result }));
        },
        disconnect: () => undefined,
      };
      setTimeout(() => {
        if (found) return;
        runtime.lastError = { message: 'Specified native messaging host not found.' };
        tell(onDisconnect, port);
        runtime.lastError = undefined;
      });
      return port;
    },
  };
  Object.assign(globalThis, { chrome: { runtime }, setTimeout: timerThatHoldsNobodyUp });
  return world;
}

test('who insists while an attempt is under way has a look of their own when it fails', async () => {
  const world = browser();
  const states: string[] = [];
  const port = new HostPort(state => states.push(state));
  const before = port.call('ping', {}, true);
  world.installed = true;
  const after = [port.call('ping', {}, true), port.call('ping', {}, true)];
  await assert.rejects(before, /not found/);
  await Promise.all(after);
  assert.equal(world.lookedFor, 2, 'once more for both');
  assert.deepEqual(states, ['missing', 'ready']);
});

test('who does not insist shares the fate of the attempt under way', async () => {
  const world = browser();
  const port = new HostPort(() => undefined);
  const before = port.call('ping', {}, true);
  world.installed = true;
  await assert.rejects(port.call('ping', {}), /not found/);
  await assert.rejects(before);
  await assert.rejects(port.call('ping', {}), /not found/);
  assert.equal(world.lookedFor, 1, 'not tried again by itself so soon');
});
