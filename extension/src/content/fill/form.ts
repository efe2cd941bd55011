// Fills the form on screen: asks for the plan, puts it into the page, tells what became of each field. A flow pack that does
// not fit the page is set aside, and what that leaves is the person's to do by hand.
import { now } from '../../clock';
import { ask, RequestFailed } from '../../messages';
import type { FieldRole, FormView, Plan, PlanRefusal, PlanValue } from '../../protocol/types';
import { mainOf, openDialog } from '../candidates';
import { isHtml } from '../kinds';
import { send } from '../outbox';
import { elementOf } from '../refs';
import { takeSnapshot } from '../snapshot';
import { atOnce } from '../watch/slices';
import { type Filled, type Outcome, runPlan } from './run';

export interface FieldReport {
  ref: string | undefined;
  role: FieldRole;
  label: string;
  why: string;
  outcome: Outcome | 'left';
  element?: Element;
  /** What the person would enter by hand. */
  text?: string;
  /** Of evidence: the page shows that it has the file. */
  shown?: boolean;
  isShown?: () => boolean;
  undo?: () => Promise<void>;
}

export interface FillReport {
  objection: string;
  fields: FieldReport[];
  /** The flow pack did not fit, and neither did the fields' roles alone: the person is told what to enter where. */
  byHand: boolean;
}

const failing = 2; // fields of a pack that the page did not take: it is not the page that the pack describes

/** The subtree that holds the form which was offered, or the page's main part when that is gone. */
function formRoot(root: Element | undefined): Element {
  return root?.isConnected ? root : (openDialog() ?? mainOf());
}

function byControl(values: PlanValue[]): PlanValue[][] {
  const groups = new Map<string, PlanValue[]>();
  for (const value of values) {
    const key = value.ref ?? `index ${value.index}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()];
}

async function planFor(root: Element | undefined, objection: string | undefined, setAside: string[]) {
  const { html } = atOnce(takeSnapshot(formRoot(root)));
  const answer = await ask('plan', {
    html,
    url: location.href,
    ...(objection ? { objection } : {}),
    ...(setAside.length > 0 ? { set_aside: setAside } : {}),
  });
  return answer;
}

export const isDone = ({ outcome }: { outcome: FieldReport['outcome'] }) => outcome === 'filled' || outcome === 'same';
export const isLost = ({ outcome }: { outcome: FieldReport['outcome'] }) =>
  outcome === 'not_kept' || outcome === 'gone';

/** Fills what the plan says. `done`: controls that an earlier plan of this fill has filled. */
async function apply(plan: Plan, done: Set<string>): Promise<Filled[]> {
  const values = plan.values.filter(({ ref }) => !ref || !done.has(ref));
  const begun = now();
  const filled = await runPlan(byControl(values));
  for (const { outcome, took, fault, values: of } of filled) {
    const field = of[0]?.role;
    if (fault) send({ actor: 'tool', kind: 'tool_fault', at: begun, detail: 'fill', ...(field ? { field } : {}) });
    if (outcome === 'filled' && field) {
      send({ actor: 'tool', kind: 'fill', at: begun, field, duration: Math.round(took) });
    }
  }
  return filled;
}

export async function fillForm(root: Element | undefined, objection: string | undefined): Promise<FillReport> {
  const begun = now();
  const focused = document.activeElement;
  const answer = await planFor(root, objection, []);
  const { plan } = answer;
  let fields = reportOf(plan, await apply(plan, new Set()));
  let byHand = false;
  if (fields.filter(isLost).length >= failing && plan.flow !== 'unknown') {
    send({ actor: 'tool', kind: 'tool_fault', at: now(), detail: 'pack_set_aside' });
    fields = await withoutPack(root, answer.objection, plan.flow, fields);
    byHand = fields.filter(isLost).length >= failing;
  }
  if (isHtml(focused) && focused !== document.body) focused.focus({ preventScroll: true });
  const count = fields.filter(isDone).length;
  await ask('filled', { objection: answer.objection, fields: count, duration: Math.round(now() - begun) });
  return { objection: answer.objection, fields, byHand };
}

/** The fields' roles alone. What the pack's plan has filled stays as it is. */
async function withoutPack(
  root: Element | undefined,
  objection: string,
  flow: string,
  before: FieldReport[],
): Promise<FieldReport[]> {
  const kept = before.filter(isDone);
  const done = new Set(kept.flatMap(({ ref }) => ref ?? []));
  try {
    const { plan } = await planFor(root, objection, [flow]);
    const after = reportOf(plan, await apply(plan, done));
    return [...kept, ...after.filter(({ ref }) => !ref || !done.has(ref))];
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    return before; // roles alone make no form of it
  }
}

/** As a person reads it: an option by its words, not by its value. */
function textOf({ option, value, evidence, index }: PlanValue, form: FormView): string | undefined {
  if (evidence) return undefined;
  const choices = form.fields.find(field => field.index === index)?.options ?? [];
  return option === undefined ? value : (choices.find(choice => choice.value === option)?.label ?? option);
}

function reportOf(plan: Plan, filled: Filled[]): FieldReport[] {
  const labels = new Map(plan.form.fields.map(field => [field.index, field.label]));
  const done = filled.flatMap(field => {
    const [first] = field.values;
    if (!first) return [];
    const { role, why, index, ref } = first;
    const text = textOf(first, plan.form);
    const { outcome, element, shown, isShown, undo } = field;
    const report: FieldReport = { ref, role, why, label: labels.get(index) ?? '', outcome };
    if (element) report.element = element;
    if (text !== undefined) report.text = text;
    if (shown !== undefined) report.shown = shown;
    if (isShown) report.isShown = isShown;
    if (undo) {
      report.undo = async () => {
        await undo();
        report.outcome = field.outcome;
      };
    }
    return [report];
  });
  return [...done, ...plan.refused.map(refusal => leftField(refusal, labels))];
}

function leftField({ role, why, index, ref }: PlanRefusal, labels: Map<number, string>): FieldReport {
  const element = elementOf(ref);
  return { ref, role, why, label: labels.get(index) ?? '', outcome: 'left', ...(element ? { element } : {}) };
}

/** Answers the fields that the page does not let go back. */
export async function undoFill(fields: FieldReport[]): Promise<FieldReport[]> {
  for (const field of [...fields].reverse()) await field.undo?.();
  return fields.filter(({ outcome }) => outcome === 'stays');
}
