// What the parts of the extension say to each other. Content scripts and pages ask, the background answers.

import type { Guide, Sighting, Trouble } from './guide';
import type {
  EvidenceReadResult,
  FormView,
  MethodName,
  NoticeKind,
  NoticeSight,
  ObjectionView,
  ParamsOf,
  Plan,
  ResultOf,
  StepKind,
  Surface,
  TextSize,
  Verdict,
} from './protocol/types';
import type { Settings } from './settings';
import type { Lengths } from './told_lengths';
import { untilBack } from './until_back';

/** A step as the content script saw it. `n` counts within one document, so that a step sent twice is kept once. */
export interface SeenStep {
  n: number;
  actor: 'user' | 'tool' | 'page';
  kind: StepKind;
  at: number; // milliseconds since 1970, from the document's monotonic clock
  screen?: string;
  host?: string;
  role?: string;
  field?: string;
  surface?: string;
  detail?: string;
  count?: number;
  duration?: number;
  words?: number;
  label?: string;
  language?: string;
  text?: TextSize;
  refused?: boolean; // of a submit: it was not taken, as the step after it says
}

/** What this tab is to Demur. */
export interface TabView {
  recording: boolean; // steps of this tab belong to a journey
  paused?: boolean; // it is paused: nothing is told
  objection?: string; // the objection that the tab works on
  lastAction?: number; // when the person last acted in this tab, before this document
  guided?: boolean; // there is a guide for this tab
  leaving?: boolean; // the document before went as the person wished to send a form: not yet known whether that was sent
  earlier?: Lengths; // of the form's pages in documents before
  settings: Settings;
  screenKey: string; // under which screens are fingerprinted: 16 bytes as hex digits
}

export interface FillOffer {
  objections: Pick<ObjectionView, 'id' | 'service' | 'username' | 'missing'>[];
  auto: boolean; // fill at once: the form was reached through Demur, or the person set it so
  again?: boolean; // this very form was filled in this tab before
}

/** How a candidate showed itself. */
export interface SeenAs {
  language?: string; // of the service's interface
  sight?: NoticeSight;
  text?: TextSize;
}

/** A form that the person wished to send as its document went. */
export interface Leaving {
  at: number; // of the press
  host: string;
  objection?: string;
  lengths: Lengths;
}

export interface CandidateReply {
  verdict: Verdict;
  forms: FormView[];
  tab: TabView;
  offer?: FillOffer;
  hint?: Hint;
}

/** What the person is told in the page beside any offer. */
export interface Hint {
  trouble: Trouble;
  service: string;
  guide?: boolean; // the way by hand begins here: Demur shows it
  rightForm?: boolean; // Demur can open the form that is meant
}

export type HostState = 'unknown' | 'ready' | 'missing' | 'forbidden' | 'exited' | 'incompatible';

export interface Overview {
  host: HostState;
  hostError?: string;
  hostVersion?: string;
  settings: Settings;
  notice?: { kind: NoticeKind; service: string; effective_date?: string; form: boolean }; // of the page in the tab asked about
  journey?: 'recording' | 'paused'; // one is under way
}

/** Name -> what is asked and what is answered. */
export interface Requests {
  // from content scripts
  arrive: { ask: { url: string; flowPage: boolean; language?: string }; answer: TabView };
  candidate: {
    // back: the document was reloaded, or the history led to it
    ask: { html: string; url: string; surface: Surface; words: number; at: number; back?: boolean } & SeenAs;
    answer: CandidateReply;
  };
  steps: { ask: { doc: string; steps: SeenStep[] }; answer: TabView };
  plan: {
    // set_aside: flows whose pack failed on this page
    ask: { html: string; url: string; objection?: string; set_aside?: string[] };
    answer: { objection: string; plan: Plan };
  };
  filled: { ask: { objection: string; fields: number; duration: number }; answer: null };
  submitted: { ask: { objection?: string }; answer: null };
  leaving: { ask: Leaving; answer: null };
  landed: { ask: { at: number; back: boolean }; answer: TabView };
  left: { ask: { at: number }; answer: null }; // the document goes
  evidence: { ask: { sha256: string; offset: number }; answer: EvidenceReadResult };
  myGuide: { ask: { language: string }; answer: Guide | null };
  guideSeen: { ask: { guide: string; seen: Sighting }; answer: null };
  guideOpen: { ask: { start: boolean }; answer: { panel: boolean } }; // the side panel, on the person's press in the page
  rightForm: { ask: object; answer: null };
  // from both
  pause: { ask: { paused: boolean }; answer: null }; // the journeys that are under way
  // from the extension's own pages
  call: { ask: { method: MethodName; params: unknown }; answer: unknown };
  overview: { ask: { tab?: number; retry?: boolean }; answer: Overview };
  opened: { ask: { tab?: number; at: number }; answer: null }; // the popup, by a press of the toolbar button
  openForm: { ask: { objection: string }; answer: null };
  fillTab: { ask: { tab: number; objection?: string }; answer: null };
  ownClick: { ask: { objection: string }; answer: null };
  ownKeys: { ask: { objection: string; count: number; duration: number }; answer: null };
  settings: { ask: { settings: Partial<Settings> }; answer: Settings };
  guideStart: { ask: { tab: number; objection: string }; answer: { tab: number } };
  guideGo: { ask: { tab: number; to: 'start' | 'form' | 'page' | 'right_form' }; answer: null };
  guideShow: { ask: { tab: number }; answer: null };
  guideStop: { ask: { tab: number }; answer: null };
  beginFlow: { ask: { flow: string; username?: string }; answer: { begun: boolean } }; // one that needs a permission first
}
export type RequestName = keyof Requests;
export type Ask<N extends RequestName> = { type: N } & Requests[N]['ask'];
export type AnyAsk = { [N in RequestName]: Ask<N> }[RequestName];

export interface Failure {
  code: string; // an ErrorName of the protocol, or "host" when there is no host to talk to
  message: string;
  hint?: string;
}
export type Answer<N extends RequestName> =
  | { ok: true; value: Requests[N]['answer'] }
  | { ok: false; failure: Failure };

/** What the background tells a content script. */
export type Notify =
  | { type: 'fill'; objection?: string }
  | { type: 'tab'; tab: TabView }
  | { type: 'guide'; guide: Guide | null }
  | { type: 'show' };

export class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Asks the background. Throws RequestFailed with the reason, or Error when the background is gone. */
export async function ask<N extends RequestName>(type: N, what: Requests[N]['ask']): Promise<Requests[N]['answer']> {
  const answer = (await untilBack(chrome.runtime.sendMessage({ type, ...what }))) as Answer<N> | undefined;
  if (!answer) throw new Error('no answer');
  if (!answer.ok) throw new RequestFailed(answer.failure);
  return answer.value;
}

/** Calls a method of the host, from one of the extension's own pages. */
export async function call<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>> {
  return (await ask('call', { method, params })) as ResultOf<M>;
}
