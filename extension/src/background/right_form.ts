// The form that the person means, where a guide or a wrong link led them to another one.
import { now } from '../clock';
import { isFinished } from '../finished';
import type { ObjectionView } from '../protocol/types';
import { serviceOf } from '../services';
import { loadSettings } from '../settings';
import { beginGuide } from './guide';
import { callHost } from './host';
import { HostError } from './host_errors';
import { record, recordOwnClick } from './record';
import { changeTab, tabState } from './tabs';

interface Own {
  objection: ObjectionView;
  only: boolean; // false: whose account it is, the person says at the form
}

/** The open objection for the person's own account on this service; begun when there is none. */
async function ownObjection(service: string): Promise<Own> {
  const [{ objections }, { flows, begin }] = await Promise.all([
    callHost('objections.list', {}),
    callHost('flows.list', {}),
  ]);
  const own = new Set(flows.filter(flow => flow.kind === 'objection' && flow.service === service).map(flow => flow.id));
  const [open, ...others] = objections.filter(o => own.has(o.flow) && !isFinished(o));
  if (open) return { objection: open, only: others.length === 0 };
  const flow = begin.find(id => own.has(id));
  if (!flow) throw new HostError({ code: -32005, message: 'No form for your own account is known in your country.' });
  return { objection: (await callHost('objection.open', { flow })).objection, only: true };
}

/** Opens it in the same tab, where it is filled as if it had been opened from the popup. */
export async function openRightForm(tab: number): Promise<void> {
  const at = now();
  const shown = await chrome.tabs.get(tab);
  const service = serviceOf(shown.url ?? '') ?? (await tabState(tab)).service;
  const { objection, only } = await ownObjection(service === 'instagram' ? 'instagram' : 'facebook');
  const { flow, id, form_url } = objection;
  const about = { flow, ...(only ? { objection: id } : {}) };
  const journey = await recordOwnClick(objection.service, about);
  const { recordOnly } = await loadSettings();
  await changeTab(tab, {
    service: journey.service,
    objection: only ? id : undefined,
    opened: !recordOnly,
    autoFilled: false,
    lastAction: at,
  });
  await chrome.tabs.update(tab, { url: form_url });
  if (!recordOnly) await record(journey, 'tool', 'open', { at, duration: Math.round(now() - at) });
  if (!recordOnly) await beginGuide(tab, { flow, ...(only ? { objection } : {}), direct: true, active: false });
}
