// One look at the page: the candidates that the host has not judged yet, and the screen that the person is on.
import { now } from '../clock';
import type { NoticeKind } from '../protocol/types';
import { beginsJourney, isFlowPage, optionalServiceOf } from '../services';
import { lookIfDone } from './busy';
import { findCandidates, kindOnScreen, mainOf, perLook } from './candidates';
import { dataControls } from './controls';
import { checkDismissed } from './dismissal';
import { examine, type Offer } from './examine';
import { followGuide } from './guide/follow';
import { awaitLanding } from './landed';
import { enterScreen, onScreen, tellScreen } from './on_screen';
import { lookForErrors } from './page_errors';
import { readingOf } from './reading';
import { knownRef } from './refs';
import { readScreen, type Screen } from './screen';
import { checkSent, wishStands } from './sent_form';
import { arrive, tab } from './tab';
import { places } from './watch/registry';
import { renewBrief, stir } from './watch/rest';
import { allRoots } from './watch/roots';
import { catchUp } from './watch/start';
import { meetAddressNow } from './went';

let looking = false;
let lookAgain = false;
let url = '';

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

/** Where a form may stand: a control that nobody has read yet is the least of it. */
function anyNewControl(): boolean {
  const parts: ParentNode[] = [
    mainOf(),
    ...places().map(({ root }) => root),
    ...allRoots().filter(r => r !== document),
  ];
  return parts.some(part => [...part.querySelectorAll(dataControls)].some(control => knownRef(control) === undefined));
}

/** On the page of a form, before it has come to rest: whether the form is there. Screens are told at rest. */
export async function lookForForm(offer: Offer): Promise<void> {
  if (looking) return;
  catchUp();
  if (!anyNewControl()) return;
  looking = true;
  try {
    await meetAddress();
    await judge(now(), offer);
  } catch {
    // as above
  }
  looking = false;
  if (lookAgain) await look(offer);
}

/** A form may come that can be filled, and no answer to one that was sent. */
export function awaitsForm(): boolean {
  return isFlowPage(location.href) && !wishStands() && mayLook();
}

/** A service beyond the two is only seen while the person is led there. */
function mayLook(): boolean {
  return tab.recording || !optionalServiceOf(location.href);
}

async function meetAddress(): Promise<void> {
  meetAddressNow();
  const first = url === '';
  if (location.href === url) return;
  url = location.href;
  renewBrief();
  if (first || beginsJourney(url)) await arrive();
  if (first) onScreen.actionBefore = tab.lastAction ?? 0;
}

async function lookOnce(offer: Offer): Promise<void> {
  const at = now();
  await meetAddress();
  if (!mayLook()) return;
  catchUp();
  await checkSent(at, false);
  checkDismissed(at);
  lookForErrors(at);
  const before = tab.recording ? readScreen() : undefined; // read again below: what stands only while it is read is no screen
  const verdict = await judge(at, offer);
  await checkSent(at, false, true);
  if (tab.recording) {
    const seen = readScreen();
    if (seen.print !== onScreen.print && (!before || seen.print === before.print)) await meetScreen(seen, verdict, at);
    else if (seen.print === onScreen.print && verdict) await tellScreen(seen, verdict, at);
  }
  lookIfDone();
  awaitLanding();
  followGuide(verdict);
  onScreen.first = false;
}

/** Unless the person acted on it meanwhile: then it is told already. */
async function meetScreen(seen: Screen, verdict: NoticeKind | undefined, at: number): Promise<void> {
  const before = onScreen.print;
  const reading = await readingOf(seen);
  if (onScreen.print === before) enterScreen(seen, verdict, at, reading);
}

/** Of all places that can be seen, the first that is something; else the page itself. */
async function judge(at: number, offer: Offer): Promise<NoticeKind | undefined> {
  let verdict: NoticeKind | undefined;
  const candidates = findCandidates(url, tab.recording);
  for (const candidate of candidates) {
    const reply = await examine(candidate, at, offer, () => void look(offer));
    if (reply && reply.verdict.kind !== 'none') verdict ??= reply.verdict.kind;
  }
  if (candidates.length >= perLook) stir();
  return kindOnScreen() ?? verdict;
}

/** The person acts: the screen that they act on counts, also when it did not come to rest before. */
export function lookBeforeAct(): void {
  if (!tab.recording || url === '') return;
  catchUp();
  const seen = readScreen();
  if (seen.print !== onScreen.print) enterScreen(seen, undefined, now());
}
