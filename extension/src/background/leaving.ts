// Whether a form that the person wished to send as its document went was sent: what the tab shows next decides. A page of a
// form is its next page, or the same one again, and no answer.
import type { Leaving } from '../messages';
import type { FormView, NoticeKind, ObserveResult } from '../protocol/types';
import { toldLengths } from '../told_lengths';
import { submitted } from './forms';
import { changeJourney, type Journey } from './journeys';
import { journeyOfTab, record } from './record';
import { changeTab, type FormShown, tabState } from './tabs';

const patience = 60_000; // ms: what comes later than this did not follow from the press
const mostNames = 60;
const answers = new Set(['code_request', 'confirmation', 'rejection']);
const quiet = new Set(['submit', 'unknown']);

export const isForm = (kind: NoticeKind): kind is FormShown['kind'] =>
  kind === 'objection_form' || kind === 'third_party_form';

/** What the form on screen asks for: enough to know its pages apart. */
export function formShown(kind: FormShown['kind'], forms: FormView[]): FormShown {
  const fields = forms.filter(form => form.kind === kind).flatMap(form => form.fields);
  const shown = fields.filter(({ role, hidden }) => !hidden && !quiet.has(role));
  return { kind, names: shown.map(({ role, label }) => `${role} ${label.slice(0, 80)}`).slice(0, mostNames) };
}

export const isSamePage = (one: FormShown, other: FormShown) =>
  one.kind === other.kind && one.names.some(name => other.names.includes(name));

export async function leave(tab: number, { at, host, objection, lengths }: Leaving): Promise<void> {
  await changeTab(tab, { leaving: { at, host, lengths, ...(objection ? { objection } : {}) } });
}

async function tellSent(tab: number, { at, host, lengths }: Leaving): Promise<Journey | undefined> {
  const journey = await journeyOfTab(tab);
  if (journey) await record(journey, 'user', 'submit', { at, host, ...toldLengths(lengths) });
  return journey;
}

/** The same form again is its answer: an attempt of the person's, and nothing was sent. */
async function countAsRefused(tab: number, leaving: Leaving, at: number): Promise<void> {
  const journey = await tellSent(tab, leaving);
  if (!journey) return;
  await record(journey, 'page', 'error', { at, host: leaving.host, detail: 'refused' });
  await changeJourney(journey, { sent: journey.sent === true, last: at });
}

async function countAsSent(tab: number, leaving: Leaving): Promise<void> {
  await tellSent(tab, leaving);
  const { objection } = leaving;
  await submitted(tab, objection ? { objection } : {});
}

/**
 * The tab shows something that was judged. `again` judges it once more, for what is an answer only to an objection that was
 * sent.
 */
export async function decide(
  tab: number,
  { verdict, forms, ...rest }: ObserveResult,
  again: () => Promise<ObserveResult>,
  { at, back }: { at: number; back?: boolean },
): Promise<ObserveResult> {
  const result = { verdict, forms, ...rest };
  const { leaving, form } = await tabState(tab);
  if (!leaving) return result;
  const { kind } = verdict;
  if (answers.has(kind)) {
    await countAsSent(tab, leaving);
    return kind === 'code_request' ? again() : result;
  }
  if (!isForm(kind)) return result;
  if (form && form.kind !== kind) {
    await countAsSent(tab, leaving); // another form: the one before is through
    return result;
  }
  const turned = form !== undefined && !isSamePage(form, formShown(kind, forms));
  if (form && !turned && !back && at - leaving.at <= patience) await countAsRefused(tab, leaving, at);
  await changeTab(tab, {
    leaving: undefined,
    earlier: leaving.lengths,
    ...(turned ? { autoFilled: false } : {}), // a page that was not filled yet
  });
  return result;
}

/** The tab shows no form, and nothing that Demur knows. `back`: the person went back to it. */
export async function landed(tab: number, at: number, back: boolean): Promise<void> {
  const { leaving } = await tabState(tab);
  if (!leaving) return;
  if (back || at - leaving.at > patience) await changeTab(tab, { leaving: undefined });
  else await countAsSent(tab, leaving);
}
