// Entry of the content script: looks, records, and fills when asked to.
import { now } from '../clock';
import type { Notify } from '../messages';
import { watchTouches } from './fill/own';
import { fill, offer } from './filler';
import { look, lookBeforeAct } from './look';
import { sendLast } from './outbox';
import { leave, onAct, startRecorder } from './recorder';
import { checkSent } from './sent_form';
import { alive, onTab, setTab, tab } from './tab';
import { stir } from './watch/rest';
import { startWatching } from './watch/start';

function start(): void {
  startRecorder();
  onAct(lookBeforeAct);
  watchTouches();
  startWatching(() => {
    if (alive()) void look(offer);
  });
  let recording = false;
  onTab(() => {
    if (tab.recording !== recording) stir(); // a journey began or ended: the screen counts from here
    recording = tab.recording;
  });
  addEventListener('pagehide', () => {
    leave();
    void checkSent(now(), true);
    sendLast();
  });
  chrome.runtime.onMessage.addListener((notify: Notify, sender) => {
    if (sender.id !== chrome.runtime.id) return;
    if (notify.type === 'fill') void fill(notify.objection);
    if (notify.type === 'tab') setTab(notify.tab);
  });
}

if (window === window.top && document.documentElement) start();
