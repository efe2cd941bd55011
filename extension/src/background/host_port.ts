// The one port to the host: opened when first needed, handshake first, opened again after the host died, closed when idle.

import type { HostState } from '../messages';
import {
  type HelloResult,
  type MethodName,
  type ParamsOf,
  PROTOCOL,
  type ResultOf,
  type RpcResponse,
} from '../protocol/types';
import { HostError, NoHost, stateOfDisconnect, stateOfError } from './host_errors';

const hostName = 'org.demur.host';
const helloTimeout = 10_000;
const callTimeout = 60_000;
const idleTimeout = 5 * 60_000;
const firstDelay = 250;
const longestDelay = 30_000;
const quietAfterFailure = 60_000; // a host that never answered is not tried again by itself before this
const attempts = 4;

// Answers of these depend on what this very process holds: a new host cannot go on with them.
const boundToProcess = new Set<MethodName>(['evidence.put', 'export.read']);

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
  timer: ReturnType<typeof setTimeout>;
}

interface Connection {
  port: chrome.runtime.Port;
  waiting: Map<string, Waiting>;
  ready: boolean; // after the handshake
}

export class HostPort {
  private connection: Promise<Connection> | undefined;
  private nextId = 0;
  private failures = 0; // since the last handshake
  private triedAt = Number.NEGATIVE_INFINITY;
  private everAnswered = false;
  private lastFailure: NoHost | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  hello: HelloResult | undefined;

  constructor(private readonly onState: (state: HostState, error?: string) => void) {}

  /** `insist`: the person asked, so a host that was missing a moment ago is looked for again. */
  async call<M extends MethodName>(method: M, params: ParamsOf<M>, insist = false): Promise<ResultOf<M>> {
    for (let attempt = 1; ; attempt += 1) {
      const connection = await this.connect(insist);
      try {
        return await this.send(connection, method, params, callTimeout);
      } catch (error) {
        const lost = error instanceof NoHost;
        if (!lost || !this.everAnswered || boundToProcess.has(method) || attempt === attempts) throw error;
      }
    }
  }

  /** An attempt that was under way when the person asked may have looked before the host was there: it is not the last. */
  private connect(insist: boolean): Promise<Connection> {
    const underWay = this.connection;
    return underWay && insist ? underWay.catch(() => this.joinOrOpen(insist)) : this.joinOrOpen(insist);
  }

  /** Single flight: whoever needs the port while it is being opened waits for the same one. */
  private joinOrOpen(insist: boolean): Promise<Connection> {
    this.connection ??= this.open(insist).catch(error => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  private async open(insist: boolean): Promise<Connection> {
    const since = performance.now() - this.triedAt;
    if (!insist && this.lastFailure && !this.everAnswered && since < quietAfterFailure) throw this.lastFailure;
    if (this.failures > 0 && !insist) {
      const wanted = Math.min(longestDelay, firstDelay * 2 ** (this.failures - 1));
      if (since < wanted) await new Promise(resolve => setTimeout(resolve, wanted - since));
    }
    this.triedAt = performance.now();
    const connection: Connection = { port: chrome.runtime.connectNative(hostName), waiting: new Map(), ready: false };
    connection.port.onMessage.addListener(message => this.receive(connection, message as RpcResponse));
    connection.port.onDisconnect.addListener(port => this.closed(connection, port));
    try {
      const client = { name: 'demur-extension', version: chrome.runtime.getManifest().version };
      this.hello = await this.send(connection, 'hello', { protocol: { ...PROTOCOL }, client }, helloTimeout);
    } catch (error) {
      connection.port.disconnect();
      this.failures += 1;
      const failure = error instanceof HostError ? new NoHost(stateOfError(error), error.message) : (error as NoHost);
      this.lastFailure = failure;
      this.onState(failure.state, failure.message);
      throw failure;
    }
    connection.ready = true;
    this.failures = 0;
    this.everAnswered = true;
    this.lastFailure = undefined;
    this.onState('ready');
    return connection;
  }

  private send<M extends MethodName>(
    connection: Connection,
    method: M,
    params: ParamsOf<M>,
    timeout: number,
  ): Promise<ResultOf<M>> {
    this.nextId += 1;
    const id = String(this.nextId);
    return new Promise<ResultOf<M>>((resolve, reject) => {
      const timer = setTimeout(() => {
        connection.waiting.delete(id);
        reject(new NoHost('exited', `The host did not answer ${method} in time.`));
      }, timeout);
      connection.waiting.set(id, { resolve: result => resolve(result as ResultOf<M>), reject, timer });
      this.keepOpen(connection);
      try {
        connection.port.postMessage({ jsonrpc: '2.0', id, method, params });
      } catch (error) {
        clearTimeout(timer);
        connection.waiting.delete(id);
        reject(new NoHost('exited', error instanceof Error ? error.message : 'The port is closed.'));
      }
    });
  }

  private receive(connection: Connection, message: RpcResponse): void {
    const id = String(message.id);
    const waiting = connection.waiting.get(id);
    if (!waiting) return;
    connection.waiting.delete(id);
    clearTimeout(waiting.timer);
    if ('error' in message) waiting.reject(new HostError(message.error));
    else waiting.resolve(message.result);
  }

  private closed(connection: Connection, port: chrome.runtime.Port): void {
    const own = (port as chrome.runtime.Port & { error?: { message?: string } | null }).error; // Firefox
    const message = chrome.runtime.lastError?.message ?? own?.message ?? 'The host ended.';
    const state = stateOfDisconnect(message);
    if (connection.ready) {
      this.connection = undefined; // while it is being opened, open() does this
      this.failures += 1;
    }
    for (const waiting of connection.waiting.values()) {
      clearTimeout(waiting.timer);
      waiting.reject(new NoHost(state, message));
    }
    connection.waiting.clear();
  }

  private keepOpen(connection: Connection): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      if (connection.waiting.size > 0) return this.keepOpen(connection);
      this.connection = undefined;
      connection.port.disconnect();
    }, idleTimeout);
  }
}
