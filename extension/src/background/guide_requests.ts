// What the side panel, the popup and the guide in the page ask for.
import type { Guide } from '../guide';
import type { Ask, RequestName, Requests } from '../messages';
import { loadSettings } from '../settings';
import { objectionOf } from './forms';
import { beginGuide, endGuide, flowOf, guideFor, guideOf, sighted } from './guide';
import { HostError } from './host_errors';
import { Joined } from './joined';
import { recordOwnClick } from './record';
import { openRightForm } from './right_form';
import { beginFlow } from './service_access';
import { openSidePanel } from './side_panel';
import { followSwitch } from './switches';

type Handler<N extends RequestName> = (asked: Ask<N>, tab: number) => Promise<Requests[N]['answer']>;

async function needGuide(tab: number): Promise<Guide> {
  const guide = await guideOf(tab);
  if (!guide) throw new HostError({ code: -32005, message: 'This tab has no guide.' });
  return guide;
}

/** A press of the person in Demur's own pages or panel that works on the guide. */
async function ownPress({ service, flow, objection }: Guide): Promise<void> {
  await recordOwnClick(service, { flow, ...(objection ? { objection } : {}) });
}

const startOf = ({ way, pages, formUrl }: Guide) => way.start ?? pages[0] ?? formUrl;

async function go(tab: number, url: string | undefined): Promise<void> {
  if (url) await chrome.tabs.update(tab, { url });
}

function isOn(hosts: string[], url: string | undefined): boolean {
  try {
    return hosts.includes(new URL(url ?? '').hostname);
  } catch {
    return false;
  }
}

/** In the tab that the person looks at when it is one of the service's, else in a new one at the way's beginning. */
async function startGuide({ tab, objection }: Ask<'guideStart'>): Promise<{ tab: number }> {
  if ((await loadSettings()).recordOnly) {
    throw new HostError({ code: -32012, message: 'Only the way by hand is recorded now; Demur shows nothing.' });
  }
  const about = await objectionOf(objection);
  const { flow } = await flowOf(about.flow);
  await recordOwnClick(about.service, { flow: flow.id, objection });
  const shown = await chrome.tabs.get(tab).catch(() => undefined);
  const here = isOn(flow.hosts, shown?.url) && flow.means !== 'toggle';
  const begin = { flow: flow.id, objection: about, direct: false, active: true };
  if (here) {
    await beginGuide(tab, begin);
    return { tab };
  }
  const web = flow.by_hand.find(path => path.surface === 'web');
  // A switch is reached by its own address; only where that fails is the way through the menus shown.
  const direct = flow.means === 'toggle' && flow.form_url !== undefined;
  const url = direct ? flow.form_url : (web?.start ?? about.form_url);
  const opened = await chrome.tabs.create({ active: true, url });
  if (opened.id === undefined) return { tab };
  await beginGuide(opened.id, { ...begin, direct });
  return { tab: opened.id };
}

const starting = new Joined<{ tab: number }>();

async function guideGo({ tab, to }: Ask<'guideGo'>): Promise<null> {
  const guide = await needGuide(tab);
  await ownPress(guide);
  if (to === 'right_form') await openRightForm(tab);
  else await go(tab, to === 'form' ? guide.formUrl : to === 'page' ? guide.pages[0] : startOf(guide));
  return null;
}

export const guideFromContent: { [N in RequestName]?: Handler<N> } = {
  myGuide: ({ language }, tab) => guideFor(tab, language),
  guideSeen: async ({ guide, seen }, tab) => {
    const change = await sighted(tab, guide, seen);
    if (change) await followSwitch(tab, change);
    return null;
  },
  guideOpen: async ({ start }, tab) => {
    const panel = openSidePanel(tab); // before anything is awaited: the browser wants it in the person's gesture
    const guide = await needGuide(tab);
    await ownPress(guide);
    if (start) await go(tab, startOf(guide));
    return { panel: await panel };
  },
  rightForm: async (_, tab) => {
    await openRightForm(tab);
    return null;
  },
};

export const guideFromPages: { [N in RequestName]?: Handler<N> } = {
  guideStart: asked => starting.run(asked.objection, () => startGuide(asked)),
  guideGo,
  guideShow: async ({ tab }) => {
    await ownPress(await needGuide(tab));
    await chrome.tabs.sendMessage(tab, { type: 'show' }, { frameId: 0 });
    return null;
  },
  guideStop: async ({ tab }) => {
    await ownPress(await needGuide(tab));
    await endGuide(tab);
    return null;
  },
  beginFlow: async ({ flow, username }) => ({ begun: await beginFlow(flow, username) }),
};
