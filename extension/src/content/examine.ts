// A candidate is asked about once: what says the same, again or in another element, has the same answer.
import { ask, type CandidateReply, RequestFailed, type SeenAs } from '../messages';
import type { Candidate } from './candidates';
import { watchNotice } from './dismissal';
import { isHtml } from './kinds';
import { cameBack } from './landed';
import { noticeSight } from './notice_sight';
import { learnLinks } from './objection_links';
import { whileAwaited } from './outbox';
import { declaredLanguage, interfaceLanguage } from './page_language';
import { takeOver } from './refs';
import { learnForms } from './roles';
import { checkSent, pageTurned } from './sent_form';
import { type Snapshot, takeSnapshot } from './snapshot';
import { setTab } from './tab';
import { textSize } from './text_size';
import { dialogs, talk } from './watch/anchors';
import { firstInSlices } from './watch/slices';

const remembered = 200;
const retries = 5;
const retryDelay = 500; // ms, longer each time

interface Answered {
  reply: CandidateReply;
  refs: string[];
}
const answers = new Map<string, Answered>(); // by fingerprint, the longest unused first
let failures = 0; // in a row

export type Offer = (reply: CandidateReply, candidate: Candidate) => void;

/** The answer to what says the same; the controls that were rendered anew are the ones it speaks of. */
function recall(key: string, refs: string[]): CandidateReply | undefined {
  const known = answers.get(key);
  if (!known) return undefined;
  answers.delete(key);
  answers.set(key, known);
  if (known.refs.length === refs.length) {
    known.refs.forEach((before, i) => {
      takeOver(before, refs[i] ?? before);
    });
    learnForms(known.reply.forms);
    pageTurned(known.reply.forms);
  }
  return known.reply;
}

function remember(key: string, answered: Answered): void {
  answers.set(key, answered);
  const oldest = answers.size > remembered ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
}

/** `again` looks once more, after a while, when the background could not answer. */
export async function examine(
  candidate: Candidate,
  at: number,
  offer: Offer,
  again: () => void,
): Promise<CandidateReply | undefined> {
  const { root, surface, url, place } = candidate;
  if (place) place.changed = false; // what changes from here on is looked at again
  const snapshot = await firstInSlices(takeSnapshot(root, place ? talk : dialogs));
  if (!root.isConnected) return undefined; // taken away while it was read
  await checkSent(at, false); // the form may have gone meanwhile, and an answer ends the journey that the sending belongs to
  const key = `${surface} ${url.replace(/[?#].*$/s, '')} ${snapshot.print}`;
  const known = recall(key, snapshot.refs);
  if (known) {
    follow(known, candidate);
    return known;
  }
  try {
    const reply = await asked(snapshot, candidate, at);
    remember(key, { reply, refs: snapshot.refs });
    learnForms(reply.forms);
    pageTurned(reply.forms);
    setTab(reply.tab);
    if (['code_request', 'confirmation', 'rejection'].includes(reply.verdict.kind)) await checkSent(at, true);
    follow(reply, candidate);
    offer(reply, candidate);
    return reply;
  } catch (error) {
    if (place) place.changed = true;
    lookLater(error, again);
    return undefined;
  }
}

/** Of what may be a notice: how it stands there, and how much there is to read. */
async function shownAs({ root, place }: Candidate): Promise<SeenAs> {
  const language = interfaceLanguage();
  const sight = place && noticeSight(root);
  const text =
    sight && isHtml(root) ? await firstInSlices(textSize(root.innerText, declaredLanguage(root))) : undefined;
  return { ...(language ? { language } : {}), ...(sight ? { sight } : {}), ...(text ? { text } : {}) };
}

async function asked({ html, words }: Snapshot, candidate: Candidate, at: number): Promise<CandidateReply> {
  const { url, surface } = candidate;
  const back = cameBack() ? { back: true } : {};
  const how = { ...(await shownAs(candidate)), ...back };
  const reply = await whileAwaited(ask('candidate', { html, url, surface, words, at, ...how }));
  failures = 0;
  return reply;
}

/** The element on screen is watched, also when it was rendered anew. */
function follow(reply: CandidateReply, { root, surface, place }: Candidate): void {
  if (place) place.kind = reply.verdict.kind;
  learnLinks(reply.verdict);
  if (reply.verdict.kind === 'training_notice' && surface === 'dialog') watchNotice(root);
}

/** The background was stopped, or the host died: asked again soon, a few times; without a host, when the page next changes. */
function lookLater(error: unknown, again: () => void): void {
  failures += 1;
  const hopeless = error instanceof RequestFailed && error.failure.hint === 'missing';
  if (!hopeless && failures <= retries) setTimeout(again, retryDelay * failures);
}
