// A candidate goes to the host; its verdict decides which journey the tab is on and what is recorded.
import type { CandidateReply, FillOffer, Requests, SeenAs } from '../messages';
import type { FieldRole, FormView, ObserveResult, Step, Surface } from '../protocol/types';
import { loadSettings } from '../settings';
import { refreshBadge } from './badge';
import { chooseObjection, openObjections } from './choose_objection';
import { withGeneralForm } from './general_form';
import { callHost } from './host';
import { endJourney, firstTime, firstTimes, type Journey, moveJourney } from './journeys';
import { decide, formShown, isForm, isSamePage } from './leaving';
import { asService, enterJourney, journeyOfTab, record, recordAll } from './record';
import { viewOfTab } from './tab_view';
import { changeTab, type TabState, tabState } from './tabs';
import { visit } from './visits';
import { followWay } from './wrong_turns';

interface Seen extends SeenAs {
  tab: number;
  url: string;
  surface: Surface;
  words: number;
  at: number;
}

export async function observe(tab: number, asked: Requests['candidate']['ask']): Promise<CandidateReply> {
  const before = await tabState(tab);
  const { html, url, surface } = asked;
  const { objection } = before;
  const page = { html, url, surface, ...(objection ? { objection } : {}) };
  const judge = async () => withGeneralForm(await callHost('page.observe', page));
  const result = await decide(tab, await judge(), judge, asked);
  const { verdict, forms } = result;
  if (verdict.kind !== 'none') await follow(result, before, { tab, ...asked });
  const offer = await offerFor(result, await tabState(tab));
  const hint = await followWay(tab, result, { url, at: asked.at, state: before });
  return { verdict, forms, tab: await viewOfTab(tab), ...(offer ? { offer } : {}), ...(hint ? { hint } : {}) };
}

async function follow(result: ObserveResult, before: TabState, seen: Seen): Promise<void> {
  const { verdict, objections } = result;
  const form = isForm(verdict.kind);
  const { kind, service, effective_date } = verdict;
  await changeTab(seen.tab, {
    notice: { kind, service, url: seen.url, form, ...(effective_date ? { effective_date } : {}) },
  });
  if (kind === 'confirmation' || kind === 'rejection') for (const { id } of objections) await visit(id, seen.at);
  if (kind === 'training_notice') await followNotice(result, seen);
  if (isForm(kind)) await changeTab(seen.tab, { form: formShown(kind, result.forms) });
  if (form) await followForm(result, before, seen);
  const journey = await journeyOfTab(seen.tab);
  if (!journey) return;
  const at = { at: seen.at, surface: seen.surface };
  if (kind === 'code_request' && (await firstTime(journey, kind))) await record(journey, 'company', kind, at);
  if (kind === 'dead_end' && (await firstTime(journey, kind))) await record(journey, 'page', kind, at);
  if (kind === 'confirmation' || kind === 'rejection') {
    await record(journey, 'company', kind, at);
    await record(journey, 'company', 'journey_end', { detail: kind === 'confirmation' ? 'confirmed' : 'denied' });
    await endJourney(journey);
    await changeTab(seen.tab, { objection: undefined, opened: false, autoFilled: false });
  }
  if (objections.length > 0 || kind === 'confirmation' || kind === 'rejection') await refreshBadge();
}

async function followNotice({ verdict, objections, flow, again }: ObserveResult, seen: Seen): Promise<void> {
  const newVisit = again !== undefined && (await visit(again, seen.at));
  const service = asService(objections[0]?.service ?? verdict.service, seen.url);
  const about = { ...(flow ? { flow } : {}), ...(objections.length === 1 ? { objection: objections[0]?.id } : {}) };
  const journey = await enterJourney(service, 'notice', seen.at, about, seen.language);
  await changeTab(seen.tab, { service });
  // The row, the dialog and the banner are screens of one notice, and each says where its own link stands.
  const repeated = newVisit && (await firstTime(journey, 'again'));
  if (!(await firstTime(journey, `notice ${seen.surface}`)) && !repeated) return;
  const leads = ['objection_form', 'third_party_form'];
  const count = verdict.links.find(link => leads.includes(link.leads_to))?.words_before;
  await record(journey, 'page', 'notice', {
    at: seen.at,
    surface: seen.surface,
    words: seen.words,
    host: new URL(seen.url).hostname,
    ...(count === undefined ? {} : { count }),
    ...(repeated ? { detail: 'again' } : {}),
    ...shownAs(verdict.language, seen),
  });
}

/** The language that it is written in, and how it looked. */
function shownAs(language: string, { sight, text }: Seen): Partial<Step> {
  const tag = language.split('-')[0]?.toLowerCase() ?? '';
  return {
    ...(/^[a-z]{2,3}$/.test(tag) && tag !== 'und' ? { language: tag } : {}),
    ...(sight ? { sight } : {}),
    ...(text ? { text } : {}),
  };
}

async function followForm(result: ObserveResult, before: TabState, seen: Seen): Promise<void> {
  const { verdict, flow, forms, unknown_generation } = result;
  const open = chooseObjection(result, before);
  const service = asService(
    open?.service ?? (verdict.kind === 'third_party_form' ? 'meta' : verdict.service),
    seen.url,
  );
  const seenAs = unknown_generation ? 'unknown' : flow; // a form that no pack knows is measured against none
  const about = { ...(seenAs ? { flow: seenAs, flowShown: true } : {}), ...(open ? { objection: open.id } : {}) };
  const begun = await journeyOfTab(seen.tab);
  if (begun && begun.service !== service) await moveJourney(begun, service);
  const journey = await enterJourney(service, 'form', seen.at, about, seen.language);
  await changeTab(seen.tab, { service, ...(open ? { objection: open.id } : {}) });
  await recordDemands(journey, forms, seen.at);
}

async function recordDemands(journey: Journey, forms: FormView[], at: number): Promise<void> {
  const quiet: FieldRole[] = ['submit', 'unknown'];
  const asked = forms
    .filter(({ kind }) => kind === 'objection_form' || kind === 'third_party_form')
    .flatMap(({ fields }) => fields)
    .filter(({ role, hidden }) => !hidden && !quiet.includes(role));
  const fresh = await firstTimes(
    journey,
    asked.map(({ role }) => `demand ${role}`),
  );
  const demands = fresh.flatMap(what => asked.find(({ role }) => what === `demand ${role}`) ?? []);
  await recordAll(
    journey,
    'page',
    'demand',
    demands.map(({ role, required }) => ({ at, field: role, detail: required ? 'required' : 'optional' })),
  );
}

async function offerFor(result: ObserveResult, tab: TabState): Promise<FillOffer | undefined> {
  const settings = await loadSettings();
  const { kind } = result.verdict;
  if (settings.recordOnly || !isForm(kind)) return undefined;
  const chosen = chooseObjection(result, tab);
  const reached = tab.opened === true && chosen?.id === tab.objection;
  if (!reached && settings.fillElsewhere === 'never') return undefined;
  const listed = chosen ? [chosen] : openObjections(result);
  const wanted = reached ? settings.fillOnOpen : settings.fillElsewhere === 'auto';
  const auto = wanted && listed.length === 1 && tab.autoFilled !== true;
  const { filled } = tab;
  const again =
    filled && listed.some(o => o.id === filled.objection) && isSamePage(filled, formShown(kind, result.forms));
  return {
    auto,
    ...(again ? { again } : {}),
    objections: listed.map(({ id, service, username, missing }) => ({
      id,
      service,
      username,
      ...(missing ? { missing } : {}),
    })),
  };
}
