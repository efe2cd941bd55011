// The guides of the tabs: begun on the person's wish or when the direct way failed, moved on by what the content script sees.
import { now } from '../clock';
import { advance, type Guide, type GuideEnd, guideKey, type Sighting, type Trouble } from '../guide';
import type { FlowPack, GuideResult, ObjectionView } from '../protocol/types';
import { loadSettings } from '../settings';
import { showGuideOnBadge } from './badge';
import { callHost } from './host';
import { HostError } from './host_errors';
import { asService, enterJourney, record } from './record';
import { Serial } from './serial';
import { changeTab } from './tabs';

const changing = new Serial();

export async function guideOf(tab: number): Promise<Guide | undefined> {
  const key = guideKey(tab);
  return (await chrome.storage.session.get(key))[key] as Guide | undefined;
}

function put(tab: number, guide: Guide | undefined): Promise<void> {
  const key = guideKey(tab);
  return guide ? chrome.storage.session.set({ [key]: guide }) : chrome.storage.session.remove(key);
}

async function tell(tab: number, guide: Guide | undefined): Promise<void> {
  await chrome.tabs.sendMessage(tab, { type: 'guide', guide: guide ?? null }, { frameId: 0 }).catch(() => undefined);
}

/** Changes the guide of the tab, if it has one. The content script is told unless it is the one who said so. */
export function changeGuide(tab: number, change: (guide: Guide) => Partial<Guide>, quiet = false): Promise<void> {
  return changing.run(async () => {
    const guide = await guideOf(tab);
    if (!guide) return;
    const changed = { ...guide, ...change(guide) };
    await put(tab, changed);
    if (!quiet) await tell(tab, changed);
  });
}

export function endGuide(tab: number): Promise<void> {
  return changing.run(async () => {
    await put(tab, undefined);
    await showGuideOnBadge(tab, false);
    await tell(tab, undefined);
  });
}

export async function flowOf(id: string): Promise<{ flow: FlowPack; flows: FlowPack[] }> {
  const { flows } = await callHost('flows.list', {});
  const flow = flows.find(known => known.id === id);
  if (!flow) throw new HostError({ code: -32005, message: `There is no flow ${id}.` });
  return { flow, flows };
}

function readWay(flow: string, language: string): Promise<GuideResult> {
  return callHost('guide.read', { flow, surface: 'web', language });
}

interface Begin {
  objection?: Pick<ObjectionView, 'id'>;
  flow: string;
  direct: boolean;
  active: boolean;
  trouble?: Trouble;
}

/** Begins a guide in this tab, in the place of any other. Undefined when the flow has no way by hand here. */
export async function beginGuide(tab: number, begin: Begin): Promise<Guide | undefined> {
  const { flow, flows } = await flowOf(begin.flow);
  const language = chrome.i18n.getUILanguage();
  const way = await readWay(flow.id, language).catch(() => undefined);
  if (!way) return undefined;
  const others = flows.filter(other => other.kind !== flow.kind || other.service !== flow.service);
  const guide: Guide = {
    id: crypto.randomUUID(),
    service: flow.service,
    flow: flow.id,
    kind: flow.kind,
    toggle: flow.means === 'toggle',
    active: begin.active,
    direct: begin.direct,
    language,
    way,
    screens: flow.screens,
    forms: flow.form_anchors,
    otherForms: others.flatMap(other => other.form_anchors),
    pages: flow.public_pages,
    done: [],
    seen: { at: begin.direct ? firstOfForm(way) : 0, onWay: true, finding: 'none' },
    ...(begin.objection ? { objection: begin.objection.id } : {}),
    ...(flow.form_url ? { formUrl: flow.form_url } : {}),
    ...(begin.trouble ? { trouble: begin.trouble } : {}),
  };
  await changing.run(() => put(tab, guide));
  if (begin.active) await lead(tab, guide);
  await tell(tab, guide);
  return guide;
}

function firstOfForm({ steps }: GuideResult): number {
  const at = steps.findIndex(step => !step.before_form);
  return at < 0 ? 0 : at;
}

/** The tool's own effort: that it led is a step of its own, once for each guidance. */
async function lead(tab: number, { service, flow, objection }: Guide): Promise<void> {
  const about = { flow, ...(objection ? { objection } : {}) };
  const journey = await enterJourney(asService(service), 'popup', now(), about);
  await changeTab(tab, { service: journey.service, ...(objection ? { objection } : {}) });
  await record(journey, 'tool', 'open', { detail: 'guide' });
  await showGuideOnBadge(tab, true);
}

/** The direct way failed: from here on the way by hand is shown. Answers whether there is one. */
export async function takeOver(tab: number, trouble: Trouble): Promise<boolean> {
  const guide = await guideOf(tab);
  const { recordOnly } = await loadSettings();
  if (!guide || recordOnly || guide.end) return false;
  if (guide.active) {
    await changeGuide(tab, () => ({ trouble }));
    return true;
  }
  await changeGuide(tab, () => ({
    active: true,
    direct: false,
    trouble,
    done: [],
    seen: { at: 0, onWay: false, finding: 'missing' },
  }));
  await lead(tab, guide);
  return true;
}

/** For a new document: the names of the controls are those of its language. */
export async function guideFor(tab: number, language: string): Promise<Guide | null> {
  const guide = await guideOf(tab);
  if (!guide || guide.language === language) return guide ?? null;
  const way = await readWay(guide.flow, language).catch(() => undefined);
  if (way) await changeGuide(tab, () => ({ way, language }), true);
  return (await guideOf(tab)) ?? null;
}

/** What a document of the tab saw. Answers the guide before and after, when it changed anything. */
export function sighted(tab: number, id: string, seen: Sighting): Promise<{ before: Guide; after: Guide } | undefined> {
  return changing.run(async () => {
    const before = await guideOf(tab);
    if (!before || before.id !== id || before.end) return undefined;
    const after = { ...before, seen, done: advance(before, seen) };
    await put(tab, after);
    return { before, after };
  });
}

/** The person's steps before the form, for what the direct link spared. */
export async function formReached(tab: number): Promise<void> {
  const guide = await guideOf(tab);
  if (!guide?.objection || guide.spent !== undefined) return;
  const { objections } = await callHost('objections.list', {});
  const spent = objections.find(o => o.id === guide.objection)?.friction.steps;
  if (spent !== undefined) await changeGuide(tab, () => ({ spent }), true);
}

export async function finishGuide(tab: number, end: GuideEnd): Promise<void> {
  await changeGuide(tab, guide => ({ end, seen: { ...guide.seen, at: guide.way.steps.length, finding: 'none' } }));
  await showGuideOnBadge(tab, false);
}

/** A way that goes on in the same tab through a form of another generation is that generation's. */
export async function followGeneration(tab: number, flow: string): Promise<void> {
  const guide = await guideOf(tab);
  if (!guide || guide.flow === flow || guide.end) return;
  const { flow: shown } = await flowOf(flow);
  if (shown.service !== guide.service || shown.kind !== guide.kind) return;
  const way = await readWay(flow, guide.language).catch(() => undefined);
  if (!way) return;
  const at = firstOfForm(way);
  await changeGuide(tab, ({ seen }) => ({ flow, way, screens: shown.screens, done: [], seen: { ...seen, at } }));
}
