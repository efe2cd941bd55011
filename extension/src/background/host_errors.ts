// Errors of the host and of the way to it, and what they mean for the person.

import type { Failure, HostState } from '../messages';
import { ERRORS, type ErrorName, type RpcError } from '../protocol/types';

/** The host answered with an error. */
export class HostError extends Error {
  readonly code: ErrorName;
  readonly hint: string | undefined;

  constructor(error: RpcError) {
    super(error.message);
    const named = (Object.keys(ERRORS) as ErrorName[]).find(name => ERRORS[name] === error.code);
    this.code = error.data?.code ?? named ?? 'internal';
    this.hint = error.data?.hint;
  }
}

/** The host could not be reached, or went away before it answered. */
export class NoHost extends Error {
  constructor(
    readonly state: HostState,
    message: string,
  ) {
    super(message);
  }
}

/** From the browser's own words for why the port closed. Chromium and Firefox differ; neither is localised. */
export function stateOfDisconnect(message: string): HostState {
  if (/not found|No such native application/i.test(message)) return 'missing';
  if (/forbidden|not allowed/i.test(message)) return 'forbidden';
  return 'exited';
}

export function stateOfError(error: HostError): HostState {
  if (error.code === 'caller_refused') return 'forbidden';
  return error.code === 'no_common_protocol' || error.code === 'unknown_method' ? 'incompatible' : 'exited';
}

export function describe(error: unknown): Failure {
  if (error instanceof HostError) {
    return { code: error.code, message: error.message, ...(error.hint ? { hint: error.hint } : {}) };
  }
  if (error instanceof NoHost) return { code: 'host', message: error.message, hint: error.state };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
