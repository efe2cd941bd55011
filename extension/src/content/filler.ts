// The form that is offered, filled when the person or their setting says so, followed over its pages, and watched until it
// is sent: what they change is theirs, what the page takes back is said.
import { type CandidateReply, RequestFailed } from '../messages';
import { t } from '../pages/shared/i18n';
import type { FormView } from '../protocol/types';
import type { Candidate } from './candidates';
import { type FieldReport, type FillReport, fillForm, isDone, undoFill } from './fill/form';
import { mark, unmark, unmarkAll } from './fill/marks';
import { isOwnValue, onTouch, signatureOf, touch } from './fill/own';
import { cameBack } from './landed';
import { closePanel, panelIsOpen } from './panel';
import { type ReportActs, showFailure, showOffer, showReport, showWorking } from './panel_views';
import { elementOf } from './refs';
import { onSent } from './sent_form';
import { tab } from './tab';

const patience = 300; // ms after which it is said that the filling is under way
const late = 1000; // ms: what a page takes back only after it asked its server
const mostPages = 12; // of one form, filled without being asked again

let form: Element | undefined; // the last form that was offered
let report: FillReport | undefined;
let undone: string | undefined; // the objection whose fields were all put back
let filling = false;
let pages = 0;
let meanwhile: (() => void) | undefined; // what was offered while the form was being filled
const offered = new Set<string>();
const accepted = new Set<string>(); // objections that this document fills without asking again
const handled = new Set<string>(); // fields that a plan was made for

const nameOf = (element: Element, ref: string | undefined) => signatureOf(element) || `ref ${ref}`;

/** The fields of the page's opt-out forms that a person can see. */
function fieldsOf(forms: FormView[]): string[] {
  return forms
    .filter(({ kind }) => kind === 'objection_form' || kind === 'third_party_form')
    .flatMap(({ fields }) => fields)
    .filter(field => !field.hidden && field.role !== 'submit' && field.type !== 'button')
    .flatMap(({ ref }) => {
      const element = elementOf(ref);
      return element ? [nameOf(element, ref)] : [];
    });
}

export async function fill(objection: string | undefined): Promise<void> {
  if (filling) return;
  filling = true;
  pages += 1;
  const again = () => void fill(objection);
  const quiet = tab.settings.recordOnly;
  const slow = setTimeout(() => !quiet && showWorking(), patience);
  try {
    const filled = await fillForm(form, objection);
    accepted.add(filled.objection);
    for (const { element, ref } of filled.fields) if (element) handled.add(nameOf(element, ref));
    report = merged(report, filled);
    markAll(report);
    if (!quiet) show();
    setTimeout(readAgain, late);
  } catch (error) {
    const message =
      error instanceof RequestFailed ? `${error.failure.message} ${error.failure.hint ?? ''}` : String(error);
    showFailure(message.trim(), again);
  } finally {
    clearTimeout(slow);
    filling = false;
  }
  const next = meanwhile;
  meanwhile = undefined;
  next?.();
}

/** Earlier pages of the form stay filled; what this page's plan says anew takes the place of what was said before. */
function merged(before: FillReport | undefined, now: FillReport): FillReport {
  if (before?.objection !== now.objection) return now;
  const elements = new Set(now.fields.flatMap(({ element }) => element ?? []));
  const earlier = before.fields.filter(
    field => field.outcome !== 'left' && field.element && !elements.has(field.element),
  );
  const kept = earlier.filter(field => isDone(field) || field.element?.isConnected);
  const undoable = now.fields.map(field => {
    const known = before.fields.find(({ element }) => element && element === field.element);
    return known?.undo && field.outcome === 'same' ? known : field; // filled before, and still undone as then
  });
  return { ...now, fields: [...kept, ...undoable] };
}

const acts: ReportActs = {
  async undoAll() {
    if (!report) return [];
    const { objection, fields } = report;
    accepted.delete(objection);
    undone = objection;
    const stay = await undoFill(fields);
    unmarkAll();
    report = undefined;
    return stay;
  },
  async undo(field) {
    await field.undo?.();
    if (field.element) {
      touch(field.element);
      unmark(field.element);
    }
    show(true);
  },
  refill: () => void fill(undone),
};

function show(keep = false): void {
  if (report) showReport(report, acts, keep);
}

function markAll({ fields }: FillReport): void {
  for (const field of fields) {
    const { element, outcome } = field;
    if (outcome !== 'filled' || !element?.isConnected) continue;
    mark(element, field.label || t(`role_${field.role}`), () => void acts.undo(field));
  }
}

/** The page may take a value back, or show a picture, only after a while. */
function readAgain(): void {
  if (!report || filling) return;
  let news = false;
  for (const field of report.fields) {
    const { element, outcome } = field;
    if (outcome !== 'filled' || !element?.isConnected || isOwnValue(element)) continue;
    field.outcome = 'not_kept';
    unmark(element);
    news = true;
  }
  for (const field of report.fields) news = lookForPicture(field) || news;
  if (news) show(true);
}

function lookForPicture(field: FieldReport): boolean {
  if (field.shown !== false || field.outcome !== 'filled' || !field.isShown?.()) return false;
  field.shown = true;
  return true;
}

onTouch(element => {
  unmark(element);
  const field = report?.fields.find(one => one.element === element && one.outcome === 'filled');
  if (!field) return;
  field.outcome = 'touched';
  if (panelIsOpen()) show(true);
});

onSent(() => {
  unmarkAll();
  report = undefined;
});

export function offer(reply: CandidateReply, candidate: Candidate): void {
  const { kind } = reply.verdict;
  if (kind === 'confirmation' || kind === 'code_request' || kind === 'rejection') {
    closePanel();
    unmarkAll();
  }
  if (!reply.offer) return;
  if (filling) {
    meanwhile = () => offer(reply, candidate); // fields that an answer brought up
    return;
  }
  const { objections, auto } = reply.offer;
  form = candidate.root;
  const fields = fieldsOf(reply.forms);
  const objection = objections[0]?.id;
  if (report && accepted.has(report.objection) && objections.some(o => o.id === report?.objection)) {
    const fresh = fields.some(name => !handled.has(name));
    if (fresh && pages < mostPages) void fill(report.objection); // the next page of the same form
    return;
  }
  const key = [location.pathname, ...objections.map(o => o.id)].join(' ');
  if (offered.has(key)) return; // the same form, changed by what was filled in
  offered.add(key);
  if (auto) void fill(objection);
  else showOffer(reply.offer, chosen => void fill(chosen), reply.offer.again === true && cameBack());
}
