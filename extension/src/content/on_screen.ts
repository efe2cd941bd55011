// The screen that the person is on: told when it begins, and told again when more is known of it.
import type { NoticeKind } from '../protocol/types';
import { lastUserAction, setScreen } from './acts';
import { endBusy, spun } from './busy';
import { tellInSight } from './in_sight';
import { send } from './outbox';
import { declaredReading, type Reading, readingOf } from './reading';
import { type Screen, type ScreenDetail, screenDetail, shownOn } from './screen';
import { lastChange } from './watch/rest';
import { tellDocument } from './went';

const loadInPage = 10_000; // ms: what changes later than this after an action did not follow from it
const loadOfDocument = 60_000;

let screen: Screen | undefined;
let entered = 0; // when the current screen was
let read: Reading = {};
let told: ScreenDetail | undefined; // what the current screen was called

export const onScreen = {
  first: true, // look at this document
  actionBefore: 0, // the person's last action in this tab before this document
  get print(): string | undefined {
    return screen?.print;
  },
};

function detailOf(verdict: NoticeKind | undefined): ScreenDetail {
  return screenDetail(verdict, location.href, document.querySelector('input[type=password]') !== null);
}

function tell(seen: Screen, detail: ScreenDetail, at: number): void {
  told = detail;
  send({ actor: 'page', kind: 'screen', at, screen: seen.print, words: shownOn(seen).words, detail, ...read });
}

/** More is known of the present screen: what it is called, and what it gives to read if it was told in haste. */
export async function tellScreen(seen: Screen, verdict: NoticeKind, at: number): Promise<void> {
  const detail = detailOf(verdict);
  if (detail === told) return;
  if (!read.text) read = await readingOf(seen);
  if (seen.print === screen?.print) tell(seen, detail, at);
}

/** A screen begins; if an action of the person led here, the way was a load. */
export function enterScreen(
  seen: Screen,
  verdict: NoticeKind | undefined,
  at: number,
  reading = declaredReading(seen),
): void {
  const before = screen;
  const stable = Math.min(at, performance.timeOrigin + lastChange());
  if (!before) tellInSight(stable);
  screen = seen;
  read = reading;
  setScreen(seen.print);
  if (!before && onScreen.first) tellDocument();
  const action = before ? lastUserAction() : onScreen.actionBefore || performance.timeOrigin;
  const duration = Math.round(stable - action);
  const led = before ? action > entered && duration < loadInPage : onScreen.first && duration < loadOfDocument;
  entered = at;
  if (led && duration > 0) {
    const busy = before && spun() ? { detail: 'spinner' } : {};
    send({ actor: 'page', kind: 'load', at: action, duration, screen: seen.print, ...busy });
  }
  endBusy();
  if (seen.dialog && !before?.dialog) send({ actor: 'page', kind: 'dialog', at: stable, screen: seen.print });
  tell(seen, detailOf(verdict), stable);
}
