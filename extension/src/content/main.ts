// Entry of the content script: looks, records, and fills when asked to.
import { now } from '../clock';
import { ask, type Notify } from '../messages';
import type { Offer } from './examine';
import { watchTouches } from './fill/own';
import { fill, offer } from './filler';
import { setGuide, startGuide } from './guide/follow';
import { heed } from './guide/hint';
import { scrollToMark } from './guide/mark';
import { landNow } from './landed';
import { awaitsForm, look, lookBeforeAct, lookForForm } from './look';
import { sendLast } from './outbox';
import { leave, listenInside, onAct, startRecorder } from './recorder';
import { handOver } from './sent_form';
import { alive, arrive, onTab, setTab, tab } from './tab';
import { stir, whenBrieflyAtRest } from './watch/rest';
import { startWatching } from './watch/start';

const answered: Offer = (reply, candidate) => {
  offer(reply, candidate);
  heed(reply, candidate);
};

function start(): void {
  startRecorder();
  onAct(lookBeforeAct);
  watchTouches();
  startGuide();
  whenBrieflyAtRest(awaitsForm, () => {
    if (alive()) void lookForForm(answered);
  });
  startWatching(() => {
    if (alive()) void look(answered);
  }, listenInside);
  let recording = false;
  onTab(() => {
    if (tab.recording !== recording) stir(); // a journey began or ended: the screen counts from here
    recording = tab.recording;
  });
  addEventListener('pagehide', ({ isTrusted }) => {
    if (!isTrusted) return; // the page's own: it stays
    leave();
    landNow(false);
    void handOver(now());
    sendLast();
    if (alive() && tab.recording) void ask('left', { at: now() }).catch(() => undefined);
  });
  addEventListener('pageshow', ({ persisted, isTrusted }) => {
    if (persisted && isTrusted) void arriveAgain().catch(() => undefined);
  });
  chrome.runtime.onMessage.addListener((notify: Notify, sender) => {
    if (sender.id !== chrome.runtime.id) return;
    if (notify.type === 'fill') void fill(notify.objection);
    if (notify.type === 'tab') setTab(notify.tab);
    if (notify.type === 'guide') setGuide(notify.guide ?? undefined);
    if (notify.type === 'show') scrollToMark();
  });
}

/** The history brought this document back as it was left. */
async function arriveAgain(): Promise<void> {
  await arrive();
  landNow(true);
}

if (window === window.top && document.documentElement) start();
