// Who may ask what. Content scripts are told by their tab and address, the extension's pages by theirs.
import { now } from '../clock';
import type { Ask, Overview, RequestName, Requests } from '../messages';
import type { MethodName, ObjectionView, ParamsOf } from '../protocol/types';
import { beginsJourney, serviceOf } from '../services';
import { loadSettings, readSettings } from '../settings';
import { refreshBadge, showRecording } from './badge';
import { noteCodeRequest } from './codes';
import { documentLeft } from './elsewhere';
import * as forms from './forms';
import { guideFromContent, guideFromPages } from './guide_requests';
import { callHost, hostState, isPageMethod } from './host';
import { openJourney } from './journeys';
import { landed, leave } from './leaving';
import { letGo } from './let_go';
import { observe } from './observe';
import { journeyState, setPaused } from './pausing';
import { enterJourney, keepSeen, recordOpening, recordOwnClick } from './record';
import { Serial } from './serial';
import { tellTabs, viewOfTab } from './tab_view';
import { changeTab, tabState } from './tabs';
import { forgetWho } from './who';

type Handler<N extends RequestName> = (asked: Ask<N>, tab: number) => Promise<Requests[N]['answer']>;

/** A tab's candidates and steps one after the other: steps seen while a first verdict is awaited still find their journey. */
const perTab = new Map<number, Serial>();
function inOrder<T>(tab: number, task: () => Promise<T>): Promise<T> {
  const serial = perTab.get(tab) ?? new Serial();
  perTab.set(tab, serial);
  return serial.run(task);
}
export function forgetOrder(tab: number): void {
  perTab.delete(tab);
}

/** A page that begins a journey, or one of a flow while a journey is under way: in another tab, or after a restart. */
async function join(tab: number, { url, flowPage, language }: Requests['arrive']['ask']): Promise<void> {
  const service = serviceOf(url);
  if (!service || !(await loadSettings()).record || (await tabState(tab)).service !== undefined) return;
  if (beginsJourney(url)) {
    await enterJourney(service, 'form', now(), {}, language);
    await changeTab(tab, { service });
  } else if (flowPage) {
    const open = (await openJourney(service, now())) ?? (await openJourney('meta', now()));
    if (open) await changeTab(tab, { service: open.service });
  }
}

async function pause({ paused }: Ask<'pause'>): Promise<null> {
  await setPaused(paused);
  await refreshBadge();
  await tellTabs();
  return null;
}

export const fromContent: { [N in RequestName]?: Handler<N> } = {
  ...guideFromContent,
  arrive: async (asked, tab) => {
    await join(tab, asked);
    return viewOfTab(tab);
  },
  candidate: (asked, tab) =>
    inOrder(tab, async () => {
      const reply = await observe(tab, asked);
      if (reply.verdict.kind === 'code_request') await noteCodeRequest(tab, asked.at);
      return reply;
    }),
  steps: ({ doc, steps }, tab) =>
    inOrder(tab, async () => {
      await keepSeen(tab, doc, steps);
      return viewOfTab(tab);
    }),
  plan: (asked, tab) => forms.plan(tab, asked),
  filled: (asked, tab) => forms.filled(tab, asked),
  submitted: (asked, tab) => inOrder(tab, () => forms.submitted(tab, asked)),
  leaving: (asked, tab) =>
    inOrder(tab, async () => {
      await leave(tab, asked);
      return null;
    }),
  landed: ({ at, back }, tab) =>
    inOrder(tab, async () => {
      await landed(tab, at, back);
      return viewOfTab(tab);
    }),
  left: async ({ at }, tab) => {
    await documentLeft(tab, at, task => inOrder(tab, task));
    return null;
  },
  evidence: (asked, tab) => forms.evidence(tab, asked),
  pause,
  ownClick: async ({ objection }, tab) => {
    const { service } = await tabState(tab);
    await recordOwnClick(service ?? 'meta', { objection });
    return null;
  },
};

/** The verdict of the page that the tab shows now, not of one that it has left. */
async function noticeOn(tab: number): Promise<Overview['notice']> {
  const { notice } = await tabState(tab);
  const shown = await chrome.tabs.get(tab).catch(() => undefined);
  if (!notice || notice.url.split('#')[0] !== shown?.url?.split('#')[0]) return undefined;
  const { url: _url, ...known } = notice;
  return known;
}

async function overview({ tab, retry }: Ask<'overview'>): Promise<Overview> {
  await callHost('ping', {}, retry === true).catch(() => undefined);
  const { state, error, version } = await hostState();
  const notice = tab === undefined ? undefined : await noticeOn(tab);
  const journey = await journeyState();
  return {
    host: state,
    settings: await loadSettings(),
    ...(error ? { hostError: error } : {}),
    ...(version ? { hostVersion: version } : {}),
    ...(notice ? { notice } : {}),
    ...(journey ? { journey } : {}),
  };
}

/** Methods after which other objections may wait for the person, or something else is recorded, than before. */
const changing = new Set<MethodName>([
  'objection.open',
  'objection.update',
  'profile.set',
  'evidence.remove',
  'mail.read',
]);

export const fromPages: { [N in RequestName]?: Handler<N> } = {
  ...guideFromPages,
  overview,
  call: async ({ method, params }) => {
    if (!isPageMethod(method)) throw new Error(`${String(method)} is not for pages.`);
    const result = await callHost(method as MethodName, params as never, true);
    if (method === 'profile.set') await forgetWho();
    if (method === 'journey.remove') await letGo((params as ParamsOf<'journey.remove'>).journey);
    if (changing.has(method)) await refreshBadge();
    if (method === 'objection.open') {
      const { service, flow, id } = (result as { objection: ObjectionView }).objection;
      await recordOwnClick(service, { flow, objection: id });
    }
    return result;
  },
  opened: async ({ tab, at }) => {
    await recordOpening(tab, at);
    return null;
  },
  openForm: async ({ objection }) => {
    await forms.openForm(objection);
    return null;
  },
  ownClick: async ({ objection }) => {
    await forms.ownClick(objection);
    return null;
  },
  ownKeys: async ({ objection, count, duration }) => {
    await forms.ownKeys(objection, count, duration);
    return null;
  },
  fillTab: async ({ tab, objection }) => {
    await chrome.tabs.sendMessage(tab, { type: 'fill', ...(objection ? { objection } : {}) }, { frameId: 0 });
    return null;
  },
  settings: async ({ settings }) => {
    const before = await loadSettings();
    const changed = readSettings({ ...before, ...settings });
    if (before.record && !changed.record) await setPaused(true);
    await chrome.storage.local.set({ settings: changed });
    if (!before.record && changed.record) await setPaused(false);
    await showRecording();
    return changed;
  },
  pause,
};
