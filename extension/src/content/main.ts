// Entry of the content script: looks, records, and fills when asked to.
import { now } from '../clock';
import { type CandidateReply, type Notify, RequestFailed } from '../messages';
import type { Candidate } from './candidates';
import { fillForm } from './fill/form';
import { watchTouches } from './fill/touched';
import { look, lookBeforeAct } from './look';
import { sendLast } from './outbox';
import { closePanel } from './panel';
import { showFailure, showOffer, showReport, showWorking } from './panel_views';
import { leave, onAct, startRecorder } from './recorder';
import { checkSent } from './sent_form';
import { alive, onTab, setTab, tab } from './tab';
import { stir } from './watch/rest';
import { startWatching } from './watch/start';

let form: Element | undefined; // the last form that was offered
const offered = new Set<string>();
let filling = false;

async function fill(objection: string | undefined): Promise<void> {
  if (filling) return;
  filling = true;
  const again = () => void fill(objection);
  const quiet = tab.settings.recordOnly;
  try {
    if (!quiet) showWorking();
    const report = await fillForm(form, objection);
    if (!quiet) showReport(report, again);
  } catch (error) {
    const message =
      error instanceof RequestFailed ? `${error.failure.message} ${error.failure.hint ?? ''}` : String(error);
    showFailure(message.trim(), again);
  } finally {
    filling = false;
  }
}

function offer(reply: CandidateReply, candidate: Candidate): void {
  if (reply.verdict.kind === 'confirmation' || reply.verdict.kind === 'code_request') closePanel();
  if (!reply.offer) return;
  form = candidate.root;
  const objection = reply.offer.objections[0]?.id;
  const key = [location.pathname, ...reply.offer.objections.map(o => o.id)].join(' ');
  if (offered.has(key)) return; // the same form, changed by what was filled in
  offered.add(key);
  if (reply.offer.auto) void fill(objection);
  else if (!filling) showOffer(reply.offer, chosen => void fill(chosen));
}

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
