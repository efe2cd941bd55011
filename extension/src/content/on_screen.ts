// The screen that the person is on: told when it begins, and told again when more is known of it.
import type { NoticeKind } from '../protocol/types';
import { send } from './outbox';
import { lastUserAction, setScreen } from './recorder';
import { type Screen, type ScreenDetail, screenDetail } from './screen';
import { lastChange } from './watch/rest';

const loadInPage = 10_000; // ms: what changes later than this after an action did not follow from it
const loadOfDocument = 60_000;

let screen: Screen | undefined;
let entered = 0; // when the current screen was
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
  send({ actor: 'page', kind: 'screen', at, screen: seen.print, words: seen.words, detail });
}

export function tellScreen(seen: Screen, verdict: NoticeKind, at: number): void {
  const detail = detailOf(verdict);
  if (detail !== told) tell(seen, detail, at);
}

/** A screen begins; if an action of the person led here, the way was a load. */
export function enterScreen(seen: Screen, verdict: NoticeKind | undefined, at: number): void {
  const before = screen;
  const stable = Math.min(at, performance.timeOrigin + lastChange());
  if (!before && !document.hidden) send({ actor: 'page', kind: 'shown', at: stable });
  screen = seen;
  setScreen(seen.print);
  const action = before ? lastUserAction() : onScreen.actionBefore || performance.timeOrigin;
  const duration = Math.round(stable - action);
  const led = before ? action > entered && duration < loadInPage : onScreen.first && duration < loadOfDocument;
  entered = at;
  if (led && duration > 0) {
    send({ actor: 'page', kind: 'load', at: action, duration, screen: seen.print });
  }
  if (seen.dialog && !before?.dialog) send({ actor: 'page', kind: 'dialog', at: stable, screen: seen.print });
  tell(seen, detailOf(verdict), stable);
}
