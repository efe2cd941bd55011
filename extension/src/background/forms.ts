// Opening a form, planning its values, and what became of them.
import { now } from '../clock';
import type { Requests } from '../messages';
import type { EvidenceReadResult, ObjectionView } from '../protocol/types';
import { serviceOf } from '../services';
import { loadSettings } from '../settings';
import { refreshBadge } from './badge';
import { beginGuide, flowOf } from './guide';
import { callHost } from './host';
import { HostError } from './host_errors';
import { Joined } from './joined';
import { journeyOfTab, record, recordOwnClick, recordOwnKeys } from './record';
import { unseen } from './sights';
import { changeTab, tabState } from './tabs';
import { visit } from './visits';

export async function objectionOf(id: string): Promise<ObjectionView> {
  const found = (await callHost('objections.list', {})).objections.find(o => o.id === id);
  if (!found) throw new HostError({ code: -32005, message: `There is no objection ${id}.` });
  return found;
}

/** A click of the person in the popup or the prepare page. */
export async function ownClick(id: string): Promise<ObjectionView> {
  const objection = await objectionOf(id);
  await recordOwnClick(objection.service, { flow: objection.flow, objection: id });
  return objection;
}

export async function ownKeys(id: string, count: number, duration: number): Promise<void> {
  const { service, flow } = await objectionOf(id);
  await recordOwnKeys(service, { flow, objection: id }, { count, duration });
}

const opening = new Joined<void>();
const openedIn = new Map<number, string>(); // tab -> objection

/** Opens the objection's form in a new tab, which is then filled by itself (unless only the way by hand is recorded). */
export function openForm(id: string): Promise<void> {
  return opening.run(id, () => openInTab(id));
}

/** Who closes the tab and presses at once again wants it again. */
export function formClosed(tab: number): void {
  const objection = openedIn.get(tab);
  if (objection === undefined) return;
  openedIn.delete(tab);
  opening.forget(objection);
}

async function openInTab(id: string): Promise<void> {
  const at = now();
  const objection = await objectionOf(id);
  const { service, flow, form_url } = objection;
  const journey = await recordOwnClick(service, { flow, objection: id });
  const { recordOnly } = await loadSettings();
  const own = { service: journey.service, objection: id, opened: !recordOnly, autoFilled: false, lastAction: at };
  const tab = await unseen(async () => {
    const opened = await chrome.tabs.create({ active: true, url: form_url });
    if (opened.id === undefined) return opened;
    openedIn.set(opened.id, id);
    await changeTab(opened.id, own);
    return opened;
  });
  if (tab.id === undefined || recordOnly) return;
  await record(journey, 'tool', 'open', { at, duration: Math.round(now() - at), host: new URL(form_url).hostname });
  const pack = (await flowOf(flow)).flow;
  const direct = pack.form_url !== undefined;
  await beginGuide(tab.id, { flow, objection, direct, active: !direct || pack.means === 'toggle' });
}

export async function plan(tab: number, asked: Requests['plan']['ask']): Promise<Requests['plan']['answer']> {
  const state = await tabState(tab);
  const objection = asked.objection ?? state.objection ?? (await openFor(asked.html, asked.url));
  const { html, url, set_aside } = asked;
  const [{ plan }] = await Promise.all([
    callHost('form.plan', { html, url, objection, ...(set_aside ? { set_aside } : {}) }),
    checkService(tab, objection),
  ]);
  const evidence = plan.values.flatMap(value => (value.evidence ? [value.evidence] : []));
  await changeTab(tab, { objection, evidence });
  return { objection, plan };
}

/** A page gets values of its own service only; Facebook and Instagram are one company's, whose forms serve both. */
async function checkService(tab: number, id: string): Promise<void> {
  const { url = '' } = await chrome.tabs.get(tab);
  const company = (service: string | undefined) =>
    service === 'facebook' || service === 'instagram' ? 'meta' : (service ?? '');
  if (company(serviceOf(url)) !== company((await objectionOf(id)).service))
    throw new HostError({ code: -32012, message: 'This objection is not for the service on this page.' });
}

/** A form that was reached before any notice: the objection is opened now. */
async function openFor(html: string, url: string): Promise<string> {
  const { flow } = await callHost('page.observe', { html, url });
  if (!flow) throw new HostError({ code: -32005, message: 'No known opt-out form is on this page.' });
  return (await callHost('objection.open', { flow })).objection.id;
}

/** The content script filled the form and read it back. */
export async function filled(tab: number, { objection, fields }: Requests['filled']['ask']): Promise<null> {
  const { form } = await tabState(tab);
  await changeTab(tab, { autoFilled: true, ...(form ? { filled: { ...form, objection } } : {}) });
  if (fields > 0) await callHost('objection.update', { id: objection, status: 'filled' });
  await refreshBadge();
  return null;
}

/** The form is gone after the person sent it. */
export async function submitted(tab: number, asked: Requests['submitted']['ask']): Promise<null> {
  const objection = asked.objection ?? (await tabState(tab)).objection ?? (await journeyOfTab(tab))?.objection;
  if (objection) {
    await callHost('objection.update', { id: objection, status: 'submitted' });
    await visit(objection, now());
  }
  await changeTab(tab, { leaving: undefined, earlier: undefined, filled: undefined });
  await refreshBadge();
  return null;
}

/** One piece of a file, for a tab whose plan names it. */
export async function evidence(
  tab: number,
  { sha256, offset }: Requests['evidence']['ask'],
): Promise<EvidenceReadResult> {
  const { evidence = [] } = await tabState(tab);
  if (!evidence.includes(sha256)) throw new HostError({ code: -32012, message: 'This file is not part of the plan.' });
  return callHost('evidence.read', { sha256, offset });
}
