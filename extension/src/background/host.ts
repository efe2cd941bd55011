// The host as the rest of the background uses it: one port, its state in storage, the step queue behind it.
import type { HostState } from '../messages';
import type { MethodName, ParamsOf, ResultOf, Step } from '../protocol/types';
import { HostError } from './host_errors';
import { HostPort } from './host_port';
import { type NewStep, StepQueue } from './step_queue';

const retryAlarm = 'steps';
let onHostState: (state: HostState) => void = () => undefined;
let onForgotten: (journey: string) => Promise<unknown> = async () => undefined;

const port = new HostPort((state, error) => {
  void chrome.storage.session.set({ host: { state, error, version: port.hello?.host.version } });
  onHostState(state);
  if (state === 'ready') void flush();
});

/** Faults of the steps themselves; everything else (full disk, no host) is tried again later. */
const refusals = new Set(['bad_input', 'too_large', 'message_too_large', 'refused']);

const queue = new StepQueue(
  chrome.storage.local,
  chrome.storage.session,
  (steps: Step[]) => port.call('steps.append', { steps }),
  error => error instanceof HostError && refusals.has(error.code),
  waiting => {
    if (waiting) void chrome.alarms.create(retryAlarm, { delayInMinutes: 0.5 });
    else void chrome.alarms.clear(retryAlarm);
  },
  journey => onForgotten(journey),
);

export function watchHost(listener: (state: HostState) => void): void {
  onHostState = listener;
}

/** Of journeys whose record was deleted elsewhere, on the command line say. */
export function watchForgotten(listener: (journey: string) => Promise<unknown>): void {
  onForgotten = listener;
}

export function callHost<M extends MethodName>(method: M, params: ParamsOf<M>, insist = false): Promise<ResultOf<M>> {
  return port.call(method, params, insist);
}

export async function hostState(): Promise<{ state: HostState; error?: string; version?: string }> {
  const stored = (await chrome.storage.session.get('host')).host as { state: HostState } | undefined;
  return stored ?? { state: 'unknown' };
}

/** Sends what waits. A failure is no news here: the steps stay, and the alarm or the next connection sends them. */
export async function flush(): Promise<void> {
  await queue.flush().catch(() => undefined);
}

export async function keepSteps(steps: NewStep[], document?: { id: string; numbers: number[] }): Promise<void> {
  if (steps.length === 0 && !document) return;
  await queue.add(steps, document);
  void flush();
}

/** A method name other than these is not for the extension's pages to call. */
const pageMethods = new Set<MethodName>([
  'ping',
  'profile.get',
  'profile.set',
  'objections.list',
  'objection.open',
  'objection.update',
  'evidence.put',
  'evidence.list',
  'evidence.read',
  'evidence.remove',
  'flows.list',
  'export.read',
  'journey.rate',
  'journey.remove',
  'guide.read',
  'mail.read',
  'tag.judge',
]);

export function isPageMethod(method: string): method is MethodName {
  return pageMethods.has(method as MethodName);
}

export function onAlarm(alarm: chrome.alarms.Alarm): void {
  if (alarm.name === retryAlarm) void flush();
}
