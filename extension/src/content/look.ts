// One look at the page: the screen the person is on, and candidates that the host has not seen yet.
import { now } from '../clock';
import { fingerprint } from '../hash';
import { ask, type CandidateReply, RequestFailed } from '../messages';
import type { NoticeKind } from '../protocol/types';
import { beginsJourney, isFlowPage } from '../services';
import { type Candidate, findCandidates, mainOf } from './candidates';
import { checkDismissed, watchNotice } from './dismissal';
import { lastMutation } from './observer';
import { send, whileAwaited } from './outbox';
import { lastUserAction, setScreen } from './recorder';
import { refOf } from './refs';
import { learnForms } from './roles';
import { readScreen, type Screen, type ScreenDetail, screenDetail, visibleText } from './screen';
import { checkSent, wishFailed } from './sent_form';
import { contentOf, takeSnapshot } from './snapshot';
import { arrive, setTab, tab } from './tab';
import { isRendered } from './visible';

const sent = new Map<string, CandidateReply | undefined>(); // by content: each is asked about once
const remembered = 200;
const loadInPage = 10_000; // ms: what changes later than this after an action did not follow from it
const loadOfDocument = 60_000;
const glances = new WeakMap<Element, { seen: string; url: string; reply: CandidateReply }>();
const retries = 5;
const retryDelay = 500; // ms, longer each time

let looking = false;
let lookAgain = false;
let url = '';
let screen: Screen | undefined;
let entered = 0; // when the current screen was
let told: ScreenDetail | undefined; // what the current screen was called
let firstLook = true;
let errors = new Set<string>();
let failures = 0; // in a row
let actionBefore = 0; // the person's last action in this tab before this document

type Offer = (reply: CandidateReply, candidate: Candidate) => void;

export async function look(offer: Offer): Promise<void> {
  if (looking) {
    lookAgain = true;
    return;
  }
  looking = true;
  do {
    lookAgain = false;
    await lookOnce(offer).catch(() => undefined); // the background is gone or has no host: the page goes on
  } while (lookAgain);
  looking = false;
}

async function lookOnce(offer: Offer): Promise<void> {
  const at = now();
  const first = url === '';
  if (location.href !== url) {
    url = location.href;
    if (first || beginsJourney(url)) await arrive({ url, flowPage: isFlowPage(url) });
    if (first) actionBefore = tab.lastAction ?? 0;
  }
  await checkSent(at, false);
  checkDismissed(at);
  lookForErrors(at);
  const seen = readScreen();
  let verdict: NoticeKind | undefined;
  for (const candidate of findCandidates(url, tab.recording)) {
    const reply = await examine(candidate, at, offer);
    if (reply && reply.verdict.kind !== 'none') verdict ??= reply.verdict.kind;
  }
  const detail = detailOf(verdict);
  if (tab.recording && seen.print !== screen?.print && seen.print === readScreen().print) enter(seen, detail, at);
  else if (tab.recording && seen.print === screen?.print && verdict && detail !== told) tellScreen(seen, detail, at);
  firstLook = false;
}

/** The person acts: the screen that they act on counts, also when it did not come to rest before. */
export function lookBeforeAct(): void {
  if (!tab.recording || url === '') return;
  const seen = readScreen();
  if (seen.print !== screen?.print) enter(seen, detailOf(undefined), now());
}

function detailOf(verdict: NoticeKind | undefined): ScreenDetail {
  return screenDetail(verdict, location.href, document.querySelector('input[type=password]') !== null);
}

function tellScreen(seen: Screen, detail: ScreenDetail, at: number): void {
  told = detail;
  send({ actor: 'page', kind: 'screen', at, screen: seen.print, words: seen.words, detail });
}

/** The visible text and how many controls stand in it: while these are the same, a snapshot would be. */
function glanceAt(root: Element): string {
  const controls = [...root.querySelectorAll('input,select,textarea,button,[contenteditable],[role=combobox]')];
  const shown = controls.filter(isRendered).map(refOf);
  return fingerprint(`${shown.join(' ')}\n${visibleText(root)}`);
}

async function examine(candidate: Candidate, at: number, offer: Offer): Promise<CandidateReply | undefined> {
  const seen = glanceAt(candidate.root);
  const before = glances.get(candidate.root);
  if (before?.seen === seen && before.url === url) return before.reply;
  const { html, words } = takeSnapshot(candidate.root);
  const print = fingerprint(candidate.surface + url.split('#')[0] + contentOf(html));
  if (sent.has(print)) return sent.get(print);
  sent.set(print, undefined);
  const oldest = sent.size > remembered ? sent.keys().next().value : undefined;
  if (oldest !== undefined) sent.delete(oldest);
  try {
    const asked = ask('candidate', { html, url, surface: candidate.surface, words, at });
    const reply = await whileAwaited(asked);
    failures = 0;
    sent.set(print, reply);
    glances.set(candidate.root, { seen, url, reply });
    learnForms(reply.forms);
    setTab(reply.tab);
    if (['code_request', 'confirmation', 'rejection'].includes(reply.verdict.kind)) await checkSent(at, true);
    if (reply.verdict.kind === 'training_notice' && candidate.surface === 'dialog') watchNotice(candidate.root);
    offer(reply, candidate);
    return reply;
  } catch (error) {
    sent.delete(print);
    lookLater(error, offer);
    return undefined;
  }
}

/** The background was stopped, or the host died: asked again soon, a few times; without a host, when the page next changes. */
function lookLater(error: unknown, offer: Offer): void {
  failures += 1;
  const hopeless = error instanceof RequestFailed && error.failure.hint === 'missing';
  if (!hopeless && failures <= retries) setTimeout(() => void look(offer), retryDelay * failures);
}

/** An error that the page shows now and did not show before. */
function lookForErrors(at: number): void {
  const shown = new Set<string>();
  for (const alert of mainOf().querySelectorAll('[role=alert]')) {
    const text = (alert.textContent ?? '').trim();
    if (text !== '' && isRendered(alert)) shown.add(fingerprint(text));
  }
  if ([...shown].some(print => !errors.has(print))) {
    wishFailed();
    if (tab.recording) send({ actor: 'page', kind: 'error', at, ...(screen ? { screen: screen.print } : {}) });
  }
  errors = shown;
}

/** A screen begins; if an action of the person led here, the way was a load. */
function enter(seen: Screen, detail: ScreenDetail, at: number): void {
  const before = screen;
  if (!before && !document.hidden)
    send({ actor: 'page', kind: 'shown', at: Math.min(at, performance.timeOrigin + lastMutation()) });
  screen = seen;
  setScreen(seen.print);
  const stable = Math.min(at, performance.timeOrigin + lastMutation());
  const action = before ? lastUserAction() : actionBefore || performance.timeOrigin;
  const duration = Math.round(stable - action);
  const led = before ? action > entered && duration < loadInPage : firstLook && duration < loadOfDocument;
  entered = at;
  if (led && duration > 0) {
    send({ actor: 'page', kind: 'load', at: action, duration, screen: seen.print });
  }
  if (seen.dialog && !before?.dialog) send({ actor: 'page', kind: 'dialog', at: stable, screen: seen.print });
  tellScreen(seen, detail, stable);
}
